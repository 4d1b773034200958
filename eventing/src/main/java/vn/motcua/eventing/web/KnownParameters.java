package vn.motcua.eventing.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A query is taken only if it says nothing that would be thrown away, as {@link KnownNames} has it for bodies: a filter that is
 * misspelled would answer with what nobody asked for.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final List<Class<? extends Annotation>> ELSEWHERE =
            List.of(RequestBody.class, RequestHeader.class, RequestPart.class, PathVariable.class);

    private final Map<Method, Collection<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        // Where an error is told, the query is still the one that was refused.
        if (query != null
                && handler instanceof HandlerMethod route
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            check(query, known.computeIfAbsent(route.getMethod(), absent -> names(route)));
        }
        return true;
    }

    private static void check(String query, Collection<String> names) {
        var wrong = new WrongNames();
        var seen = new HashSet<String>();
        Stream.of(query.split("&"))
                .filter(part -> !part.isEmpty())
                .map(KnownParameters::name)
                .forEach(name -> {
                    if (!names.contains(name)) {
                        wrong.unknown(WrongNames.shown(name), names);
                    } else if (!seen.add(name)) {
                        wrong.again(name);
                    }
                });
        wrong.refuse();
    }

    private static String name(String part) {
        var end = part.indexOf('=');
        var name = end < 0 ? part : part.substring(0, end);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** What a route reads of its query, in the order of its parameters. */
    private static Collection<String> names(HandlerMethod route) {
        return Stream.of(route.getMethodParameters())
                .flatMap(KnownParameters::names)
                .toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        var query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null) {
            return Stream.of(query.name().isEmpty() ? parameter.getParameter().getName() : query.name());
        }
        var type = parameter.getParameterType();
        var isElsewhere = type == Actor.class || ELSEWHERE.stream().anyMatch(parameter::hasParameterAnnotation);
        return type.isRecord() && !isElsewhere
                ? Stream.of(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }
}
