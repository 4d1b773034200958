package vn.motcua.routing.route;

import java.time.Instant;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;

/**
 * A request for papers that the holder of a step has drafted, and that the clerk of the one-stop unit has still to issue (Decree 118/2025
 * art. 19.4).
 *
 * @param number of the draft within the step, from 1
 * @param by staff id of who drafted it
 */
public record Draft(StepId step, int number, StaffId by, Instant at) {
    /** Of what is wanted, one paper to a line. */
    private static final String ITEMS = "draft-items";

    /** Of why. */
    static final String REASON = "draft-reason";

    /** What is wanted is kept there, one paper to a line. */
    public String refOfItems() {
        return Writing.ref(ITEMS, step, number);
    }

    /** Why it is wanted is kept there. */
    public String refOfReason() {
        return Writing.ref(REASON, step, number);
    }
}
