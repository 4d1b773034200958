package vn.motcua.sla.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Punctuality;

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

    /** What ends a clock that counts in the figures. */
    public enum How {
        RESOLVED,
        WITHDRAWN,
        STOPPED
    }
}
