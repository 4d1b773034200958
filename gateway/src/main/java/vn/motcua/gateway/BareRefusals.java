package vn.motcua.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells as a problem what the edge's own tools refuse with a status and no word, such as a part of the health that is not there. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class BareRefusals extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
                && !response.isCommitted()
                && response.getContentType() == null) {
            Refusals.status(response, response.getStatus());
        }
    }
}
