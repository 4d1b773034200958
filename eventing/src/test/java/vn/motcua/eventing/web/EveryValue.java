package vn.motcua.eventing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every value that comes into a service, in bodies and in queries, and sends what the door refuses, beside it a name that
 * nobody knows, and its own name twice: each must be a 400 that names the field, before anything else is looked at. No route takes a
 * parameter that it does not know.
 */
public final class EveryValue {

    /** Whatever his role may be asked for. */
    private static final Map<String, Object> ANYBODY = Map.of(
            "sub",
            "walker",
            "client",
            "walker",
            "agency",
            "H99.21",
            "roles",
            List.of("portal", "clerk", "officer", "leader", "onestop-head", "controller", "operator", "service"));

    private static final List<String> INSTANTS = List.of(
            "+999999999-12-31T23:59:59Z",
            "999999999-01-01T00:00:00Z",
            "1970-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "1999-12-31T23:59:59+07:00",
            "2100-01-01T00:00:00+07:00",
            "2026-11-20",
            "1763600000");
    private static final List<String> DATES = List.of(
            "+999999999-12-31",
            "999999999-01-01",
            "1970-01-01",
            "-0001-01-01",
            "1999-12-31",
            "2100-01-01",
            "2026-02-30",
            "20261120");

    /** NUL, a bell, a turn of direction, nothing at all, half a character, a mark of byte order, and no character. */
    private static final List<String> TEXTS = List.of(
            "a\\u0000b",
            "a\\u0007",
            "a\\u202Eb",
            "a\\u200Bb",
            "a\\u2060",
            "a\\uFEFF",
            "a\\u2066b",
            "a\\uD800b",
            "a\\uFFFE");

    private static final List<String> NUMBERS =
            List.of("0x10", "1e3", "1.5", "99999999999999999999", "-99999999999999999999", "\"1\"", "+1", "٣");
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    private static final Leaf NOBODY_KNOWS_IT = new Leaf(List.of("nobodyKnowsIt"), Object.class);

    private final List<String> let = new ArrayList<>();
    private final List<String> walked = new ArrayList<>();
    private final MockMvcTester mvc;
    private final String token;

    private EveryValue(WebApplicationContext service, String token) {
        this.mvc = HeldToItsDescription.walker(service);
        this.token = token;
    }

    /** @return the values that were walked, each as route and field */
    public static List<String> check(ApplicationContext service) {
        var walk = new EveryValue((WebApplicationContext) service, Tokens.token(ANYBODY));
        service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> route.getValue().getBeanType().getName().startsWith("vn.motcua."))
                .forEach(route -> walk.route(route.getKey(), route.getValue()));

