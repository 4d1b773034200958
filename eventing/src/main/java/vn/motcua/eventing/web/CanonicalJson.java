package vn.motcua.eventing.web;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One form for bodies that say the same: names sorted, nothing for what is null, numbers without trailing zeros. */
final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalJson() {}

    static byte[] write(Object body) {
        return JSON.writeValueAsBytes(canonical(JSON.valueToTree(body)));
    }

    private static @Nullable Object canonical(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                var sorted = new TreeMap<String, Object>();
                node.forEachEntry((name, value) -> {
                    var canonical = canonical(value);
                    if (canonical != null) {
                        sorted.put(name, canonical);
                    }
                });
                yield sorted;
            }
            case ARRAY -> node.valueStream().map(CanonicalJson::canonical).toList();
            case NUMBER -> node.decimalValue().stripTrailingZeros();
            case NULL, MISSING -> null;
            case STRING, BOOLEAN, BINARY, POJO -> node;
        };
    }
}
