package vn.motcua.sla.complaint;

import java.time.Instant;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.sla.clock.Clock;

/** What happened to the clock of a complaint. */
public sealed interface ComplaintEvent {

    record Started(AgencyCode agency, Clock.Running clock) implements ComplaintEvent {}

    /** @param moved whether the date is another one than before */
    record Recounted(Clock.Running clock, boolean moved) implements ComplaintEvent {}

    record DeclaredOverdue() implements ComplaintEvent {}

    record Answered(Instant at) implements ComplaintEvent {}
}
