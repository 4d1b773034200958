package vn.motcua.sla.deadline.state;

import java.time.Instant;

/**
 * Something sla has said once and does not say again.
 *
 * @param kind what was declared
 * @param of what it was declared of: a step, a supplement request, a due instant, a day; empty for the dossier itself
 * @param due business time at which it became true
 * @param at business time at which it was declared
 */
public record Declaration(Kind kind, String of, Instant due, Instant at) {

    /** What can be declared. */
    public enum Kind {
        AT_RISK,
        MISSED,
        STEP_MISSED,
        REAPPOINTMENT_MISSED,
        SUPPLEMENT_EXPIRED,
        ANSWER_MISSED,
        COMMITMENT_MISSED,
        CONSULTATION_EXPIRED,
        POST_OVERDUE,
        STILL_OVERDUE
    }
}
