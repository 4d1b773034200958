package vn.motcua.sla.calendar;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/** The Vietnamese lunar calendar (UTC+7), which is not always China's: Tết 2030 is a day before the Chinese new year. */
final class LunarCalendar {
    private static final EastAsianMonth FIRST_MONTH = EastAsianMonth.valueOf(1);
    private static final EastAsianMonth THIRD_MONTH = EastAsianMonth.valueOf(3);

    private LunarCalendar() {}

    /** First day of the lunar year that begins in this year. */
    static LocalDate newYear(int year) {
        return civil(year, FIRST_MONTH, 1);
    }

    /** Tenth day of the third lunar month. */
    static LocalDate hungKings(int year) {
        return civil(year, THIRD_MONTH, 10);
    }

    private static LocalDate civil(int year, EastAsianMonth month, int day) {
        return VietnameseCalendar.of(EastAsianYear.forGregorian(year), month, day)
                .transform(PlainDate.axis())
                .toTemporalAccessor();
    }
}
