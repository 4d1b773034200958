package vn.motcua.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.databind.util.StdConverter;
import vn.motcua.contracts.EventCatalogue.UnreadableEventException;

/**
 * The JSON of everything on a topic. Written: instants as ISO-8601 text, no field for what is null. Read: fields this reader
 * does not know yet are ignored, but a missing or null one that its record does not declare {@code @Nullable} is an error.
 */
public final class WireJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .annotationIntrospector(new NullIsDeclared())
            .addModule(
                    new SimpleModule().addDeserializer(Instant.class, new StdConvertingDeserializer<>(new Iso8601())))
            .changeDefaultPropertyInclusion(inclusion -> JsonInclude.Value.ALL_NON_NULL)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private WireJson() {}

    /** The value of a record on the wire. */
    public static byte[] write(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    /**
     * Reads what {@link #write} wrote, now or in an earlier release.
     *
     * @param type what it should be, for the message
     * @throws UnreadableEventException if it is not JSON, or something is missing, null or of another type
     */
    public static <T> T read(String type, byte[] value, Class<T> record) {
        try {
            @Nullable T read = JSON.readValue(value, record);
            if (read == null) {
                throw new UnreadableEventException("Expected data of " + type + ", got null");
            }
            return read;
        } catch (JacksonException e) {
            throw new UnreadableEventException("Expected data of " + type + ", got: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("Expected data of " + type + ", got none", e);
        }
    }

    /** Instants are text only: a bare number could be seconds or milliseconds, and nothing is guessed. */
    private static final class Iso8601 extends StdConverter<String, Instant> {
        @Override
        public Instant convert(String text) {
            return Instant.parse(text);
        }
    }

    /** Tells Jackson what the records say: a component is required and never null unless it is {@code @Nullable}. */
    private static final class NullIsDeclared extends JacksonAnnotationIntrospector {

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            var component = componentOf(member);
            return component == null ? super.hasRequiredMarker(config, member) : Boolean.valueOf(!nullable(component));
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            var component = componentOf(member);
            if (component == null) {
                return super.findSetterInfo(config, member);
            }
            return JsonSetter.Value.construct(nullable(component) ? Nulls.SET : Nulls.FAIL, Nulls.FAIL);
        }

        private static @Nullable RecordComponent componentOf(Annotated member) {
            if (member instanceof AnnotatedParameter parameter
                    && parameter.getDeclaringClass().isRecord()) {
                return parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()];
            }
            return null;
        }

        private static boolean nullable(RecordComponent component) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }
}
