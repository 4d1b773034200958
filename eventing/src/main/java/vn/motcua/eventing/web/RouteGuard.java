package vn.motcua.eventing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Lets nobody pass to a handler that does not say who may, and asks the handler's {@link PreAuthorize} before anything of the
 * request is read: who may not is told so, whatever he sent. So a route may not decide by its arguments.
 */
final class RouteGuard implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RouteGuard.class);

    private final PreAuthorizeAuthorizationManager decisions = new PreAuthorizeAuthorizationManager();
    private final Map<Method, Boolean> ruled = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route && !tellsMethods(route)) {
            if (!ruled.computeIfAbsent(route.getMethod(), method -> rule(route).isPresent())) {
                throw closed(route);
            }
            decide(route);
        }
        return true;
    }

    /** What Spring answers to OPTIONS: the methods of a path, which the API's description tells as well. */
    private static boolean tellsMethods(HandlerMethod route) {
        return route.getBeanType().getEnclosingClass() == RequestMappingInfoHandlerMapping.class;
    }

    private static AccessDeniedException closed(HandlerMethod route) {
        LOG.error(
                "Expected @PreAuthorize without arguments on {}, got none: closed to all", route.getShortLogMessage());
        return new AccessDeniedException("Expected a route that says who may call it, got one that does not");
    }

    /** The rule of a route, if it has one that can be asked before the arguments are read. */
    static Optional<String> rule(HandlerMethod route) {
        var onMethod = route.getMethodAnnotation(PreAuthorize.class);
        var rule = onMethod == null
                ? AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), PreAuthorize.class)
                : onMethod;
        return Optional.ofNullable(rule).map(PreAuthorize::value).filter(value -> !value.contains("#"));
    }

    private void decide(HandlerMethod route) {
        var decision = decisions.authorize(
                RouteGuard::authentication, new SimpleMethodInvocation(route.getBean(), route.getMethod()));
        if (decision != null && !decision.isGranted()) {
            throw new AuthorizationDeniedException("Expected a role of the route, got others", decision);
        }
    }

    private static Authentication authentication() {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new AuthenticationCredentialsNotFoundException("Expected a bearer token, got none");
        }
        return authentication;
    }
}
