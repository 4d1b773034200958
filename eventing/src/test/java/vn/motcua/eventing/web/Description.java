package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** What a service publishes of itself, to look things up in and to hold values against. */
final class Description {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    /** The one schema whose values may carry more than it names. */
    private static final String OPEN = "Problem";

    private final ObjectNode document;
    private final JsonNode closed;
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    private Description(ObjectNode document) {
        this.document = document;
        this.closed = closed(document.path("components"));
    }

    /** For whoever calls the house. */
    static Description published(WebApplicationContext service) {
        return new Description(read(service, "/v3/api-docs"));
    }

    /** For the services among themselves. */
    static Description internal(WebApplicationContext service) {
        return new Description(read(service, "/v3/api-docs/internal"));
    }

    private static ObjectNode read(WebApplicationContext service, String path) {
        var answer = MockMvcTester.from(service).get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        try {
            return (ObjectNode) JSON.readTree(answer.getResponse().getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode closed(JsonNode components) {
        var copy = components.deepCopy();
        copy.path("schemas").properties().stream()
                .filter(named ->
                        !named.getKey().equals(OPEN) && named.getValue().has("properties"))
                .forEach(named -> {
                    var schema = ((ObjectNode) named.getValue()).put("additionalProperties", false);
                    schema.path(ApiTypes.IGNORED)
                            .forEach(name -> schema.withObject("properties").put(name.asText(), true));
                });
        return copy;
    }

    JsonNode document() {
        return document;
    }

    JsonNode operation(String method, String path) {
        return document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }

    /** What a reference leads to, and anything else itself. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    /** What is wrong with a value. A name that its schema does not know is wrong too. */
    List<String> complaints(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonSchema compile(JsonNode schema) {
        var whole = JSON.createObjectNode();
        schema.properties().forEach(property -> whole.set(property.getKey(), property.getValue()));
        return SCHEMAS.getSchema(whole.set("components", closed));
    }

    /** The same value with its names in the order of its schema, and those that it does not know behind them. */
    JsonNode inOrder(JsonNode schema, JsonNode value) {
        var known = alternatives(schema).toList();
        if (value.isArray()) {
            var items = known.stream().map(one -> one.path("items")).filter(JsonNode::isObject);
            var item = items.findFirst().orElse(JSON.createObjectNode());
            ArrayNode ordered = JSON.createArrayNode();
            value.forEach(one -> ordered.add(inOrder(item, one)));
            return ordered;
        }
        if (!value.isObject()) {
            return value;
        }
        var properties = JSON.createObjectNode();
        known.forEach(one -> one.path("properties")
                .properties()
                .forEach(property -> properties.set(property.getKey(), property.getValue())));
        ObjectNode ordered = JSON.createObjectNode();
        Stream.concat(
                        properties.properties().stream().map(Map.Entry::getKey),
                        value.properties().stream().map(Map.Entry::getKey).sorted())
                .distinct()
                .filter(value::has)
                .forEach(name -> ordered.set(name, inOrder(properties.path(name), value.path(name))));
        return ordered;
    }

    private Stream<JsonNode> alternatives(JsonNode schema) {
        var resolved = resolved(schema);
        return Stream.of(Stream.of(resolved), each(resolved.path("anyOf")), each(resolved.path("oneOf")))
                .flatMap(one -> one);
    }

    private Stream<JsonNode> each(JsonNode schemas) {
        return schemas.valueStream().flatMap(this::alternatives);
    }
}
