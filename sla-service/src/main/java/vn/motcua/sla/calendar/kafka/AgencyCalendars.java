package vn.motcua.sla.calendar.kafka;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.sla.calendar.CalendarBook;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.calendar.WorkingHours;

/** The official days with each agency's own hours. An agency without hours works like its superior, and the nation like an office. */
public final class AgencyCalendars implements Calendars {
    private final CalendarBook book;
    private final Function<String, Agency> agencies;
    private final Map<String, Own> own = new ConcurrentHashMap<>();

    /** The book of an agency with windows of its own. */
    private record Own(List<Agency.Window> windows, CalendarBook book) {}

    /** @param agencies throws for an agency that is not known */
    public AgencyCalendars(CalendarBook book, Function<String, Agency> agencies) {
        this.book = book;
        this.agencies = agencies;
    }

    @Override
    public WorkCalendar national() {
        return book.national();
    }

    @Override
    public WorkCalendar ofLegalTerms(String agency) {
        return bookOf(agency).ofLegalTerms(agency);
    }

    @Override
    public WorkCalendar ofSteps(String agency) {
        return bookOf(agency).ofSteps(agency);
    }

    private CalendarBook bookOf(String code) {
        var windows = windowsOf(agencies.apply(code));
        if (windows.isEmpty()) {
            return book;
        }
        return own.compute(code, (agency, known) -> stillOf(windows, known) ? known : read(agency, windows))
                .book();
    }

    private List<Agency.Window> windowsOf(Agency agency) {
        var parent = agency.parent();
        return agency.windows().isEmpty() && parent != null ? windowsOf(agencies.apply(parent)) : agency.windows();
    }

    private static boolean stillOf(List<Agency.Window> windows, @Nullable Own known) {
        return known != null && known.windows().equals(windows);
    }

    private Own read(String agency, List<Agency.Window> windows) {
        var read = windows.stream()
                .map(window -> new WorkingHours.Window(LocalTime.parse(window.from()), LocalTime.parse(window.to())))
                .toList();
        return new Own(windows, book.withHours(agency, new WorkingHours(read, WorkingHours.OFFICE.sameDayUntil())));
    }
}
