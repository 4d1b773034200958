package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultHandler;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Looks at every answer that a test gets: its status, its type, its headers and its fields are those that the service's published
 * description promises, and so are the fields of a request that was taken.
 */
public final class HeldToItsDescription implements ResultHandler {

    /** A method that a path does not know is told by the paths, not by the operations. */
    private static final int METHOD_NOT_ALLOWED = HttpStatus.METHOD_NOT_ALLOWED.value();

    private static final String BINARY = "application/octet-stream";

    /** An instant in universal time, but for the one in the name of a report. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?<![/0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

    private final Supplier<Description> published;
    private final Supplier<Description> internal;

    private final boolean exemplary;

    private HeldToItsDescription(WebApplicationContext service, boolean exemplary) {
        this.exemplary = exemplary;
        this.published = SingletonSupplier.of(() -> Description.published(service));
        this.internal = SingletonSupplier.of(() -> Description.internal(service));
    }

    /** Calls a service through its filters; there is no other way to test a controller. What goes well may become an example. */
    public static MockMvcTester tester(WebApplicationContext service) {
        return tester(service, true);
    }

    /** For a walk over all routes: whatever it says and is told shows nothing of how the house is used. */
    static MockMvcTester walker(WebApplicationContext service) {
        return tester(service, false);
    }

    private static MockMvcTester tester(WebApplicationContext service, boolean exemplary) {
        return MockMvcTester.from(service, builder -> builder.addFilters(service.getBean(FilterChainProxy.class))
                .alwaysDo(new HeldToItsDescription(service, exemplary))
                .build());
    }

    @Override
    public void handle(MvcResult result) {
        var request = result.getRequest();
        var answer = result.getResponse();
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern == null || answer.getStatus() == METHOD_NOT_ALLOWED) {
            return;
        }
        var path = pattern.toString();
        var description = (path.startsWith("/internal/") ? internal : published).get();
        var operation = description.operation(request.getMethod(), path);
        if (!operation.isMissingNode()) {
            var name = request.getMethod() + " " + path + " " + answer.getStatus();
            answered(description, name, operation, answer);
            if (answer.getStatus() < HttpStatus.BAD_REQUEST.value()) {
                taken(description, name, operation, request);
                if (exemplary) {
                    ExamplesOfTests.offer(description, operation, request, answer);
                }
            }
        }
    }

    private static void answered(
            Description description, String name, JsonNode operation, MockHttpServletResponse answer) {
        var told = description.resolved(operation.path("responses").path(Integer.toString(answer.getStatus())));
        holds(!told.isMissingNode(), name + ": not a status of the description");
        if (answer.getStatus() < HttpStatus.BAD_REQUEST.value()) {
            for (var header : List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG)) {
                holds(
                        answer.getHeader(header) == null || told.path("headers").has(header),
                        name + ": " + header + " is not in the description");
            }
        }
        var body = answer.getContentAsByteArray();
        if (body.length == 0) {
            holds(!told.has("content"), name + ": no body, where the description has one");
            return;
        }
        var type = bare(answer.getContentType());
        var content = told.path("content").has(type)
                ? told.path("content").path(type)
                : told.path("content").path(BINARY);
        holds(!content.isMissingNode(), name + ": " + type + " is not a type of the description");
        if (isJson(type)) {
            assertThat(new String(body, StandardCharsets.UTF_8))
                    .as(name + ": tells a time that no clock of the office shows")
                    .doesNotContainPattern(ELSEWHERE);
            assertThat(description.complaints(content.path("schema"), json(body)))
                    .as(name + ": its fields are not those of the description")
                    .isEmpty();
        }
    }

    private static void taken(
            Description description, String name, JsonNode operation, MockHttpServletRequest request) {
        var type = bare(request.getContentType());
        var body = request.getContentAsByteArray();
        if (!operation.has("requestBody") || !isJson(type) || body == null || body.length == 0) {
            return;
        }
        var content = operation.path("requestBody").path("content").path(type);
        holds(!content.isMissingNode(), name + ": was taken in " + type + ", which is not in the description");
        assertThat(description.complaints(content.path("schema"), json(body)))
                .as(name + ": was taken with fields that are not those of the description")
                .isEmpty();
    }

    private static boolean isJson(String type) {
        return type.equals(MediaType.APPLICATION_JSON_VALUE) || type.endsWith("+json");
    }

    /** Without its parameters; nothing, if there is none. */
    static String bare(@Nullable String type) {
        if (type == null) {
            return "";
        }
        var parsed = MediaType.parseMediaType(type);
        return parsed.getType() + "/" + parsed.getSubtype();
    }

    private static JsonNode json(byte[] body) {
        try {
            return Description.JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError("Expected JSON, got something else", e);
        }
    }

    private static void holds(boolean so, String otherwise) {
        assertThat(so).as(otherwise).isTrue();
    }
}
