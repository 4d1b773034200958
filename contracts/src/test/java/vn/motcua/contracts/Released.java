package vn.motcua.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.contracts.EventCatalogue.Entry;

/**
 * The frozen files of one released type, and what can be asked of them.
 *
 * @param golden which of its examples: the first release's, or that of a field that was added later
 */
public record Released(String file, Class<?> record, String golden) {

    /** With the example of the first release. */
    public Released(String file, Class<?> record) {
        this(file, record, file);
    }

    /** A place in the example: the object it is in, and the name of the field. */
    public record Place(String object, String field, boolean required) {}

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final JsonMapper JSON = new JsonMapper();

    /** Every released type of every log. */
    static List<Entry> entries() {
        return Stream.concat(EventCatalogue.entries().stream(), ComplaintCatalogue.entries().stream())
                .toList();
    }

    static Released of(Entry entry) {
        return new Released(entry.source().wire() + "/" + entry.name() + ".v" + entry.version(), entry.record());
    }

    /** One for each of its examples, in the order in which they came. */
    public List<Released> goldens() {
        return files("examples").stream()
                .map(example -> example.replaceFirst("[.]json$", ""))
                .filter(example -> example.equals(file) || example.matches(Pattern.quote(file) + "[.][0-9]+"))
                .sorted()
                .map(example -> new Released(file, record, example))
                .toList();
    }

    static Set<String> files(String folder) {
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            return Set.copyOf(files.filter(Files::isRegularFile)
                    .map(file -> RESOURCES.resolve(folder).relativize(file).toString())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode schema() {
        return JSON.readTree(RESOURCES.resolve("schemas/" + file + ".json"));
    }

    public ObjectNode example() {
        return (ObjectNode) JSON.readTree(RESOURCES.resolve("examples/" + golden + ".json"));
    }

    public Set<ValidationMessage> faultsOf(JsonNode data) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema().toString())
                .validate(data.toString(), InputFormat.JSON, context -> context.getExecutionConfig()
                        .setFormatAssertionsEnabled(true));
    }

    /** Every field that the example holds, at any depth. */
    public List<Place> places() {
        var places = new ArrayList<Place>();
        collect("", example(), schema(), places);
        return places;
    }

    private static void collect(String pointer, JsonNode data, JsonNode schema, List<Place> places) {
        if (data.isArray()) {
            for (int i = 0; i < data.size(); i++) {
                collect(pointer + "/" + i, data.get(i), schema.get("items"), places);
            }
        }
        for (var field : data.propertyNames()) {
            places.add(new Place(pointer, field, texts(schema.get("required")).contains(field)));
            collect(
                    pointer + "/" + field,
                    data.get(field),
                    schema.get("properties").get(field),
                    places);
        }
    }

    /** The example with one field replaced, or without it if the value is null. */
    public ObjectNode exampleWith(Place place, @Nullable JsonNode value) {
        var example = example();
        var object = (ObjectNode) example.at(place.object());
        if (value == null) {
            object.remove(place.field());
        } else {
            object.set(place.field(), value);
        }
        return example;
    }

    /** The schema says of every field, at any depth, what the record says of its component. */
    public void assertSchemaIsThatOfTheRecord() {
        assertSameShape(file, record, schema());
    }

    private static void assertSameShape(String where, Type type, JsonNode schema) {
        assertThat(schema.path("description").asString(""))
                .as("description of " + where)
                .isNotBlank();
        var types = schema.get("type").isArray()
                ? texts(schema.get("type"))
                : Set.of(schema.get("type").asString());
        switch (type) {
            case ParameterizedType list -> {
                assertThat(types).as(where).contains("array");
                assertSameShape(where + "[]", list.getActualTypeArguments()[0], schema.get("items"));
            }
            case Class<?> value
            when isValue(value) -> assertSameShape(where, value.getRecordComponents()[0].getType(), schema);
            case Class<?> record
            when record.isRecord() -> {
                assertThat(types).as(where).contains("object");
                assertSameComponents(where, record, schema);
            }
            case Class<?> constants
            when constants.isEnum() -> {
                assertThat(types).as(where).contains("string");
                assertThat(texts(schema.get("enum")))
                        .as(where)
                        .isEqualTo(Set.copyOf(Arrays.stream(constants.getEnumConstants())
                                .map(Object::toString)
                                .toList()));
            }
            default -> {
                assertThat(types).as(where).contains(jsonType(type));
                assertThat(schema.path("format").asString(""))
                        .as(where)
                        .isEqualTo(type == Instant.class ? "date-time" : type == LocalDate.class ? "date" : "");
            }
        }
    }

    private static void assertSameComponents(String where, Class<?> record, JsonNode schema) {
        var components = record.getRecordComponents();
        assertThat(schema.get("properties").propertyNames())
                .as(where)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(components).map(Released::wireName).toList());
        assertThat(texts(schema.get("required")))
                .as("required of " + where)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(components)
                        .filter(component -> !nullable(component))
                        .map(Released::wireName)
                        .toList());
        assertThat(schema.get("additionalProperties").asBoolean()).as(where).isTrue();
        for (var component : components) {
            var field = schema.get("properties").get(wireName(component));
            assertThat(field.get("type").isArray() && texts(field.get("type")).contains("null"))
                    .as("may be null: " + where + "." + component.getName())
                    .isEqualTo(nullable(component));
            assertSameShape(where + "." + component.getName(), component.getGenericType(), field);
        }
    }

    /** Whether a type is a plain value on the wire, such as the code of an agency. */
    static boolean isValue(Class<?> type) {
        return type.isRecord() && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static String jsonType(Type type) {
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "integer";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        assertThat(type).isIn(String.class, Instant.class, LocalDate.class);
        return "string";
    }

    private static String wireName(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Set<String> texts(JsonNode array) {
        return Set.copyOf(Stream.of(array)
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList());
    }

    @Override
    public String toString() {
        return golden;
    }
}
