package vn.motcua.sla.deadline.state;

import java.time.Instant;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;

/**
 * Why the clocks stand, since when, and how they will go on.
 *
 * @param legalBasis the legal ground, public text
 */
public record Stop(StopReason reason, String legalBasis, Policy policy, Instant from) {

    /** A stop that is over; kept as history. */
    public record Past(Stop stop, Instant to) {}
}
