package vn.motcua.sla.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Every day of the calendar composed once (week, then rules, then decisions) and counted once, so that adding and
 * measuring working days is two look-ups, however long the span.
 */
final class DayTable {
    /** Public offices have had the two-day weekend since the end of 1999; imports reach no further back. */
    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** A year beyond what comes in by the door, so that a term that begins at its end can be counted. */
    static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private static final int LENGTH = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
    private static final Text WORKING_DAY = new Text("Ngày làm việc", "Working day");
    private static final Text DAY_OFF = new Text("Ngày nghỉ hằng tuần", "Weekly day off");

    private final WeekPattern week;
    private final BitSet provisionalYears;
    private final NavigableMap<LocalDate, Day> special;

    /** How many working days lie before the day with this index. */
    private final int[] workingDaysBefore = new int[LENGTH + 1];

    /** The index of each working day, in order. */
    private final int[] workingDays = new int[LENGTH];

    private DayTable(WeekPattern week, BitSet provisionalYears, NavigableMap<LocalDate, Day> special) {
        this.week = week;
        this.provisionalYears = provisionalYears;
        this.special = special;
        int count = 0;
        for (int index = 0; index < LENGTH; index++) {
            workingDaysBefore[index] = count;
            if (works(FIRST.plusDays(index))) {
                workingDays[count++] = index;
            }
        }
        workingDaysBefore[LENGTH] = count;
    }

    /** Decisions in the order they take effect: what comes later changes only the days it names. */
    static DayTable compose(WeekPattern week, OfficialDays official, List<Decision> decisions) {
        var provisionalYears = new BitSet();
        NavigableMap<LocalDate, Day> special = new TreeMap<>();
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            int candidate = year;
            boolean settled =
                    official.settles(year) || decisions.stream().anyMatch(decision -> decision.settles(candidate));
            if (!settled) {
                provisionalYears.set(year);
                HolidayRules.of(year, week).forEach(day -> special.put(day.date(), day));
            }
        }
        official.days().forEach(day -> special.put(day.date(), day));
        for (Decision decision : decisions) {
            for (SpecialDay named : decision.days()) {
                var day = new Day(named.date(), named.kind(), Text.verbatim(named.name()), decision.number(), false);
                special.put(day.date(), day);
            }
        }
        return new DayTable(week, provisionalYears, special);
    }

    Day day(LocalDate date) {
        index(date);
        Day named = special.get(date);
        if (named != null) {
            return named;
        }
        boolean works = week.works(date);
        return new Day(
                date,
                works ? DayKind.WORKING_DAY : DayKind.DAY_OFF,
                works ? WORKING_DAY : DAY_OFF,
                null,
                provisional(date.getYear()));
    }

    List<Day> specialDays(int year) {
        return List.copyOf(special.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true)
                .values());
    }

    boolean provisional(int year) {
        return provisionalYears.get(year);
    }

    boolean isWorkingDay(LocalDate date) {
        int index = index(date);
        return workingDaysBefore[index + 1] > workingDaysBefore[index];
    }

    /** Working days from the start of the table up to, but not including, this date. */
    int workingDaysBefore(LocalDate date) {
        return workingDaysBefore[index(date)];
    }

    /** Working days from the start of the table up to and including this date. */
    int workingDaysThrough(LocalDate date) {
        return workingDaysBefore[index(date) + 1];
    }

    /** The working day with so many working days before it. */
    LocalDate workingDay(long number) {
        if (number < 0 || number >= workingDaysBefore[LENGTH]) {
            throw new DateTimeException("Expected a working day between " + FIRST + " and " + LAST + ", got number "
                    + number + " of " + workingDaysBefore[LENGTH]);
        }
        return FIRST.plusDays(workingDays[(int) number]);
    }

    private boolean works(LocalDate date) {
        Day named = special.get(date);
        return named == null ? week.works(date) : named.working();
    }

    private static int index(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new DateTimeException("Expected a date between " + FIRST + " and " + LAST + ", got " + date);
        }
        return (int) (date.toEpochDay() - FIRST.toEpochDay());
    }
}
