package vn.motcua.sla.deadline.state;

import java.time.Instant;

/**
 * An agency contests when a step was handed over to it.
 *
 * @param claimedAt when, by its word, it had the step
 */
public record Dispute(Instant claimedAt, State state) {

    /** Whose the contested time is. */
    public enum State {
        /** Nobody has decided. */
        OPEN,
        /** The giver's. */
        UPHELD,
        /** The agency's own, as it was recorded. */
        REJECTED
    }

    public Dispute settled(boolean upheld) {
        return new Dispute(claimedAt, upheld ? State.UPHELD : State.REJECTED);
    }
}
