package vn.motcua.eventing.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Makes the schemas of the records. What is sealed has no fields of its own: it is one of those that it permits. */
final class ApiSchemas extends ModelResolver {

    ApiSchemas(ApiSchemaNames names) {
        super(Json31.mapper(), names);
        openapi31(true);
    }

    @Override
    public Schema<?> resolve(AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> next) {
        var type = _mapper.constructType(asked.getType());
        if (!type.getRawClass().isSealed() || !ApiSchemaNames.isOfOurs(type.getRawClass())) {
            return super.resolve(asked, context, next);
        }
        var name = _typeName(type);
        context.defineModel(name, either(type, context), asked, null);
        return new JsonSchema().$ref(name);
    }

    @SuppressWarnings("rawtypes")
    private static Schema<?> either(JavaType type, ModelConverterContext context) {
        List<Schema> permitted = Stream.of(type.getRawClass().getPermittedSubclasses())
                .map(one -> context.resolve(new AnnotatedType(one).resolveAsRef(true)))
                .toList();
        var either = new JsonSchema();
        either.setOneOf(permitted);
        return either;
    }
}
