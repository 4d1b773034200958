package vn.motcua.intake.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.LastDay;

/**
 * One request for missing papers.
 *
 * @param number within the dossier, from 1
 * @param until the applicant's last day, local date
 * @param untilInstant the end of that day as sla computed it, null until sla has answered
 * @param text reference of items and reason
 * @param handedInAt when papers came in that nobody has confirmed yet, null if none did
 * @param completeAt the handing-in that made it complete
 */
public record SupplementRequest(
        int number,
        Phase phase,
        LocalDate until,
        @Nullable Instant untilInstant,
        String text,
        @Nullable Instant handedInAt,
        @Nullable Instant completeAt) {

    private static final LocalDate NO_LAST_DAY = LocalDate.of(9999, 12, 31);

    static SupplementRequest asked(int number, Phase phase, LocalDate until, String text) {
        return new SupplementRequest(number, phase, until, null, text, null, null);
    }

    /** Asked under an older system, which did not say until when: nothing that comes is too late. */
    static SupplementRequest imported(int number, @Nullable Instant completeAt) {
        return new SupplementRequest(number, Phase.PROCESSING, NO_LAST_DAY, null, "imported", null, completeAt);
    }

    /** The applicant's last day; none where an older system did not name it. */
    public Optional<LastDay> lastDay() {
        if (untilInstant != null) {
            return Optional.of(LastDay.endingAt(untilInstant));
        }
        return until.equals(NO_LAST_DAY) ? Optional.empty() : Optional.of(new LastDay(until));
    }

    boolean isOver(Instant at) {
        return lastDay().map(day -> day.isOver(at)).orElse(false);
    }

    /** The last day is that of sla's word: a stop in between has moved it. */
    SupplementRequest withUntil(Instant instant) {
        var lastDay = LastDay.endingAt(instant).day();
        return new SupplementRequest(number, phase, lastDay, instant, text, handedInAt, completeAt);
    }

    SupplementRequest handedIn(Instant at) {
        return new SupplementRequest(number, phase, until, untilInstant, text, at, completeAt);
    }

    SupplementRequest confirmed(@Nullable Instant complete) {
        return new SupplementRequest(number, phase, until, untilInstant, text, null, complete);
    }
}
