package vn.motcua.sla.deadline.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.StepId;
import vn.motcua.sla.calendar.Budget;

/**
 * A time in which an agency had a step that is open again, waits again or is another agency's by now. It is over, and stays charged to
 * whoever had it.
 *
 * @param was the step as it stood when that time ended; of a hand-over that nobody took the clock is due when acceptance was
 * @param how it ended, null if it was complete
 * @param to the step that went on from there, null if the one-stop unit had the dossier then
 * @param left what remained of the step's time
 */
public record Pass(Step.Completed was, @Nullable Leaving how, @Nullable StepId to, Budget left) {

    public StepId step() {
        return was.id();
    }

    public AgencyCode agency() {
        return was.agency();
    }

    public Instant endedAt() {
        return was.completedAt();
    }

    /** Whether the one-stop unit had it then, until it offered the step again. */
    public boolean backToTheStart() {
        return how != null && to == null;
    }

    Pass with(Dispute dispute) {
        return new Pass(
                new Step.Completed(was.handOver().with(dispute), was.acceptedAt(), was.completedAt(), was.clock()),
                how,
                to,
                left);
    }
}
