package vn.motcua.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a body in whole before anybody inside is asked, so that no sender, however slow, holds a connection to a service. It is
 * bounded in size by its door and in time by what a sender must send in a second. After the tokens: who may not come in is not
 * listened to. Spring Cloud Gateway's {@code requestSize} looks at the declared length only, so a body in chunks passes it; and
 * Tomcat's time-out begins anew with each byte, so that one byte every few seconds keeps a connection as long as it likes.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10)
final class WholeBodies extends OncePerRequestFilter {

    private static final int PIECE = 8 * 1024;

    private final EdgeSettings settings;

    WholeBodies(EdgeSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = Door.limit(request.getRequestURI()).toBytes();
        if (request.getContentLengthLong() > limit) {
            Refusals.tooLarge(response, limit);
            return;
        }
        try (var body = new Spool(settings.inMemory().toBytes())) {
            switch (takeIn(request.getInputStream(), limit, body)) {
                case WHOLE -> chain.doFilter(new Taken(request, body), response);
                case TOO_LARGE -> Refusals.tooLarge(response, limit);
                case TOO_SLOW -> Refusals.tooSlow(response, settings);
                case SILENT -> ErrorPage.tell(request, HttpServletResponse.SC_REQUEST_TIMEOUT);
                case GONE -> logger.debug("Expected the rest of a body, got none: its sender hung up");
            }
        }
    }

    private enum Outcome {
        WHOLE,
        TOO_LARGE,
        TOO_SLOW,
        SILENT,
        GONE
    }

    private Outcome takeIn(InputStream sent, long limit, Spool body) throws IOException {
        var began = System.nanoTime();
        var piece = new byte[PIECE];
        try {
            for (var count = sent.read(piece); count >= 0; count = sent.read(piece)) {
                body.write(piece, 0, count);
                if (body.length() > limit) {
                    return Outcome.TOO_LARGE;
                }
                if (Duration.ofNanos(System.nanoTime() - began).compareTo(time(body.length())) > 0) {
                    return Outcome.TOO_SLOW;
                }
            }
        } catch (ClientAbortException e) {
            return NestedExceptionUtils.getMostSpecificCause(e) instanceof SocketTimeoutException
                    ? Outcome.SILENT
                    : Outcome.GONE;
        }
        return Outcome.WHOLE;
    }

    /** How long so many bytes may take. */
    private Duration time(long bytes) {
        return settings.patience()
                .plusMillis(bytes * 1000 / settings.perSecond().toBytes());
    }

    /** The request with the body that was taken in. */
    private static final class Taken extends HttpServletRequestWrapper {

        private final Body body;

        Taken(HttpServletRequest request, Spool body) throws IOException {
            super(request);
            this.body = new Body(body.content(), body.length());
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }
    }

    private static final class Body extends ServletInputStream {

        private final InputStream content;
        private long left;

        Body(InputStream content, long length) {
            this.content = content;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            var one = content.read();
            left -= one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var count = content.read(into, from, most);
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public boolean isFinished() {
            return left == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Expected a reader that waits, got a listener");
        }
    }
}
