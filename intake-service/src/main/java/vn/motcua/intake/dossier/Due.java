package vn.motcua.intake.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.door.OfficeTime;

/**
 * When the result is due, as sla has said; nothing here is computed.
 *
 * @param printed as on the last receipt, null until sla has answered
 * @param original the legal instant, null while the clock stands
 * @param due the re-appointed date, or else the original; null while the clock stands
 * @param reappointment the one new date the law allows, null if there is none
 */
public record Due(
        @Nullable Instant printed,
        @Nullable Instant original,
        @Nullable Instant due,
        @Nullable Reappointment reappointment) {

    /** Nothing is known yet. */
    static final Due UNKNOWN = new Due(null, null, null, null);

    /** A new date and what became of it. */
    public record Reappointment(Instant newDueAt, State state) {
        /** What became of it. */
        public enum State {
            PENDING,
            KEPT,
            MISSED
        }
    }

    /** The dates of an older system. What the receipt said is known only if no stop can have moved it. */
    static Due imported(Past past) {
        var dueAt = past.dueAt();
        if (dueAt == null) {
            return UNKNOWN;
        }
        var printed = past.waits().isEmpty() ? dueAt : null;
        var promised = past.reappointedDueAt();
        var reappointment = promised == null ? null : new Reappointment(promised, keptOrMissed(past, promised));
        return past.isWaiting()
                ? new Due(printed, null, null, reappointment)
                : new Due(printed, dueAt, promised == null ? dueAt : promised, reappointment);
    }

    private static Reappointment.State keptOrMissed(Past past, Instant promised) {
        var day = OfficeTime.day(promised);
        var ended = past.endedAt();
        if (ended.isPresent()) {
            return OfficeTime.day(ended.get()).isAfter(day) ? Reappointment.State.MISSED : Reappointment.State.KEPT;
        }
        var missed = !past.isWaiting() && OfficeTime.day(past.recordedAt()).isAfter(day);
        return missed ? Reappointment.State.MISSED : Reappointment.State.PENDING;
    }

    Due set(Instant dueAt) {
        return new Due(dueAt, dueAt, dueAt, reappointment);
    }

    Due stopped() {
        return new Due(printed, null, null, reappointment);
    }

    /** @param certified a fresh receipt says it */
    Due moved(Instant originalDueAt, Instant dueAt, boolean certified) {
        return new Due(certified ? originalDueAt : printed, originalDueAt, dueAt, reappointment);
    }

    Due reappointed(Instant newDueAt) {
        return new Due(printed, original, newDueAt, new Reappointment(newDueAt, Reappointment.State.PENDING));
    }

    Due reappointmentEnded(boolean kept) {
        if (reappointment == null) {
            return this;
        }
        var state = kept ? Reappointment.State.KEPT : Reappointment.State.MISSED;
        return new Due(printed, original, due, new Reappointment(reappointment.newDueAt(), state));
    }
}
