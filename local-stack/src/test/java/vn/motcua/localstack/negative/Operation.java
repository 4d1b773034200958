package vn.motcua.localstack.negative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One operation as a service publishes it.
 *
 * @param path with its parameters in braces
 * @param body the schema of what is to be sent, with all references; missing if nothing is
 * @param type the media type of what is to be sent
 * @param statuses what may be answered
 * @param pages with which of them a page for people may come
 */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        JsonNode body,
        String type,
        boolean bodyRequired,
        Set<String> statuses,
        Set<String> pages,
        JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final int DEEP_ENOUGH = 6;

    record Parameter(String in, String name) {}

    static List<Operation> of(String document) {
        var root = JsonMapper.shared().readTree(document);
        var operations = new ArrayList<Operation>();
        root.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(of(root, path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    private static Operation of(JsonNode root, String path, String method, JsonNode told) {
        var parameters = told.path("parameters")
                .valueStream()
                .map(parameter -> resolved(root, parameter))
                .map(parameter -> new Parameter(
                        parameter.get("in").asString(), parameter.get("name").asString()))
                .toList();
        var body = resolved(root, told.path("requestBody"));
        var content = body.path("content").properties().stream().findFirst();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                content.map(one -> one.getValue().path("schema")).orElse(JsonNodeFactory.instance.missingNode()),
                content.map(Map.Entry::getKey).orElse("application/json"),
                body.path("required").asBoolean(false),
                new TreeSet<>(told.path("responses").propertyNames()),
                told.path("responses").properties().stream()
                        .filter(answer -> resolved(root, answer.getValue())
                                .path("content")
                                .has("text/html"))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                root);
    }

    boolean takesJson() {
        return !body.isMissingNode() && type.startsWith("application/json");
    }

    boolean tellsRefusals() {
        return statuses.stream().anyMatch(status -> status.startsWith("4"));
    }

    /** A body as the schema has it, as far as it can be guessed. */
    Optional<JsonNode> sample() {
        return takesJson() ? Optional.of(sample(body, 0)) : Optional.empty();
    }

    private JsonNode sample(JsonNode reference, int depth) {
        var schema = resolved(document, reference);
        var nodes = JsonNodeFactory.instance;
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.path("enum").size() > 0) {
            return schema.get("enum").get(0);
        }
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(choice).size() > 0) {
                return sample(schema.get(choice).get(0), depth + 1);
            }
        }
        return switch (kind(schema)) {
            case "object" -> {
                var object = nodes.objectNode();
                if (depth < DEEP_ENOUGH) {
                    schema.path("properties")
                            .properties()
                            .forEach(property -> object.set(property.getKey(), sample(property.getValue(), depth + 1)));
                }
                yield object;
            }
            case "array" -> nodes.arrayNode().add(sample(schema.path("items"), depth + 1));
            case "integer", "number" -> nodes.numberNode(1);
            case "boolean" -> nodes.booleanNode(true);
            default -> nodes.stringNode(text(schema.path("format").asString("")));
        };
    }

    private static String kind(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("object");
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2026-11-20";
            case "date-time" -> "2026-11-20T09:00:00+07:00";
            case "uuid" -> "00000000-0000-4000-8000-000000000000";
            default -> "abc";
        };
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(root, root.at(reference.substring(1)));
    }
}
