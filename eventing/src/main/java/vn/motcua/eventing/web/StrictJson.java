package vn.motcua.eventing.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Bodies are read as their records say: what is not {@code @Nullable} must be there, text is not made into numbers nor numbers
 * into text. What the record does not name is refused before ({@link KnownNames}).
 */
final class StrictJson {

    private StrictJson() {}

    static void customize(JsonMapper.Builder json) {
        json.addModule(new DoorModule())
                .annotationIntrospector(new NullIsDeclared())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    /** A component of a record in a null-marked package is required, and never null, unless it is {@code @Nullable}. */
    private static final class NullIsDeclared extends JacksonAnnotationIntrospector {

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            var component = componentOf(member);
            return component == null ? super.hasRequiredMarker(config, member) : Boolean.valueOf(!nullable(component));
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            var component = componentOf(member);
            return component == null
                    ? super.findSetterInfo(config, member)
                    : JsonSetter.Value.construct(nullable(component) ? Nulls.SET : Nulls.FAIL, Nulls.FAIL);
        }

        private static @Nullable RecordComponent componentOf(Annotated member) {
            if (member instanceof AnnotatedParameter parameter
                    && parameter.getOwner() instanceof AnnotatedConstructor constructor
                    && isOfOurs(constructor.getDeclaringClass())) {
                var components = constructor.getDeclaringClass().getRecordComponents();
                return constructor.getParameterCount() == components.length ? components[parameter.getIndex()] : null;
            }
            return null;
        }

        private static boolean isOfOurs(Class<?> type) {
            return type.isRecord() && type.getPackage().isAnnotationPresent(NullMarked.class);
        }

        private static boolean nullable(RecordComponent component) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }
}
