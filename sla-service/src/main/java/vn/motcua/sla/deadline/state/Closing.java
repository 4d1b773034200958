package vn.motcua.sla.deadline.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.clock.DueDate;

/**
 * How the legal clock ended.
 *
 * @param how what ended it
 * @param finishedAt when
 * @param outcome early, on time or late
 * @param originalDueAt the legal instant it is measured by
 * @param lateness working minutes after it, and whose they are
 * @param reappointmentKept null if there was no new date
 */
public record Closing(
        How how,
        Instant finishedAt,
        Punctuality outcome,
        Instant originalDueAt,
        Lateness lateness,
        @Nullable Boolean reappointmentKept) {

    /** Early, on time or late, by local date or by the instant; whoever takes his dossier back in time is on time. */
    public static Punctuality classed(How how, Instant dueAt, boolean byDate, Instant at) {
        if (!at.isBefore(DueDate.missedAt(dueAt, byDate))) {
            return Punctuality.LATE;
        }
        return switch (how) {
            case WITHDRAWN, STOPPED -> Punctuality.ON_TIME;
            case RESOLVED -> isEarly(dueAt, byDate, at) ? Punctuality.EARLY : Punctuality.ON_TIME;
        };
    }

    private static boolean isEarly(Instant dueAt, boolean byDate, Instant at) {
        return byDate ? OfficeTime.day(at).isBefore(OfficeTime.day(dueAt)) : at.isBefore(dueAt);
    }

    /** What ends a clock that counts in the figures. */
    public enum How {
        RESOLVED,
        WITHDRAWN,
        STOPPED
    }
}
