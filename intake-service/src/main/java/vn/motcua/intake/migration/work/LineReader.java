package vn.motcua.intake.migration.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.eventing.door.TextRule;
import vn.motcua.eventing.door.Times;
import vn.motcua.eventing.door.Unfit;
import vn.motcua.intake.dossier.Status;
import vn.motcua.intake.migration.Line;

/** Reads a line field by field, so that all that has another form is named at once, and none of it is repeated. */
final class LineReader {
    /** The longest line, in bytes. */
    static final int LONGEST = 64 * 1024;

    private static final int LONGEST_TEXT = 200;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final JsonNode line;
    private final String place;
    private final List<String> faults;

    private LineReader(JsonNode line, String place, List<String> faults) {
        this.line = line;
        this.place = place;
        this.faults = faults;
    }

    /** What a line turned out to be. */
    sealed interface Reading {
        record Read(Line line) implements Reading {}

        record Unreadable(String detail) implements Reading {}
    }

    static Reading read(byte[] text) {
        if (text.length > LONGEST) {
            return new Reading.Unreadable("Expected at most " + LONGEST + " bytes in a line, got more");
        }
        try {
            var json = JSON.readTree(text);
            return json.isObject()
                    ? read(json)
                    : new Reading.Unreadable("Expected a JSON object in one line, got something else");
        } catch (JacksonException e) {
            return new Reading.Unreadable("Expected a JSON object in one line, got no JSON");
        }
    }

    private static Reading read(JsonNode json) {
        var reader = new LineReader(json, "", new ArrayList<>());
        var code = reader.required("code", reader.text("code"));
        var procedure = reader.required("procedure", reader.text("procedure"));
        var field = reader.text("field");
        var receivingAgency = reader.required("receivingAgency", reader.text("receivingAgency"));
        var competentAgency = reader.text("competentAgency");
        var channel = reader.required("channel", reader.one("channel", Channel.class));
        var receivedAt = reader.required("receivedAt", reader.instant("receivedAt"));
        var status = reader.one("status", Status.class);
        var outcome = reader.one("outcome", Outcome.class);
        var dueAt = reader.instant("dueAt");
        var reappointedDueAt = reader.instant("reappointedDueAt");
        var stops = reader.stops();
        var finishedAt = reader.instant("finishedAt");
        var returnedAt = reader.instant("returnedAt");
        var withdrawnAt = reader.instant("withdrawnAt");
        if (code == null
                || procedure == null
                || receivingAgency == null
                || channel == null
                || receivedAt == null
                || !reader.faults.isEmpty()) {
            return new Reading.Unreadable(String.join("; ", reader.faults));
        }
        return new Reading.Read(new Line(
                code,
                procedure,
                field,
                new AgencyCode(receivingAgency),
                AgencyCode.ofNullable(competentAgency),
                channel,
                receivedAt,
                status,
                outcome,
                dueAt,
                reappointedDueAt,
                stops,
                finishedAt,
                returnedAt,
                withdrawnAt));
    }

    private List<Line.Stop> stops() {
        var value = value("stops");
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            fault("stops", "a list", "something else");
            return List.of();
        }
        var stops = new ArrayList<Line.Stop>();
        for (var i = 0; i < value.size(); i++) {
            var stop = stop(value.get(i), "stops[" + i + "]");
            if (stop != null) {
                stops.add(stop);
            }
        }
        return stops;
    }

    private Line.@Nullable Stop stop(JsonNode value, String where) {
        if (!value.isObject()) {
            fault(where, "an object", "something else");
            return null;
        }
        var reader = new LineReader(value, where + ".", faults);
        var reason = reader.one("reason", StopReason.class);
        var from = reader.required("from", reader.instant("from"));
        var to = reader.instant("to");
        return from == null ? null : new Line.Stop(reason == null ? StopReason.STOP : reason, from, to);
    }

    private @Nullable JsonNode value(String name) {
        var value = line.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> @Nullable T required(String name, @Nullable T value) {
        if (value == null && value(name) == null) {
            fault(name, "a value", "none");
        }
        return value;
    }

    private @Nullable String text(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            fault(name, "text", "something else");
            return null;
        }
        try {
            var text = TextRule.line(value.stringValue());
            if (!text.isEmpty() && TextRule.length(text) <= LONGEST_TEXT) {
                return text;
            }
            fault(name, "text of 1 to " + LONGEST_TEXT + " characters", TextRule.length(text) + " characters");
        } catch (Unfit unfit) {
            fault(name, unfit.expected(), unfit.found());
        }
        return null;
    }

    private @Nullable Instant instant(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        try {
            if (value.isString()) {
                return Times.instant(value.stringValue()).toInstant();
            }
            fault(name, Times.INSTANT, "something else");
        } catch (Unfit unfit) {
            fault(name, unfit.expected(), unfit.found());
        }
        return null;
    }

    private <E extends Enum<E>> @Nullable E one(String name, Class<E> words) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        for (var word : words.getEnumConstants()) {
            if (value.isString() && word.name().equals(value.stringValue())) {
                return word;
            }
        }
        fault(name, "one of " + Arrays.toString(words.getEnumConstants()), "another word");
        return null;
    }

    private void fault(String name, String expected, String found) {
        faults.add("Expected " + place + name + " to be " + expected + ", got " + found);
    }
}
