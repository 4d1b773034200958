package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Walks all routes of a service and names each whose handler does not say, by {@code @PreAuthorize} and whatever its arguments, who may call it. */
public final class EveryRouteDecides {

    private static final PathPattern API_DOCS = PathPatternParser.defaultInstance.parse(Routes.API_DOCS);

    private EveryRouteDecides() {}

    public static void check(ApplicationContext service) {
        var routes = service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> !isApiDocs(route.getKey()))
                .toList();
        var undecided = routes.stream()
                .filter(route -> RouteGuard.rule(route.getValue()).isEmpty())
                .map(route -> route.getKey() + " in " + route.getValue().getShortLogMessage())
                .sorted()
                .toList();

        assertThat(routes).as("routes of the service").isNotEmpty();
        assertThat(undecided).as("routes without @PreAuthorize").isEmpty();
    }

    private static boolean isApiDocs(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .allMatch(pattern -> API_DOCS.matches(PathContainer.parsePath(pattern)));
    }
}
