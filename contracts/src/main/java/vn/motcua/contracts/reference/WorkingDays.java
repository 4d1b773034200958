package vn.motcua.contracts.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.contracts.AgencyCode;

/**
 * Which days count at an agency, as far as legal terms go: Mondays to Fridays but for the days named here. Every decision on the
 * calendar may change them.
 *
 * @param agency code of the agency
 * @param version of the calendar that says so
 * @param off Mondays to Fridays that are not worked, in order
 * @param worked Saturdays and Sundays that are, in order
 */
public record WorkingDays(AgencyCode agency, String version, List<LocalDate> off, List<LocalDate> worked) {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkingDays {
        off = List.copyOf(off);
        worked = List.copyOf(worked);
    }

    /** Whether a day is one of the weekly days off, so that only a decision makes it a working day. */
    public static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    /** Whether the agency works on a day. */
    public boolean isWorked(LocalDate day) {
        return isWeekend(day) ? worked.contains(day) : !off.contains(day);
    }

    /** The first working day after a day. */
    public LocalDate next(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(this::isWorked)
                .findFirst()
                .orElseThrow();
    }
}
