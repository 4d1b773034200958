package vn.motcua.eventing.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.Valid;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.JavadocProvider;

/**
 * Makes the schemas say what the records say: what is not {@code @Nullable} is required, and what is may be null; each property
 * is described by its Javadoc or by {@link ApiWords}.
 */
final class ApiTypes implements GlobalOpenApiCustomizer {

    /** Names that a request may carry along and that are not looked at. */
    static final String IGNORED = "x-ignored";

    private static final String NULL = "null";
    private static final String TEXT = "string";

    private final ApiSchemaNames names;
    private final ApiWords words;
    private final JavadocProvider javadoc;

    ApiTypes(ApiSchemaNames names, ApiWords words, JavadocProvider javadoc) {
        this.names = names;
        this.words = words;
        this.javadoc = javadoc;
    }

    @Override
    public void customise(OpenAPI api) {
        names.requireUnique();
        schemas(api).forEach((name, schema) -> names.type(name).ifPresent(type -> {
            describe(schema, javadoc.getClassJavadoc(type.getRawClass()));
            Optional.ofNullable(type.getRawClass().getAnnotation(JsonIgnoreProperties.class))
                    .ifPresent(ignored -> schema.addExtension(IGNORED, List.of(ignored.value())));
            if (type.getRawClass().isRecord() && schema.getProperties() != null) {
                var required = new ArrayList<String>();
                complete(name, schema, type, required);
                schema.setRequired(required);
            }
        }));
    }

    @SuppressWarnings("rawtypes")
    private static Map<String, Schema> schemas(OpenAPI api) {
        var components = api.getComponents();
        return components == null || components.getSchemas() == null ? Map.of() : components.getSchemas();
    }

    @SuppressWarnings("unchecked")
    private void complete(String name, Schema<?> schema, JavaType type, List<String> required) {
        var told = javadoc.getRecordClassParamJavadoc(type.getRawClass());
        for (var component : type.getRawClass().getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                complete(
                        name,
                        schema,
                        TypeFactory.defaultInstance().constructType(component.getGenericType(), type.getBindings()),
                        required);
                continue;
            }
            var property = nameOf(component);
            Schema<?> value = schema.getProperties().get(property);
            if (value == null) {
                continue;
            }
            match(value);
            if (isTextToo(component)) {
                value = or(value, TEXT);
                schema.getProperties().put(property, value);
            }
            if (isNullable(component)) {
                value = or(value, NULL);
                schema.getProperties().put(property, value);
            } else {
                required.add(property);
            }
            describe(value, told.get(component.getName()));
            describe(value, words.meaning(name, property).orElse(null));
        }
    }

    /** A pattern is of the whole text here and of any part of it there, and not every name of a class of letters is known there. */
    private static void match(Schema<?> schema) {
        if (schema.getPattern() != null && !schema.getPattern().startsWith("^")) {
            schema.setPattern("^(?:" + schema.getPattern().replace("\\p{Alnum}", "0-9A-Za-z") + ")$");
        }
        if (schema.getItems() != null) {
            match(schema.getItems());
        }
    }

    private static void describe(Schema<?> schema, @Nullable String words) {
        var known = ApiText.of(schema.getDescription());
        var told = known.isEmpty() ? ApiText.of(words) : known;
        schema.setDescription(told.isEmpty() ? null : told);
    }

    private static String nameOf(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .orElse(component.getName());
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** A request may give such a record as a text alone; in an answer it is always told in full. */
    private static boolean isTextToo(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(Valid.class)
                && Stream.of(component.getType().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                        .anyMatch(method -> List.of(method.getParameterTypes()).equals(List.of(String.class)))
                && Stream.of(component.getType().getDeclaredConstructors())
                        .anyMatch(constructor -> constructor.isAnnotationPresent(JsonCreator.class));
    }

    private static Schema<?> or(Schema<?> schema, String type) {
        if (schema.get$ref() == null) {
            var types = new LinkedHashSet<String>(schema.getTypes() == null ? Set.of() : schema.getTypes());
            types.add(type);
            schema.setTypes(types);
            return schema;
        }
        var either = new JsonSchema();
        either.setDescription(schema.getDescription());
        schema.setDescription(null);
        either.setAnyOf(List.of(schema, new JsonSchema().types(Set.of(type))));
        return either;
    }
}
