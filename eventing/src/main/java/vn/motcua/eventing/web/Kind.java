package vn.motcua.eventing.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import vn.motcua.eventing.door.TextRule;

/** Kinds of values, in words a client understands: what was wanted and what came, never the value itself. */
final class Kind {

    static final String OTHER = "another form";

    private Kind() {}

    /** What a value of this type looks like to the client. */
    static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return OTHER;
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        }
        if (type == Instant.class || type == OffsetDateTime.class || type == ZonedDateTime.class) {
            return "an instant such as 2026-11-20T08:00:00+07:00";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-11-20";
        }
        if (type == Duration.class) {
            return "a duration such as PT24H";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        return structure(type);
    }

    private static String structure(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (Map.class.isAssignableFrom(type) || isStructure(type)) {
            return "an object";
        }
        return "text";
    }

    /** A record of one component is a code or an identifier: on the wire it is its text. */
    private static boolean isStructure(Class<?> type) {
        return type.isRecord() ? type.getRecordComponents().length > 1 : type.isSealed();
    }

    /** What came, by its token; null if nothing came. */
    static @Nullable String found(@Nullable JsonToken token) {
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT, PROPERTY_NAME -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> null;
        };
    }

    /** What came, by what it was read as. */
    static @Nullable String found(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case CharSequence text -> "text of " + TextRule.length(text) + " characters";
            case Number _ -> "another number";
            case Boolean _ -> "true or false";
            case Collection<?> list -> "a list of " + list.size();
            default -> OTHER;
        };
    }
}
