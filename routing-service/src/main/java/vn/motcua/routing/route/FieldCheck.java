package vn.motcua.routing.route;

import java.time.Instant;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;

/**
 * The holder of a step went to look (Decree 118/2025 art. 19.3). What he wrote of it is kept with the other words of the dossier.
 *
 * @param number within the step, from 1
 * @param at when it took place
 * @param by staff id of who recorded it
 */
public record FieldCheck(StepId step, int number, Instant at, StaffId by, Instant recordedAt) {
    /** Of where it took place. */
    private static final String PLACE = "field-place";

    /** Of who took part, one to a line. */
    private static final String PARTICIPANTS = "field-participants";

    /** Of what was found. */
    private static final String RESULT = "field-result";

    /** Where it took place is kept there. */
    public String refOfPlace() {
        return Writing.ref(PLACE, step, number);
    }

    /** Who took part is kept there, one to a line. */
    public String refOfParticipants() {
        return Writing.ref(PARTICIPANTS, step, number);
    }

    /** What was found is kept there. */
    public String refOfResult() {
        return Writing.ref(RESULT, step, number);
    }
}
