package vn.motcua.sla.complaint;

import java.time.Instant;
import vn.motcua.contracts.AgencyCode;

/** What the clock of a complaint is told. */
public sealed interface ComplaintCommand {

    /** It was received. */
    record Receive(AgencyCode agency, String ruleSet, Instant at) implements ComplaintCommand {}

    /** It was answered. */
    record Answer(Instant at) implements ComplaintCommand {}

    /** What time it is. */
    record Check(Instant at) implements ComplaintCommand {}
}
