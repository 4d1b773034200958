package vn.motcua.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what says twice what can only be said once: who takes the first and who takes the last would read two requests. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class SingleHeaders extends OncePerRequestFilter {
    private static final List<String> SINGLE =
            List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, "Idempotency-Key");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (var header : SINGLE) {
            if (Collections.list(request.getHeaders(header)).size() > 1) {
                Refusals.moreThanOne(response, header);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
