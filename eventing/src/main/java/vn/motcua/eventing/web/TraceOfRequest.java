package vn.motcua.eventing.web;

import io.opentelemetry.api.trace.Span;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the id of the trace that a request is part of: by it everything that came of it is found in the records of all services. */
final class TraceOfRequest extends OncePerRequestFilter {
    private static final String CORRELATION = "X-Correlation-Id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            response.setHeader(CORRELATION, span.getTraceId());
        }
        chain.doFilter(request, response);
    }
}
