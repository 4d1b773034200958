package vn.motcua.sla.deadline.takeover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.sla.deadline.state.Closing;

/**
 * What an older system knew of a dossier's time.
 *
 * @param receivedAt the filing time that the term counted from
 * @param dueAt the legal due instant; null if it knew none, and then none is computed
 * @param reappointedDueAt the one new date, null if there was none
 * @param waits when the clock stood, in the order of time; only the last may be open
 * @param end how and when the clock ended, null while it is open
 * @param returnedAt when the applicant had the result, null if he has not
 * @param delivery how he was to have it
 */
public record Past(
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant reappointedDueAt,
        List<Wait> waits,
        @Nullable End end,
        @Nullable Instant returnedAt,
        Delivery delivery) {
    public Past {
        waits = List.copyOf(waits);
    }

    /** @param to null if the clock still stands */
    public record Wait(StopReason reason, Instant from, @Nullable Instant to) {}

    /** The end of the legal clock. */
    public record End(Closing.How how, Instant at) {}
}
