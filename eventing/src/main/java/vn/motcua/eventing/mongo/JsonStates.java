package vn.motcua.eventing.mongo;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps records as documents by their component names; sealed types carry the simple name of their case as {@code type}. A
 * renamed case or component needs a migration, so each service freezes an example of every state in its tests. A list that came
 * later is read as empty.
 *
 * @param <S> state
 */
public class JsonStates<S> implements StateMapper<S> {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private final Class<S> root;
    private final JsonMapper json;

    /**
     * @param root the sealed type of the states
     * @param sealedTypes other sealed types that occur inside states
     */
    public JsonStates(Class<S> root, Class<?>... sealedTypes) {
        this(root, Map.of(), sealedTypes);
    }

    /**
     * @param root the sealed type of the states
     * @param shapes annotations for records whose document has another shape than they have, by record
     * @param sealedTypes other sealed types that occur inside states
     */
    protected JsonStates(Class<S> root, Map<Class<?>, Class<?>> shapes, Class<?>... sealedTypes) {
        var builder = JsonMapper.builder()
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .withConfigOverride(List.class, lists -> lists.setNullHandling(EMPTY))
                .addMixIn(root, Named.class);
        for (var type : sealedTypes) {
            builder.addMixIn(type, Named.class);
        }
        shapes.forEach(builder::addMixIn);
        this.root = root;
        this.json = builder.build();
    }

    @Override
    public Document write(S state) {
        return new Document(json.convertValue(state, MAP));
    }

    @Override
    public S read(Document document) {
        return json.convertValue(document, root);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Named {}
}
