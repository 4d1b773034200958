package vn.motcua.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.calendar.Moments.CALENDAR;
import static vn.motcua.sla.calendar.Moments.date;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HolidayRulesTest {

    @Test
    void the_holidays_of_2027_are_those_of_the_labour_code_and_culture_day() {
        assertThat(dates(2027, DayKind.HOLIDAY))
                .containsExactly(
                        date("2027-01-01"),
                        date("2027-02-05"),
                        date("2027-02-06"),
                        date("2027-02-07"),
                        date("2027-02-08"),
                        date("2027-02-09"),
                        date("2027-04-16"),
                        date("2027-04-30"),
                        date("2027-05-01"),
                        date("2027-09-01"),
                        date("2027-09-02"),
                        date("2027-11-24"));
    }

    @Test
    void a_holiday_on_a_weekly_day_off_moves_to_the_next_free_working_day() {
        assertThat(dates(2027, DayKind.COMPENSATORY))
                .as("Saturday and Sunday of Tết, and Labour Day on a Saturday")
                .containsExactly(date("2027-02-10"), date("2027-02-11"), date("2027-05-03"));
    }

    @Test
    void two_holidays_on_one_weekend_are_compensated_on_two_days() {
        assertThat(dates(2033, DayKind.COMPENSATORY))
                .as("30 April 2033 is a Saturday, 1 May a Sunday")
                .contains(date("2033-05-02"), date("2033-05-03"));
    }

    @Test
    void culture_day_on_a_weekend_is_not_compensated() {
        assertThat(date("2029-11-24").getDayOfWeek()).hasToString("SATURDAY");
        assertThat(CALENDAR.isWorkingDay(date("2029-11-26"))).isTrue();
    }

    @Test
    void culture_day_begins_in_2026() {
        assertThat(CALENDAR.isWorkingDay(date("2025-11-24"))).isTrue();
        assertThat(CALENDAR.isWorkingDay(date("2026-11-24"))).isFalse();
        assertThat(CALENDAR.isWorkingDay(date("2027-11-24"))).isFalse();
    }

    @Test
    void national_day_had_one_day_before_2021() {
        assertThat(dates(2016, DayKind.HOLIDAY)).contains(date("2016-09-02")).doesNotContain(date("2016-09-01"));
    }

    @Test
    void tet_2030_closes_the_days_around_the_vietnamese_new_year() {
        assertThat(CALENDAR.day(date("2030-02-01")).name().vietnamese()).isEqualTo("Tết Nguyên đán");
        assertThat(CALENDAR.isWorkingDay(date("2030-02-06"))).isFalse();
        assertThat(CALENDAR.isWorkingDay(date("2030-02-07")))
                .as("2 and 3 February are a weekend, so 6 and 7 are in lieu")
                .isFalse();
        assertThat(CALENDAR.isWorkingDay(date("2030-02-08"))).isTrue();
    }

    @Test
    void the_rules_close_the_same_spring_days_as_the_decisions_of_2019_to_2026() {
        for (int year = 2019; year <= 2026; year++) {
            assertThat(spring(HolidayRules.of(year, WeekPattern.OFFICE)))
                    .as("Hùng Kings, Reunification and Labour Day of %s", year)
                    .isEqualTo(spring(CALENDAR.specialDays(year)));
        }
    }

    @Test
    void a_year_without_a_decision_is_provisional() {
        assertThat(CALENDAR.provisional(2018)).isTrue();
        assertThat(CALENDAR.provisional(2019)).isFalse();
        assertThat(CALENDAR.provisional(2026)).isFalse();
        assertThat(CALENDAR.provisional(2027)).isTrue();
        assertThat(CALENDAR.day(date("2027-04-30")).provisional()).isTrue();
        assertThat(CALENDAR.day(date("2027-03-10")).provisional()).isTrue();
        assertThat(CALENDAR.day(date("2026-04-30")).provisional()).isFalse();
    }

    private static List<LocalDate> dates(int year, DayKind kind) {
        return HolidayRules.of(year, WeekPattern.OFFICE).stream()
                .filter(day -> day.kind() == kind)
                .map(Day::date)
                .toList();
    }

    private static Set<LocalDate> spring(List<Day> days) {
        return days.stream()
                .filter(day -> day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.COMPENSATORY)
                .map(Day::date)
                .filter(date -> date.getMonth().compareTo(Month.MARCH) >= 0
                        && date.getMonth().compareTo(Month.JUNE) < 0)
                .collect(Collectors.toSet());
    }
}
