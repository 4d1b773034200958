package vn.motcua.sla.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The holidays of a year that no national decision has settled yet.
 *
 * <p>Two spans are decided anew each year, so these are provisional: the five days of Tết run from the day before the
 * lunar new year to three days after it (as decided for 2019, 2022 and 2026), and the day beside National Day is
 * 1 September (as decided for 2022, 2023, 2025 and 2026; with the compensation rule 1 and 2 September also close the
 * same weekdays as 2 and 3 September whenever one of them is a weekly day off).
 */
final class HolidayRules {
    private static final int NATIONAL_DAY_HAS_TWO_DAYS_FROM = 2021;
    private static final int CULTURE_DAY_FROM = 2026;

    private HolidayRules() {}

    /** Holidays and the days they are compensated on, in order. */
    static List<Day> of(int year, WeekPattern week) {
        Map<LocalDate, Holiday> holidays = holidays(year);
        Map<LocalDate, Day> days = new TreeMap<>();
        holidays.forEach((date, holiday) -> days.put(date, new Day(date, DayKind.HOLIDAY, holiday.text(), null, true)));
        holidays.forEach((date, holiday) -> {
            if (holiday.compensated() && !week.works(date)) {
                Day compensation = compensation(date, holiday, days, week);
                days.put(compensation.date(), compensation);
            }
        });
        return List.copyOf(days.values());
    }

    private static Map<LocalDate, Holiday> holidays(int year) {
        Map<LocalDate, Holiday> holidays = new TreeMap<>();
        holidays.put(LocalDate.of(year, 1, 1), Holiday.NEW_YEAR);
        for (LocalDate date : tet(year)) {
            holidays.put(date, Holiday.TET);
        }
        holidays.put(LunarCalendar.hungKings(year), Holiday.HUNG_KINGS);
        holidays.put(LocalDate.of(year, 4, 30), Holiday.REUNIFICATION);
        holidays.put(LocalDate.of(year, 5, 1), Holiday.LABOUR);
        holidays.put(LocalDate.of(year, 9, 2), Holiday.NATIONAL_DAY);
        if (year >= NATIONAL_DAY_HAS_TWO_DAYS_FROM) {
            holidays.put(LocalDate.of(year, 9, 1), Holiday.NATIONAL_DAY);
        }
        if (year >= CULTURE_DAY_FROM) {
            holidays.put(LocalDate.of(year, 11, 24), Holiday.CULTURE_DAY);
        }
        return holidays;
    }

    private static List<LocalDate> tet(int year) {
        LocalDate newYear = LunarCalendar.newYear(year);
        return newYear.minusDays(1).datesUntil(newYear.plusDays(4)).toList();
    }

    /** Labour Code 111.3: a holiday on a weekly day off moves to the next working day that is still free. */
    private static Day compensation(LocalDate date, Holiday holiday, Map<LocalDate, Day> taken, WeekPattern week) {
        LocalDate free = date;
        while (!week.works(free) || taken.containsKey(free)) {
            free = free.plusDays(1);
        }
        Text name = new Text(
                "Nghỉ bù " + holiday.text().vietnamese() + " (" + Wording.date(date) + ")",
                "Compensation for " + holiday.text().english() + " on " + date);
        return new Day(free, DayKind.COMPENSATORY, name, null, true);
    }
}
