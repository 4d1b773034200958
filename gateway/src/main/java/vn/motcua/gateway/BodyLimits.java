package vn.motcua.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Turns away bodies that say they are larger than their door lets through, before anything reads them. A body that does not say
 * its length is counted by the service it goes to.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyLimits extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limit(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            Refusals.tooLarge(response, limit);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static long limit(String uri) {
        var path = PathContainer.parsePath(uri);
        return Door.ALL.stream()
                .filter(door -> door.paths().stream().map(BodyLimits::pattern).anyMatch(known -> known.matches(path)))
                .findFirst()
                .map(door -> door.maxBody().toBytes())
                .orElse(64 * 1024L);
    }

    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }
}
