package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What a service publishes of itself, held to the rules of the house: every route is told of, and told of so that a client can be
 * made from it. Left behind in {@code target/openapi} for whoever makes one.
 */
public final class PublishedApi {

    /** What a description may still lack, until it is written. No kind is ever added. */
    public enum Gap {
        OPERATION,
        PARAMETER,
        SCHEMA,
        PROPERTY,
        EXAMPLE
    }

    /** What is wrong, and where. */
    private record Fault(Gap gap, String what) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TWO_WORDS = Pattern.compile("[a-z]+[A-Z][A-Za-z0-9]+");
    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơư\\x{1EA0}-\\x{1EF9}]");

    private final WebApplicationContext service;
    private final ObjectNode published;
    private final ObjectNode internal;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private PublishedApi(WebApplicationContext service) {
        var mvc = MockMvcTester.from(service);
        this.service = service;
        this.published = read(mvc, "/v3/api-docs");
        this.internal = read(mvc, "/v3/api-docs/internal");
    }

    /** Checks all of it, but for what the service may still lack. */
    public static void check(WebApplicationContext service, Gap... lacking) {
        var api = new PublishedApi(service);
        api.keep();
        api.look();
        var allowed = Set.of(lacking);
        var undescribed = api.faults.stream()
                .filter(fault -> !allowed.contains(fault.gap()))
                .map(Fault::what);

        assertThat(Stream.concat(api.wrong.stream(), undescribed).toList())
                .as("what the published description of the API lacks")
                .isEmpty();
    }

    private static ObjectNode read(MockMvcTester mvc, String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        try {
            return (ObjectNode) JSON.readTree(answer.getResponse().getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep() {
        var name = published.path("info").path("title").asText().replaceFirst(".* ", "");
        try {
            var folder = Files.createDirectories(Path.of("target/openapi"));
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve(name + ".json").toFile(), published);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look() {
        var ids = new HashSet<String>();
        var told = new HashSet<String>();
        for (var document : List.of(published, internal)) {
            operations(document).forEach((name, operation) -> {
                told.add(name);
                operation(document, name, operation);
                require(ids.add(operation.path("operationId").asText()), name + ": another operation has its id");
            });
            document.path("components")
                    .path("schemas")
                    .properties()
                    .forEach(schema -> schema(schema.getKey(), schema.getValue()));
        }
        require(
                operations(published).keySet().stream().noneMatch(name -> name.contains(" /internal/")),
                "internal routes are published");
        require(
                operations(internal).keySet().stream().allMatch(name -> name.contains(" /internal/")),
                "public routes are told of as internal");
        routes().filter(route -> !told.contains(route)).forEach(route -> wrong.add(route + ": not told of"));
    }

    private static Map<String, JsonNode> operations(JsonNode document) {
        var operations = new TreeMap<String, JsonNode>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation ->
                        operations.put(operation.getKey().toUpperCase() + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    private Stream<String> routes() {
        return service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> RouteGuard.rule(route.getValue()).isPresent())
                .flatMap(route -> route.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                route.getKey().getPatternValues().stream().map(path -> method + " " + path)));
    }

    private void operation(JsonNode document, String name, JsonNode operation) {
        var id = operation.path("operationId").asText();
        require(TWO_WORDS.matcher(id).matches(), name + ": its id \"" + id + "\" is not a verb and what it is done to");
        describe(Gap.OPERATION, operation, "summary", name);
        lack(
                VIETNAMESE.matcher(operation.path("description").asText()).find(),
                Gap.OPERATION,
                name + ": its description has no term of the office");
        require(operation.path("tags").size() == 1, name + ": no tag");
        describe(Gap.OPERATION, tag(document, operation), "description", name + ", its tag");
        secured(name, operation);
        operation.path("parameters").forEach(parameter -> parameter(name, parameter));
        answers(document, name, operation);
        statuses(name, operation);
        examples(document, name + ", its request", operation.path("requestBody").path("content"));
    }

    private static JsonNode tag(JsonNode document, JsonNode operation) {
        var name = operation.path("tags").path(0).asText();
        for (var tag : document.path("tags")) {
            if (tag.path("name").asText().equals(name)) {
                return tag;
            }
        }
        return JSON.missingNode();
    }

    private void secured(String name, JsonNode operation) {
        var security = operation.path("security");
        require(security.isArray(), name + ": does not say whether it needs a token");
        require(operation.path("x-roles").isArray(), name + ": does not say its roles");
        require(
                security.isEmpty() == operation.path("x-roles").isEmpty(),
                name + ": has roles but no token, or a token but no roles");
    }

    private void parameter(String operation, JsonNode parameter) {
        var name = operation + ", its " + parameter.path("name").asText();
        describe(Gap.PARAMETER, parameter, "description", name);
        require(parameter.has("schema"), name + ": no schema");
        require(
                !parameter.path("in").asText().equals("path")
                        || parameter.path("required").asBoolean(),
                name + ": a part of the path is required");
    }

    private void answers(JsonNode document, String name, JsonNode operation) {
        operation.path("responses").properties().forEach(answer -> {
            var code = answer.getKey();
            if (code.startsWith("2")) {
                describe(Gap.OPERATION, answer.getValue(), "description", name + ", its " + code);
                examples(document, name + ", its " + code, answer.getValue().path("content"));
            } else {
                require(
                        answer.getValue().path("$ref").asText().equals("#/components/responses/Refused" + code),
                        name + ", its " + code + ": no problem");
            }
        });
    }

    private void statuses(String name, JsonNode operation) {
        var codes = new HashSet<String>();
        operation.path("responses").fieldNames().forEachRemaining(codes::add);
        require(codes.stream().anyMatch(code -> code.startsWith("2")), name + ": never succeeds");
        require(codes.containsAll(Set.of("400", "401", "503")), name + ": lacks one of 400, 401, 503");
        require(operation.path("security").isEmpty() || codes.contains("403"), name + ": lacks 403");
        require(!operation.has("requestBody") || codes.containsAll(Set.of("413", "415")), name + ": lacks 413 or 415");
        operation.path("parameters").forEach(parameter -> {
            require(!parameter.path("in").asText().equals("path") || codes.contains("404"), name + ": lacks 404");
            require(
                    !parameter.path("name").asText().equals("If-Match") || codes.containsAll(Set.of("409", "412")),
                    name + ": lacks 409 or 412");
            require(
                    !parameter.path("name").asText().equals("Idempotency-Key") || codes.contains("422"),
                    name + ": lacks 422");
        });
    }

    private void examples(JsonNode document, String name, JsonNode content) {
        content.properties().forEach(type -> {
            require(!type.getKey().contains("*"), name + ": of any type");
            var example = type.getValue().path("example");
            var isText = type.getKey().startsWith("text/") || type.getKey().contains("json");
            lack(!isText || !example.isMissingNode(), Gap.EXAMPLE, name + ": no example in " + type.getKey());
            if (!example.isMissingNode()) {
                SchemaOf.part(document, type.getValue().path("schema"))
                        .complaints(example)
                        .forEach(complaint -> wrong.add(name + ", its example: " + complaint));
            }
        });
    }

    private void schema(String name, JsonNode schema) {
        describe(Gap.SCHEMA, schema, "description", "schema " + name);
        schema.path("properties").properties().forEach(property -> {
            describe(Gap.PROPERTY, property.getValue(), "description", "property " + name + "." + property.getKey());
            require(
                    Stream.of("type", "$ref", "anyOf", "oneOf").anyMatch(property.getValue()::has),
                    "property " + name + "." + property.getKey() + ": no type");
        });
        schema.path("required")
                .forEach(required -> require(
                        schema.path("properties").has(required.asText()),
                        "schema " + name + ": requires " + required.asText() + ", which it does not have"));
    }

    private void describe(Gap gap, JsonNode node, String field, String name) {
        lack(!node.path(field).asText().isBlank(), gap, name + ": no " + field);
    }

    private void lack(boolean there, Gap gap, String what) {
        if (!there) {
            faults.add(new Fault(gap, what));
        }
    }

    private void require(boolean right, String what) {
        if (!right) {
            wrong.add(what);
        }
    }

    /** A schema with all that it refers to. */
    record SchemaOf(JsonNode schema) {

        static SchemaOf part(JsonNode document, JsonNode schema) {
            var whole = schema.isObject() ? (ObjectNode) schema.deepCopy() : JSON.createObjectNode();
            whole.set("components", document.path("components"));
            return new SchemaOf(whole);
        }

        List<String> complaints(JsonNode value) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(value).stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
