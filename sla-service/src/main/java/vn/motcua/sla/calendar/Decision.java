package vn.motcua.sla.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** An official decision that names special days. */
public record Decision(String number, LocalDate issuedOn, Scope scope, List<SpecialDay> days) {
    public Decision {
        if (number.isBlank()) {
            throw new IllegalArgumentException("Expected the number of the decision, got a blank");
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("Expected decision " + number + " to name at least one day, got none");
        }
        if (days.stream().map(SpecialDay::date).collect(Collectors.toSet()).size() < days.size()) {
            throw new IllegalArgumentException("Expected decision " + number + " to name each day once, got " + days);
        }
        days = List.copyOf(days);
    }

    /** The first day that may be another one by this decision; a year that it settles changes from its first day on. */
    public LocalDate firstDay() {
        return days.stream()
                .map(SpecialDay::date)
                .map(date -> settles(date.getYear()) ? date.withDayOfYear(1) : date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Whether this is the national announcement of the year: the one that says when Tết is. From then on the holiday
     * rules are not evaluated for that year. A national decision that only adds or swaps a day settles nothing.
     */
    boolean settles(int year) {
        if (scope.depth() > 0) {
            return false;
        }
        LocalDate newYear = LunarCalendar.newYear(year);
        return days.stream()
                .anyMatch(day -> day.kind() == DayKind.HOLIDAY && day.date().equals(newYear));
    }
}
