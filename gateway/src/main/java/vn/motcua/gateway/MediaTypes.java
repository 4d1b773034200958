package vn.motcua.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only bodies in that say of which one type they are: on a pattern, or nonsense, those behind stumble. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 5)
final class MediaTypes extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOneType(request.getContentType())) {
            chain.doFilter(request, response);
        } else {
            Refusals.noType(response);
        }
    }

    private static boolean isOneType(@Nullable String told) {
        try {
            return told == null
                    || told.isBlank()
                    || MediaType.parseMediaType(told).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
