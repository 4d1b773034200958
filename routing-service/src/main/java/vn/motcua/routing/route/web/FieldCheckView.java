package vn.motcua.routing.route.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.routing.route.FieldCheck;
import vn.motcua.routing.route.Way;

/**
 * A field check.
 *
 * @param place only for those who take part in the dossier
 * @param participants likewise
 * @param result likewise
 */
record FieldCheckView(
        Instant at,
        String by,
        Instant recordedAt,
        @Nullable String place,
        @Nullable List<String> participants,
        @Nullable String result) {

    /** @param texts whether the words are for these eyes */
    static FieldCheckView of(Way way, FieldCheck check, boolean texts) {
        return new FieldCheckView(
                check.at(),
                check.by().value(),
                check.recordedAt(),
                texts ? way.words(check.refOfPlace()) : null,
                texts ? way.lines(check.refOfParticipants()) : null,
                texts ? way.words(check.refOfResult()) : null);
    }

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "FieldCheckView[" + at + "]";
    }
}
