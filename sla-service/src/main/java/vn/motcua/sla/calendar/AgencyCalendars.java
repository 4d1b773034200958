package vn.motcua.sla.calendar;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.reference.Agency;

/** The official days with each agency's own hours. An agency without hours works like its superior, and the nation like an office. */
public final class AgencyCalendars implements Calendars {
    private final Supplier<CalendarBook> book;
    private final Function<AgencyCode, Agency> agencies;
    private final Map<AgencyCode, Own> own = new ConcurrentHashMap<>();

    /**
     * The book of an agency with windows of its own.
     *
     * @param common the book it was made from
     */
    private record Own(List<Agency.Window> windows, CalendarBook common, CalendarBook book) {}

    /**
     * @param book gives the one in force
     * @param agencies throws for an agency that is not known
     */
    public AgencyCalendars(Supplier<CalendarBook> book, Function<AgencyCode, Agency> agencies) {
        this.book = book;
        this.agencies = agencies;
    }

    @Override
    public WorkCalendar national() {
        return book.get().national();
    }

    @Override
    public WorkCalendar ofLegalTerms(AgencyCode agency) {
        return bookOf(agency).ofLegalTerms(agency);
    }

    @Override
    public WorkCalendar ofSteps(AgencyCode agency) {
        return bookOf(agency).ofSteps(agency);
    }

    @Override
    public Calendars asOf(String version) {
        var now = book.get();
        var revision = CalendarBook.revisionOf(version)
                .orElseThrow(() -> new IllegalArgumentException("Expected the version of a calendar, got " + version));
        return revision < now.revision() ? of(now.upTo(revision)) : this;
    }

    @Override
    public Calendars with(Decision decision) {
        return of(book.get().adopt(decision));
    }

    private Calendars of(CalendarBook other) {
        return new AgencyCalendars(() -> other, agencies);
    }

    private CalendarBook bookOf(AgencyCode code) {
        var common = book.get();
        var windows = windowsOf(agencies.apply(code));
        if (windows.isEmpty()) {
            return common;
        }
        return own.compute(
                        code,
                        (agency, known) -> stillOf(common, windows, known) ? known : read(agency, common, windows))
                .book();
    }

    /** Those of the first going up that has some; two agencies changed at once might stand above each other. */
    private List<Agency.Window> windowsOf(Agency agency) {
        var seen = new HashSet<AgencyCode>();
        var each = agency;
        var parent = each.parent();
        while (each.windows().isEmpty() && parent != null && seen.add(parent)) {
            each = agencies.apply(parent);
            parent = each.parent();
        }
        return each.windows();
    }

    private static boolean stillOf(CalendarBook common, List<Agency.Window> windows, @Nullable Own known) {
        return known != null && known.common() == common && known.windows().equals(windows);
    }

    private static Own read(AgencyCode agency, CalendarBook common, List<Agency.Window> windows) {
        var read = windows.stream()
                .map(window -> new WorkingHours.Window(LocalTime.parse(window.from()), LocalTime.parse(window.to())))
                .toList();
        var hours = new WorkingHours(read, WorkingHours.OFFICE.sameDayUntil());
        return new Own(windows, common, common.withHours(agency, hours));
    }
}
