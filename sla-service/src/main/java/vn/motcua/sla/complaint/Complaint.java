package vn.motcua.sla.complaint;

import java.time.Instant;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.sla.clock.Clock;

/** A complaint, as far as its time goes. It never stands: nobody but the agency has the ball. */
public sealed interface Complaint {

    /** Nothing has been heard of it. */
    record Unknown() implements Complaint {}

    /** The agency owes an answer. */
    record Awaited(AgencyCode agency, Clock.Running clock) implements Complaint {}

    /** The date passed without an answer, and was declared; it moves no more. */
    record Overdue(AgencyCode agency, Clock.Running clock) implements Complaint {}

    /** @param late whether the date was declared missed */
    record Answered(AgencyCode agency, Clock.Running clock, Instant at, boolean late) implements Complaint {}
}
