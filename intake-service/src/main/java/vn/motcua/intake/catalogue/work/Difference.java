package vn.motcua.intake.catalogue.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What differs between two states of an entry, as the catalogue tells them.
 *
 * @param field where; papers, steps and people by their ids
 * @param before null for what is new
 * @param after null for what is gone
 */
public record Difference(String field, @Nullable String before, @Nullable String after) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Of the first one everything is new; both as JSON. */
    public static List<Difference> between(Optional<byte[]> before, byte[] after) {
        var left = before.map(Difference::values).orElseGet(Map::of);
        var right = values(after);
        var fields = new TreeSet<>(left.keySet());
        fields.addAll(right.keySet());
        var differences = new ArrayList<Difference>();
        for (var field : fields) {
            if (!Objects.equals(left.get(field), right.get(field))) {
                differences.add(new Difference(field, left.get(field), right.get(field)));
            }
        }
        return differences;
    }

    private static Map<String, String> values(byte[] entry) {
        var values = new LinkedHashMap<String, String>();
        collect("", JSON.readTree(entry), values);
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                var id = node.get(i).path("id").asString("");
                collect(path + "[" + (id.isEmpty() ? i : id) + "]", node.get(i), values);
            }
        } else {
            values.put(path, node.asString());
        }
    }
}
