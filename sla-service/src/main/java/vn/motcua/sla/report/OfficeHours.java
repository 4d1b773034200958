package vn.motcua.sla.report;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.calendar.WorkCalendar;

/**
 * Working minutes by the calendar of an agency.
 *
 * @param ofAgency the calendar of an agency; empty if nobody knows it, as may be with imports
 */
public record OfficeHours(Function<AgencyCode, Optional<WorkCalendar>> ofAgency) {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    /** Empty also for what was received before calendars begin. */
    Optional<WorkCalendar> calendar(Entry.Accepted entry) {
        return entry.receivedAt().isBefore(FIRST)
                ? Optional.empty()
                : ofAgency.apply(entry.origin().receivingAgency());
    }

    /** Working minutes that the administration had the dossier for between two instants. */
    static long used(WorkCalendar calendar, Entry.Accepted entry, Instant from, Instant to) {
        var minutes = calendar.workingMinutes(from, to);
        for (var wait : entry.waits()) {
            var begin = OfficeTime.later(wait.from(), from);
            var end = OfficeTime.earlier(wait.to(), to);
            minutes -= begin.isBefore(end) ? calendar.workingMinutes(begin, end) : 0;
        }
        return Math.max(0, minutes);
    }
}
