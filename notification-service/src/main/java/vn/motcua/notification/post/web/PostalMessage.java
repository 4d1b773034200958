package vn.motcua.notification.post.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.eventing.door.Times;
import vn.motcua.eventing.web.Problem;

/**
 * What the post told.
 *
 * @param at the carrier's own time as it came, null if it gave none
 */
record PostalMessage(String type, String orderNumber, String code, @Nullable String at) {

    /** The one type that tells where papers are. */
    private static final String STATUS = "consignment.status";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads a message leniently: only what cannot be done without must be there.
     *
     * @throws Problem 400 if it is not JSON, or that is missing
     */
    static PostalMessage read(byte[] body) {
        var message = json(body);
        var data = message.path("data");
        var at = data.path("at");
        var type = required(message.path("type"), "type");
        if (!type.equals(STATUS)) {
            return new PostalMessage(type, "", "", null);
        }
        return new PostalMessage(
                type,
                required(data.path("orderNumber"), "data.orderNumber"),
                required(data.path("code"), "data.code"),
                at.isString() ? at.stringValue() : null);
    }

    /** Whether it tells where papers are; what else there is moves nothing. */
    boolean isStatus() {
        return type.equals(STATUS);
    }

    /** When it was by the carrier's clock. */
    sealed interface Moment {
        record At(Instant at) implements Moment {}

        /** The carrier did not say, or not so that it can be read. */
        record Untold() implements Moment {}

        /** No office and no calendar knows such a time. */
        record Impossible() implements Moment {}
    }

    Moment moment() {
        if (at == null) {
            return new Moment.Untold();
        }
        try {
            var told = OffsetDateTime.parse(at).toInstant();
            return Times.isInRange(told) ? new Moment.At(told) : new Moment.Impossible();
        } catch (DateTimeException e) {
            return new Moment.Untold();
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "malformed-json",
                    "The body is not JSON",
                    "Expected JSON, got another text");
        }
    }

    private static String required(JsonNode field, String name) {
        if (!field.isString() || field.stringValue().isBlank()) {
            throw unfit(name, "text", null);
        }
        return field.stringValue();
    }

    /** A part of a genuine message that cannot be taken. */
    static Problem unfit(String field, String expected, @Nullable String found) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "The request is not as expected",
                        "Expected " + field + " to be " + expected + ", got " + (found == null ? "none" : found))
                .error(field, expected, found);
    }
}
