package vn.motcua.eventing.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.eventing.door.Times;

/**
 * Where a page ended, opaque to the client: the sort values of its last item. It grants nothing: who may see what is asked
 * again for every page. No personal data in it.
 */
public final class Cursor {

    /** Where a list puts what has no date: behind everything. The only instant beyond the range of the door. */
    public static final Instant UNDATED = Instant.parse("9999-12-31T00:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 1_000;

    private Cursor() {}

    public static String encode(Object... values) {
        var texts = List.of(values).stream().map(Object::toString).toList();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(texts));
    }

    /**
     * The place that a cursor names.
     *
     * @param values how many the list sorts by
     * @param place makes the place of the values; what it cannot be made of is refused
     */
    public static <P> P decode(String cursor, int values, Function<Values, P> place) {
        var decoded = read(cursor);
        if (decoded.size() != values || !decoded.valueStream().allMatch(JsonNode::isString)) {
            throw unknown();
        }
        return place.apply(
                new Values(decoded.valueStream().map(JsonNode::stringValue).toList()));
    }

    /** A problem with the parameter {@code cursor}: it is none of this list. */
    public static Problem unknown() {
        return Problems.invalid("cursor", "the next of an earlier page of this list", "another form");
    }

    /** The sort values, each read as what it is. */
    public static final class Values {

        private final List<String> values;

        private Values(List<String> values) {
            this.values = values;
        }

        public String text(int index) {
            return values.get(index);
        }

        public Instant instant(int index) {
            try {
                var at = Instant.parse(values.get(index));
                if (Times.isInRange(at) || at.equals(UNDATED)) {
                    return at;
                }
            } catch (DateTimeException e) {
                // refused below, like one out of range
            }
            throw unknown();
        }

        /** A whole number that is not negative. */
        public long number(int index) {
            var digits = values.get(index);
            if (!digits.matches("[0-9]{1,18}")) {
                throw unknown();
            }
            return Long.parseLong(digits);
        }
    }

    private static JsonNode read(String cursor) {
        try {
            if (cursor.length() <= LONGEST) {
                return JSON.readTree(Base64.getUrlDecoder().decode(cursor));
            }
        } catch (IllegalArgumentException | JacksonException e) {
            // refused below, like one that is too long
        }
        throw unknown();
    }
}
