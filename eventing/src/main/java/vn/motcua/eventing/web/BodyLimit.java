package vn.motcua.eventing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Bounds what a request may carry, announced or not. Multipart has limits of its own; lines of JSON are read one by one by
 * whoever takes them.
 */
final class BodyLimit extends OncePerRequestFilter {

    private final long max;
    private final HandlerExceptionResolver problems;

    BodyLimit(long max, HandlerExceptionResolver problems) {
        this.max = max;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType() == null
                ? ""
                : request.getContentType().strip().toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/") || type.startsWith("application/x-ndjson");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isOneType(request.getContentType())) {
            problems.resolveException(request, response, null, noType());
            return;
        }
        if (request.getContentLengthLong() > max) {
            problems.resolveException(request, response, null, tooLarge());
            return;
        }
        chain.doFilter(new Bounded(request), response);
    }

    /** On a pattern, or nonsense, those behind stumble before a handler sees it. */
    private static boolean isOneType(@Nullable String told) {
        try {
            return told == null
                    || told.isBlank()
                    || MediaType.parseMediaType(told).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static Problem noType() {
        var expected = "one media type, such as application/json";
        return Problems.plain(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "Expected Content-Type to be " + expected + ", got another form")
                .error(HttpHeaders.CONTENT_TYPE, expected, "another form");
    }

    private Problem tooLarge() {
        return Problems.tooLarge("Expected at most " + max + " bytes, got more");
    }

    private final class Bounded extends HttpServletRequestWrapper {

        private Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var encoding = getCharacterEncoding();
            var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        private Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var count = body.read(into, from, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > max) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
