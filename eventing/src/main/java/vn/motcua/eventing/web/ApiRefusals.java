package vn.motcua.eventing.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** How the API refuses: one schema for all problems, one answer for each status. */
enum ApiRefusals {
    BAD_REQUEST(
            HttpStatus.BAD_REQUEST,
            "A field, a parameter or a header is not as expected; errors names each.",
            "invalid-request",
            "The request is not as expected",
            "Expected limit to be a number from 1 to 100, got 1000",
            Map.of("field", "limit", "expected", "a number from 1 to 100", "found", "1000")),
    UNAUTHORIZED(
            HttpStatus.UNAUTHORIZED,
            "There is no valid token, or no valid signature. Where no token is needed, the one that was sent is not valid.",
            "unauthorized",
            "Unauthorized",
            "Expected a valid bearer token, got none"),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "The token is of a role or of an agency that may not do this.",
            "forbidden",
            "Forbidden",
            "Expected a role that may do this, got others"),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "There is nothing of this name, or nothing that this token may see.",
            "not-found",
            "Not Found",
            "Expected something known, got a path of nothing"),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "The client accepts no type that the answer can be given in.",
            "not-acceptable",
            "Not Acceptable",
            "Expected a client that accepts application/json, got another",
            Map.of("field", "Accept", "expected", "application/json", "found", "another type")),
    CONFLICT(
            HttpStatus.CONFLICT,
            "It is not the time for this: what it is about is in another state. The tag of its version is in ETag.",
            "not-in-status",
            "The dossier is in another state",
            "Expected status RECEIVED, got RETURNED"),
    PRECONDITION_FAILED(
            HttpStatus.PRECONDITION_FAILED,
            "It has changed since it was read: the version of If-Match is not the current one.",
            "stale",
            "The dossier has changed since it was read",
            "Expected the version of If-Match, got another"),
    CONTENT_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The body is too large.",
            "body-too-large",
            "The body is too large",
            "Expected at most 1048576 bytes, got more"),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body is of a type that is not read here.",
            "unsupported-media-type",
            "Unsupported Media Type",
            "Expected Content-Type to be application/json, got another type",
            Map.of("field", "Content-Type", "expected", "application/json", "found", "another type")),
    UNPROCESSABLE_CONTENT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The request can be read, but a rule of the office or an earlier use of its key forbids what it asks for.",
            "key-reused",
            "The key was used for another request",
            "Expected Idempotency-Key to be a new key for another body, got the key of another body",
            Map.of(
                    "field",
                    "Idempotency-Key",
                    "expected",
                    "a new key for another body",
                    "found",
                    "the key of another")),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many requests: try the same one again after the seconds of Retry-After.",
            "too-many-requests",
            "Too Many Requests",
            "Try the same request again later"),
    SERVICE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Something behind the service is away: try the same request again after the seconds of Retry-After.",
            "service-unavailable",
            "Service Unavailable",
            "Try the same request again later");

    private static final String SCHEMA = "Problem";
    private static final String PAGE = "Page";
    private static final String MISMATCH = "ProblemMismatch";

    private final HttpStatus status;
    private final String description;
    private final Map<String, Object> example;

    ApiRefusals(HttpStatus status, String description, String slug, String title, String detail) {
        this(status, description, slug, title, detail, Map.of());
    }

    ApiRefusals(
            HttpStatus status,
            String description,
            String slug,
            String title,
            String detail,
            Map<String, String> mismatch) {
        this.status = status;
        this.description = description;
        this.example = new LinkedHashMap<>();
        example.put("type", Problem.TYPES + slug);
        example.put("title", title);
        example.put("status", status.value());
        example.put("detail", detail);
        if (!mismatch.isEmpty()) {
            example.put("errors", List.of(mismatch));
        }
    }

    /** All of them, for operations to refer to. */
    static void addTo(Components components) {
        components.addSchemas(SCHEMA, problem()).addSchemas(MISMATCH, mismatch());
        for (var refusal : values()) {
            components.addResponses(refusal.componentName(), refusal.response());
        }
        components.addResponses(NOT_FOUND.componentName() + PAGE, NOT_FOUND.responseOfPage());
    }

    static ApiRefusals of(HttpStatus status) {
        return valueOf(status.name());
    }

    String code() {
        return Integer.toString(status.value());
    }

    ApiResponse reference() {
        return new ApiResponse().$ref(componentName());
    }

    /** Where people look, the refusal may be a page too: of what is not there. */
    ApiResponse referenceOfPage() {
        return status == HttpStatus.NOT_FOUND ? new ApiResponse().$ref(componentName() + PAGE) : reference();
    }

    private ApiResponse responseOfPage() {
        var answer = response();
        var page = new MediaType().schema(of("string")).example("<!doctype html>");
        answer.getContent().addMediaType(org.springframework.http.MediaType.TEXT_HTML_VALUE, page);
        return answer;
    }

    private String componentName() {
        return "Refused" + code();
    }

    private ApiResponse response() {
        var body = new MediaType().schema(schema()).example(example);
        var response = new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, body));
        if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds to wait.").schema(of("integer")));
        }
        return response;
    }

    /** The schema of all problems. */
    static Schema<?> schema() {
        return new JsonSchema().$ref(SCHEMA);
    }

    private static Schema<?> problem() {
        return of("object")
                .description("An answer that refuses (RFC 9457). It may carry more than is named here.")
                .addProperty(
                        "type", of("string").format("uri").description("What kind of problem: stable, to decide by."))
                .addProperty(
                        "title", of("string").description("The kind in words, the same for every problem of the kind."))
                .addProperty("status", of("integer").format("int32").description("The status of the answer."))
                .addProperty("detail", of("string").description("What was expected and what was found, this time."))
                .addProperty("instance", of("string").format("uri-reference").description("Where it happened."))
                .addProperty(
                        "errors",
                        of("array")
                                .items(new JsonSchema().$ref(MISMATCH))
                                .description("What in the request is not as expected, where that can be named."))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema<?> mismatch() {
        return of("object")
                .description("A field, a parameter or a header that is not as expected.")
                .addProperty("field", of("string").description("Its name; of a field within a field, the path."))
                .addProperty("expected", of("string").description("What was expected."))
                .addProperty(
                        "found",
                        new JsonSchema()
                                .types(Set.of("string", "null"))
                                .description(
                                        "What was found, null if there was nothing. Never a personal value itself."))
                .required(List.of("field", "expected"));
    }

    private static Schema<?> of(String type) {
        return new JsonSchema().types(Set.of(type));
    }
}
