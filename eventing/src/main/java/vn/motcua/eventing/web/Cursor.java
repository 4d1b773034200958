package vn.motcua.eventing.web;

import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended, opaque to the client: the sort values of its last item. It grants nothing: who may see what is asked
 * again for every page. No personal data in it.
 */
public final class Cursor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Cursor() {}

    public static String encode(String... values) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
    }

    /** The values, as many as the list sorts by. */
    public static List<String> decode(String cursor, int values) {
        var decoded = read(cursor);
        if (decoded.size() != values || !decoded.valueStream().allMatch(JsonNode::isString)) {
            throw unknown();
        }
        return decoded.valueStream().map(JsonNode::stringValue).toList();
    }

    private static JsonNode read(String cursor) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException | JacksonException e) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problems.invalid("cursor", "the next of an earlier page of this list", "another form");
    }
}
