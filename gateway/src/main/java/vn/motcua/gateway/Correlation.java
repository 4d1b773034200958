package vn.motcua.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a W3C trace context, unless the caller brought one, and tells its trace id in {@code X-Correlation-Id}:
 * by it one request is found in the logs and events of all services. Micrometer's tracing would begin a span for each request and
 * each call inside, which nobody collects here, and send its id on in place of the caller's. It would need a filter for the answer's
 * header all the same, so these lines are the smaller part.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Correlation extends OncePerRequestFilter {
    static final String HEADER = "X-Correlation-Id";

    private static final String TRACEPARENT = "traceparent";
    private static final Pattern VALID =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var brought = request.getHeader(TRACEPARENT);
        var traceparent = brought != null && VALID.matcher(brought).matches() ? brought : begin();
        response.setHeader(HEADER, traceparent.substring(3, 35));
        chain.doFilter(new Traced(request, traceparent), response);
    }

    private String begin() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return "00-" + HEX.formatHex(bytes, 0, 16) + "-" + HEX.formatHex(bytes, 16, 24) + "-01";
    }

    private static final class Traced extends HttpServletRequestWrapper {
        private final String traceparent;

        Traced(HttpServletRequest request, String traceparent) {
            super(request);
            this.traceparent = traceparent;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return TRACEPARENT.equalsIgnoreCase(name) ? traceparent : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return TRACEPARENT.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(traceparent))
                    : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            names.addAll(Collections.list(super.getHeaderNames()));
            names.add(TRACEPARENT);
            return Collections.enumeration(names);
        }
    }
}
