package vn.motcua.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.door.OfficeTime;

/** Named facts of the calendar tests: local moments, terms, and the calendar as shipped. */
final class Moments {
    static final CalendarBook BOOK = CalendarBook.shipped();
    static final WorkCalendar CALENDAR = BOOK.national();

    private Moments() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OfficeTime.ZONE).toInstant();
    }

    static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    static Term workingDays(int n) {
        return new Term(n, Unit.WORKING_DAY);
    }

    static Term calendarDays(int n) {
        return new Term(n, Unit.CALENDAR_DAY);
    }

    static Term months(int n) {
        return new Term(n, Unit.MONTH);
    }

    static Term workingHours(int n) {
        return new Term(n, Unit.WORKING_HOUR);
    }

    static Term hours(int n) {
        return new Term(n, Unit.HOUR);
    }
}
