package vn.motcua.eventing.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
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
        try {
            var json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var decoded = List.of(JSON.readValue(json, String[].class));
            if (decoded.size() == values) {
                return decoded;
            }
        } catch (IllegalArgumentException | NullPointerException | JacksonException _) {
            // told below, as for a cursor of another list
        }
        throw Problems.invalid("cursor", "the next of an earlier page of this list", "another form");
    }
}
