package vn.motcua.routing.route;

import java.time.Instant;
import vn.motcua.contracts.StaffId;

/** An agency's word against the record of a hand-over: it says that it had the step only at another time. */
public sealed interface Dispute {

    Claim claim();

    /** Nobody has decided yet; the contested time is shown apart. */
    record Open(Claim claim) implements Dispute {}

    /**
     * The one-stop unit has decided.
     *
     * @param upheld the contested time is the giver's
     * @param by staff id of who decided
     */
    record Settled(Claim claim, boolean upheld, StaffId by, Instant settledAt) implements Dispute {}

    /**
     * What is claimed.
     *
     * @param claimedAt when, by its word, the agency had the step
     * @param by staff id of who says so
     */
    record Claim(Instant claimedAt, StaffId by, Instant disputedAt) {}
}
