package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What a service publishes of itself, held to the rules of the house: every route is told of, and told of so that a client can be
 * made from it. Left behind in {@code target/openapi} for whoever makes one.
 */
public final class PublishedApi {

    private static final Pattern TWO_WORDS = Pattern.compile("[a-z]+[A-Z][A-Za-z0-9]+");
    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơư\\x{1EA0}-\\x{1EF9}]");

    /** What in an example would be of a real person, or of one day: the house's persons are invented, and its ids last. */
    private static final Map<String, Pattern> INVENTED = Map.of(
            "\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b",
            Pattern.compile(".*-0{8,}\\d+"),
            "\\b\\d{12}\\b",
            Pattern.compile("099\\d+|0{8}\\d{4}"),
            "\\b0\\d{9}\\b",
            Pattern.compile("0900000\\d{3}"),
            "[\\w.-]+@[\\w.-]+",
            Pattern.compile(".*@vi-du\\.vn"),
            "\\bH\\d\\d\\b",
            Pattern.compile("H99"));

    private static final Pattern CALLS = Pattern.compile("MockMvcTester\\.(from|of|create)\\(|MockMvcBuilders");
    /** As JSON Schema has them, where they are found in any part of a text, and with few names of classes of letters. */
    private static final Pattern PATTERN =
            Pattern.compile("\\^(?!.*\\\\p\\{(?:Alnum|Alpha|Digit|XDigit|Lower|Upper|Punct|Is\\w+)\\}).*\\$");

    private static final Path EXAMPLES = Path.of("src/main/resources/api/examples");

    private final WebApplicationContext service;
    private final Description published;
    private final Description internal;
    private final List<String> wrong = new ArrayList<>();

    private PublishedApi(WebApplicationContext service) {
        this.service = service;
        this.published = Description.published(service);
        this.internal = Description.internal(service);
    }

    /** Checks all of it. */
    public static void check(WebApplicationContext service) {
        var api = new PublishedApi(service);
        api.keep();
        api.look();

        assertThat(api.wrong)
                .as("what the published description of the API lacks")
                .isEmpty();
    }

    private void keep() {
        var document = published.document();
        var name = document.path("info").path("title").asText().replaceFirst(".* ", "");
        try {
            var folder = Files.createDirectories(Path.of("target/openapi"));
            Description.JSON
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve(name + ".json").toFile(), document);
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
            document.document()
                    .findValues("pattern")
                    .forEach(pattern -> require(
                            PATTERN.matcher(pattern.asText()).matches(),
                            "pattern " + pattern + ": not of the whole text, or of letters that only Java knows"));
            var components = document.document().path("components");
            components.path("schemas").properties().forEach(schema -> schema(schema.getKey(), schema.getValue()));
            components
                    .path("responses")
                    .properties()
                    .forEach(answer -> examples(document, answer.getKey(), answer.getValue()));
        }
        examplesOfNothing(ids);
        unheld();
        require(
                operations(published).keySet().stream().noneMatch(name -> name.contains(" /internal/")),
                "internal routes are published");
        require(
                operations(internal).keySet().stream().allMatch(name -> name.contains(" /internal/")),
                "public routes are told of as internal");
        routes().filter(route -> !told.contains(route)).forEach(route -> wrong.add(route + ": not told of"));
    }

    private static Map<String, JsonNode> operations(Description description) {
        var operations = new TreeMap<String, JsonNode>();
        description.document().path("paths").properties().forEach(path -> path.getValue()
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

    private void operation(Description document, String name, JsonNode operation) {
        var id = operation.path("operationId").asText();
        require(TWO_WORDS.matcher(id).matches(), name + ": its id \"" + id + "\" is not a verb and what it is done to");
        describe(operation, "summary", name);
        require(
                VIETNAMESE.matcher(operation.path("description").asText()).find(),
                name + ": its description has no term of the office");
        require(operation.path("tags").size() == 1, name + ": no tag");
        describe(tag(document, operation), "description", name + ", its tag");
        secured(name, operation);
        operation.path("parameters").forEach(parameter -> parameter(name, parameter));
        answers(document, name, operation);
        statuses(name, operation);
        examples(document, name + ", its request", operation.path("requestBody"));
    }

    private static JsonNode tag(Description description, JsonNode operation) {
        var name = operation.path("tags").path(0).asText();
        for (var tag : description.document().path("tags")) {
            if (tag.path("name").asText().equals(name)) {
                return tag;
            }
        }
        return MissingNode.getInstance();
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
        describe(parameter, "description", name);
        require(parameter.has("schema"), name + ": no schema");
        require(
                !parameter.path("in").asText().equals("path")
                        || parameter.path("required").asBoolean(),
                name + ": a part of the path is required");
    }

    private void answers(Description document, String name, JsonNode operation) {
        operation.path("responses").properties().forEach(answer -> {
            var code = answer.getKey();
            if (code.startsWith("2")) {
                describe(answer.getValue(), "description", name + ", its " + code);
                examples(document, name + ", its " + code, answer.getValue());
            } else {
                require(
                        answer.getValue()
                                .path("$ref")
                                .asText()
                                .matches("#/components/responses/Refused" + code + "(Page)?"),
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

    /** Each body has one, but for those that are bytes. */
    private void examples(Description document, String name, JsonNode body) {
        body.path("content").properties().forEach(type -> {
            require(!type.getKey().contains("*"), name + ": of any type");
            var schema = type.getValue().path("schema");
            var example = type.getValue().path("example");
            require(
                    !example.isMissingNode() || schema.path("format").asText().equals("binary"),
                    name + ": no example in " + type.getKey());
            if (!example.isMissingNode()) {
                document.complaints(schema, example)
                        .forEach(complaint -> wrong.add(name + ", its example: " + complaint));
                invented(name, example);
            }
        });
    }

    private void invented(String name, JsonNode example) {
        INVENTED.forEach((kind, allowed) -> Pattern.compile(kind)
                .matcher(example.toString())
                .results()
                .map(MatchResult::group)
                .filter(found -> !allowed.matcher(found).matches())
                .forEach(found -> wrong.add(name + ", its example: " + found + " is not invented, or does not last")));
    }

    private void examplesOfNothing(Set<String> ids) {
        try (var files = Files.list(EXAMPLES)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> !ids.contains(file.replaceFirst("\\..*", "")))
                    .forEach(file -> wrong.add(file + ": an example of no operation"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever calls the service in a test has its answers held to what is published here. */
    private void unheld() {
        try (var tests = Files.walk(Path.of("src/test/java"))) {
            for (var test : tests.filter(Files::isRegularFile).toList()) {
                var calls = CALLS.matcher(Files.readString(test)).find();
                require(!calls, test.getFileName() + ": calls the service otherwise than by HeldToItsDescription");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void schema(String name, JsonNode schema) {
        describe(schema, "description", "schema " + name);
        require(
                Stream.of("properties", "additionalProperties", "enum", "oneOf", "anyOf", "items", "pattern", "format")
                        .anyMatch(schema::has),
                "schema " + name + ": does not say what it holds");
        schema.path("properties").properties().forEach(property -> {
            describe(property.getValue(), "description", "property " + name + "." + property.getKey());
            require(
                    Stream.of("type", "$ref", "anyOf", "oneOf").anyMatch(property.getValue()::has),
                    "property " + name + "." + property.getKey() + ": no type");
        });
        schema.path("required")
                .forEach(required -> require(
                        schema.path("properties").has(required.asText()),
                        "schema " + name + ": requires " + required.asText() + ", which it does not have"));
    }

    private void describe(JsonNode node, String field, String name) {
        require(!node.path(field).asText().isBlank(), name + ": no " + field);
    }

    private void require(boolean right, String what) {
        if (!right) {
            wrong.add(what);
        }
    }
}