        assertThat(walk.let).as("values that the door let in").isEmpty();
        return walk.walked;
    }

    /** Instants and dates go out as what the door knows how to tell. */
    private void answers(Type type, HandlerMethod handler, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> answers(argument, handler, seen));
            answers(generic.getRawType(), handler, seen);
        } else if (type instanceof Class<?> raw) {
            isOfTheDoor(new Leaf(List.of(raw.getSimpleName()), raw), handler);
            if (raw.isRecord()) {
                Stream.of(raw.getRecordComponents())
                        .forEach(component -> answers(component.getGenericType(), handler, seen));
            }
        }
    }

    private void route(RequestMappingInfo route, HandlerMethod handler) {
        if (isOfTheApi(route)) {
            send(route, "nobodyKnowsIt=1", sampleBody(handler), NOBODY_KNOWS_IT, handler);
        }
        answers(handler.getReturnType().getGenericParameterType(), handler, new HashSet<>());
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                Leaf.of(parameter.getGenericParameterType()).forEach(leaf -> body(route, leaf, handler));
            } else if (isOfQuery(parameter)) {
                query(parameter).forEach(leaf -> query(route, leaf, handler));
            }
        }
    }

    /** Links to pages and calls from outside bring along what is not ours; a body of another kind is refused for its type first. */
    private static boolean isOfTheApi(RequestMappingInfo route) {
        return route.getConsumesCondition().isEmpty()
                && route.getPatternValues().stream()
                        .allMatch(path -> path.startsWith("/api/") || path.startsWith("/internal/"));
    }

    private static boolean isOfQuery(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                || (parameter.getParameterType().isRecord()
                        && !parameter.hasParameterAnnotation(RequestBody.class)
                        && parameter.getParameterType() != Actor.class
                        && !parameter.hasParameterAnnotation(PathVariable.class)
                        && !parameter.hasParameterAnnotation(RequestHeader.class));
    }

    private static Stream<Leaf> query(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(new Leaf(List.of(name(parameter)), parameter.getParameterType()))
                : Leaf.of(parameter.getParameterType());
    }

    private static String name(MethodParameter parameter) {
        var named = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                .name();
        return named.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : named;
    }

    /** As JSON would say it. */
    private static List<String> bad(Leaf leaf) {
        if (leaf.type() == String.class) {
            return TEXTS;
        }
        if (WHOLE.contains(leaf.type())) {
            return NUMBERS;
        }
        if (leaf.type() == Instant.class || leaf.type() == OffsetDateTime.class) {
            return INSTANTS;
        }
        if (leaf.type() == LocalDate.class) {
            return DATES;
        }
        return List.of();
    }

    private void body(RequestMappingInfo route, Leaf leaf, HandlerMethod handler) {
        isOfTheDoor(leaf, handler);
        for (var value : bad(leaf)) {
            send(route, "", body(leaf.path(), isNumber(leaf) ? value : "\"" + value + "\""), leaf, handler);
        }
        if (leaf.path().isEmpty() || leaf.path().getLast().equals("[]")) {
            return;
        }
        var beside = leaf.path().subList(0, leaf.path().size() - 1);
        var strange = new Leaf(Leaf.with(beside, "nobodyKnowsIt"), Object.class);
        send(route, "", body(strange.path(), "{}"), strange, handler);
        var name = leaf.path().getLast();
        send(route, "", body(beside, "{\"" + name + "\":null,\"" + name + "\":null}"), leaf, handler);
    }

    private static boolean isNumber(Leaf leaf) {
        return WHOLE.contains(leaf.type());
    }

    private static String body(List<String> path, String value) {
        var text = value;
        for (var name : path.reversed()) {
            text = name.equals("[]") ? "[" + text + "]" : "{\"" + name + "\":" + text + "}";
        }
        return text;
    }

    private void query(RequestMappingInfo route, Leaf leaf, HandlerMethod handler) {
        isOfTheDoor(leaf, handler);
        send(route, leaf.field() + "=1&" + leaf.field() + "=1", sampleBody(handler), leaf, handler);
        for (var value : bad(leaf)) {
            if (value.contains("\\uD800")) {
                continue;
            }
            var others = new StringBuilder(leaf.field() + "={value}");
            Stream.of(handler.getMethodParameters())
                    .filter(EveryValue::isOfQuery)
                    .flatMap(EveryValue::query)
                    .filter(other -> !other.field().equals(leaf.field()))
                    .forEach(other -> sample(other.type()).forEach(good -> others.append('&')
                            .append(other.field())
                            .append('=')
                            .append(good)));
            send(route, others.toString().replace("{value}", encoded(value)), sampleBody(handler), leaf, handler);
        }
    }

    /** As a client encodes it; what JSON escapes is a character here. */
    private static String encoded(String value) {
        var text = Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(value)
                .replaceAll(
                        hex -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hex.group(1), 16))));
        return URLEncoder.encode(text, UTF_8);
    }

    /** A body that can be read, where the route wants one before its query. */
    private static @Nullable String sampleBody(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .findFirst()
                .map(parameter -> json(parameter.getGenericParameterType()))
                .orElse(null);
    }

    private static String json(Type type) {
        if (type instanceof ParameterizedType list) {
            return "[" + json(list.getActualTypeArguments()[0]) + "]";
        }
        var raw = (Class<?>) type;
        if (raw.isRecord()) {
            return Stream.of(raw.getRecordComponents())
                    .map(component -> "\"" + Leaf.name(component) + "\":" + json(component.getGenericType()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return "false";
        }
        return WHOLE.contains(raw)
                ? "1"
                : "\"" + sample(raw).stream().findFirst().orElse("x") + "\"";
    }

    /** Something of the type that the door lets in, if it matters. */
    private static List<String> sample(Class<?> type) {
        if (type == OffsetDateTime.class || type == Instant.class) {
            return List.of("2026-11-20T08:00:00Z");
        }
        if (type == LocalDate.class) {
            return List.of("2026-11-20");
        }
        if (type == int.class || type == Integer.class) {
            return List.of("1");
        }
        return type.isEnum() ? List.of(type.getEnumConstants()[0].toString()) : List.of();
    }

    /** Nobody reads or tells a date or an instant of another type: the door would not know it. */
    private void isOfTheDoor(Leaf leaf, HandlerMethod handler) {
        var known = List.of(Instant.class, OffsetDateTime.class, LocalDate.class);
        if ((TemporalAccessor.class.isAssignableFrom(leaf.type()) || leaf.type() == Date.class)
                && !known.contains(leaf.type())) {
            let.add(leaf.field() + " of type " + leaf.type().getSimpleName() + " in " + handler.getShortLogMessage());
        }
    }

    private void send(RequestMappingInfo route, String query, @Nullable String json, Leaf leaf, HandlerMethod handler) {
        var method = route.getMethodsCondition().getMethods().iterator().next().name();
        var path = route.getPatternValues().iterator().next().replaceAll("\\{[^}]*}", "d17");
        var request = mvc.method(HttpMethod.valueOf(method))
                .uri(URI.create(query.isEmpty() ? path : path + "?" + query))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(Idempotency.HEADER, "walk-through-the-house");
        if (json != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        var answer = request.exchange();
        var told = new String(answer.getResponse().getContentAsByteArray(), UTF_8);
        var where = method + " " + path + " " + leaf.field();
        walked.add(where);
        var named = told.contains("\"field\":\"" + leaf.field() + "\"") || told.contains("/malformed-json\"");
        if (answer.getResponse().getStatus() != 400 || !named) {
            let.add(where + " " + query + " " + json + " in " + handler.getShortLogMessage() + ": "
                    + answer.getResponse().getStatus() + " " + told);
        }
    }
}
