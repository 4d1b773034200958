package vn.motcua.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The working days of an ordinary week. */
record WeekPattern(Set<DayOfWeek> workingDays) {
    /** Monday to Friday. */
    static final WeekPattern OFFICE = new WeekPattern(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    WeekPattern {
        workingDays = Set.copyOf(workingDays);
    }

    boolean works(LocalDate date) {
        return workingDays.contains(date.getDayOfWeek());
    }
}
