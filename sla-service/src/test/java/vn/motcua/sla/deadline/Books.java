package vn.motcua.sla.deadline;

import vn.motcua.contracts.AgencyCode;
import vn.motcua.sla.calendar.CalendarBook;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.Decision;
import vn.motcua.sla.calendar.WorkCalendar;

/** The calendars of one book, for whatever agency. */
public record Books(CalendarBook book) implements Calendars {

    @Override
    public WorkCalendar national() {
        return book.national();
    }

    @Override
    public WorkCalendar ofLegalTerms(AgencyCode agency) {
        return book.ofLegalTerms(agency);
    }

    @Override
    public WorkCalendar ofSteps(AgencyCode agency) {
        return book.ofSteps(agency);
    }

    @Override
    public Calendars asOf(String version) {
        return new Books(book.upTo(CalendarBook.revisionOf(version).orElseThrow()));
    }

    @Override
    public Calendars with(Decision decision) {
        return new Books(book.adopt(decision));
    }
}
