package vn.motcua.sla.complaint.kafka;

import java.util.Optional;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.ComplaintCatalogue;
import vn.motcua.contracts.ComplaintLogEvent;
import vn.motcua.eventing.Announcement;
import vn.motcua.eventing.Effects;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.complaint.Complaint;
import vn.motcua.sla.complaint.Complaint.Answered;
import vn.motcua.sla.complaint.Complaint.Awaited;
import vn.motcua.sla.complaint.Complaint.Overdue;
import vn.motcua.sla.complaint.Complaint.Unknown;
import vn.motcua.sla.complaint.ComplaintEvent;

/** Which events the others are told, and in which words. */
final class ComplaintAnnouncements {

    private ComplaintAnnouncements() {}

    /** @param after the state that the event led to */
    static Effects effects(ComplaintEvent event, Complaint after) {
        return word(event, after).map(ComplaintAnnouncements::announce).orElseGet(Effects::none);
    }

    private static Optional<ComplaintLogEvent> word(ComplaintEvent event, Complaint after) {
        return switch (event) {
            case ComplaintEvent.Started(var agency, var clock) -> Optional.of(deadline(agency, clock));
            case ComplaintEvent.Recounted(var clock, var moved) ->
                moved ? Optional.of(deadline(agency(after), clock)) : Optional.empty();
            case ComplaintEvent.DeclaredOverdue _ -> Optional.of(overdue(after));
            case ComplaintEvent.Answered _ -> Optional.empty();
        };
    }

    private static ComplaintLogEvent deadline(AgencyCode agency, Clock.Running clock) {
        return new ComplaintLogEvent.DeadlineSet(agency, clock.dueAt(), clock.calendar());
    }

    private static ComplaintLogEvent overdue(Complaint after) {
        return switch (after) {
            case Overdue(var agency, var clock) -> new ComplaintLogEvent.Overdue(agency, clock.dueAt());
            case Unknown _, Awaited _, Answered _ ->
                throw new IllegalStateException("Expected an overdue complaint, got " + after);
        };
    }

    private static AgencyCode agency(Complaint after) {
        return switch (after) {
            case Awaited awaited -> awaited.agency();
            case Unknown _, Overdue _, Answered _ ->
                throw new IllegalStateException("Expected a complaint that is awaited, got " + after);
        };
    }

    private static Effects announce(ComplaintLogEvent event) {
        var entry = ComplaintCatalogue.entryOf(event);
        return Effects.announce(new Announcement(entry.type(), entry.dataSchema(), ComplaintCatalogue.write(event)));
    }
}
