package vn.motcua.sla.complaint;

import java.util.HashMap;
import java.util.Map;
import vn.motcua.sla.calendar.CalendarBook;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.OutdatedDates;
import vn.motcua.sla.complaint.Complaint.Answered;
import vn.motcua.sla.complaint.Complaint.Awaited;
import vn.motcua.sla.complaint.Complaint.Overdue;
import vn.motcua.sla.complaint.Complaint.Unknown;

/** The fields beside the state that pollers look at; only what is awaited has any. */
public final class ComplaintFields {
    /** Where the answers to complaints are kept. */
    public static final String COLLECTION = "complaints";

    private static final String NEXT_CHECK_AT = "nextCheckAt";

    private ComplaintFields() {}

    public static Map<String, Object> of(Complaint state) {
        return switch (state) {
            case Awaited(var _, var clock) -> awaited(clock);
            case Unknown _, Overdue _, Answered _ -> Map.of();
        };
    }

    private static Map<String, Object> awaited(Clock.Running clock) {
        var fields = new HashMap<String, Object>();
        fields.put(NEXT_CHECK_AT, ComplaintDecider.missedAt(clock));
        CalendarBook.revisionOf(clock.calendar()).ifPresent(revision -> fields.put(OutdatedDates.CALENDAR, revision));
        return fields;
    }
}
