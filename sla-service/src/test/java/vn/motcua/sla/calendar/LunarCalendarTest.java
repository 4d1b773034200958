package vn.motcua.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.calendar.Moments.date;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import org.junit.jupiter.api.Test;

class LunarCalendarTest {

    @Test
    void tet_2019_is_the_fifth_of_february() {
        assertThat(LunarCalendar.newYear(2019)).isEqualTo(date("2019-02-05"));
    }

    @Test
    void hung_kings_2019_is_the_fourteenth_of_april() {
        assertThat(LunarCalendar.hungKings(2019)).isEqualTo(date("2019-04-14"));
    }

    @Test
    void tet_2030_is_the_second_of_february_a_day_before_china() {
        assertThat(LunarCalendar.newYear(2030)).isEqualTo(date("2030-02-02"));
        assertThat(chineseNewYear(2030)).isEqualTo(date("2030-02-03"));
    }

    @Test
    void tet_2007_too_was_a_day_before_china() {
        assertThat(LunarCalendar.newYear(2007)).isEqualTo(date("2007-02-17"));
        assertThat(chineseNewYear(2007)).isEqualTo(date("2007-02-18"));
    }

    @Test
    void official_tet_and_hung_kings_of_2019_to_2026_are_the_computed_ones() {
        for (int year = 2019; year <= 2026; year++) {
            assertThat(Moments.CALENDAR.day(LunarCalendar.newYear(year)).name().english())
                    .isEqualTo("Lunar New Year");
            assertThat(Moments.CALENDAR
                            .day(LunarCalendar.hungKings(year))
                            .name()
                            .vietnamese())
                    .isEqualTo("Giỗ Tổ Hùng Vương");
        }
    }

    private static LocalDate chineseNewYear(int year) {
        return ChineseCalendar.ofNewYear(year).transform(PlainDate.axis()).toTemporalAccessor();
    }
}
