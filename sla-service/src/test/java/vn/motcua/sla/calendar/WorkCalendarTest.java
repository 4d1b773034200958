package vn.motcua.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.calendar.Moments.CALENDAR;
import static vn.motcua.sla.calendar.Moments.at;
import static vn.motcua.sla.calendar.Moments.date;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    @Test
    void ordinary_days_follow_the_week() {
        assertThat(CALENDAR.day(date("2026-03-13")).kind()).isEqualTo(DayKind.WORKING_DAY);
        assertThat(CALENDAR.day(date("2026-03-14")).kind()).isEqualTo(DayKind.DAY_OFF);
    }

    @Test
    void a_day_that_the_decision_of_its_year_does_not_name_is_ordinary() {
        assertThat(CALENDAR.day(date("2026-02-13")).kind()).isEqualTo(DayKind.WORKING_DAY);
        assertThat(CALENDAR.day(date("2024-09-01")).kind()).isEqualTo(DayKind.DAY_OFF);
    }

    @Test
    void a_day_has_eight_working_hours_between_opening_and_closing() {
        assertThat(CALENDAR.opening(date("2026-03-13"))).isEqualTo(at("2026-03-13T07:00"));
        assertThat(CALENDAR.closing(date("2026-03-13"))).isEqualTo(at("2026-03-13T17:00"));
        assertThat(CALENDAR.hours().perDay()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void the_working_day_before_tet_is_the_friday_before_it() {
        assertThat(CALENDAR.previousWorkingDay(date("2026-02-23"))).isEqualTo(date("2026-02-13"));
        assertThat(CALENDAR.nextWorkingDay(date("2026-02-13"))).isEqualTo(date("2026-02-23"));
    }

    @Test
    void working_minutes_leave_out_lunch_nights_and_days_off() {
        assertThat(CALENDAR.workingMinutes(at("2026-03-13T11:00"), at("2026-03-13T14:00")))
                .isEqualTo(60);
        assertThat(CALENDAR.workingMinutes(at("2026-03-13T16:00"), at("2026-03-16T08:00")))
                .isEqualTo(120);
        assertThat(CALENDAR.workingMinutes(at("2026-03-13T16:00"), at("2026-03-16T07:00")))
                .isEqualTo(60);
    }

    @Test
    void work_finished_at_six_on_the_due_date_is_no_working_minute_late() {
        assertThat(CALENDAR.workingMinutes(at("2026-03-13T17:00"), at("2026-03-13T18:00")))
                .isZero();
    }

    @Test
    void a_make_up_saturday_has_working_minutes() {
        assertThat(CALENDAR.workingMinutes(at("2026-01-09T17:00"), at("2026-01-12T07:00")))
                .isEqualTo(480);
    }

    @Test
    void added_working_minutes_end_with_the_window_that_completes_them() {
        assertThat(CALENDAR.addWorkingMinutes(at("2026-03-13T16:00"), 60)).isEqualTo(at("2026-03-13T17:00"));
        assertThat(CALENDAR.addWorkingMinutes(at("2026-03-13T16:00"), 61)).isEqualTo(at("2026-03-16T07:01"));
        assertThat(CALENDAR.addWorkingMinutes(at("2026-03-15T10:00"), 30)).isEqualTo(at("2026-03-16T07:30"));
    }

    @Test
    void working_days_can_be_added_backwards() {
        assertThat(CALENDAR.plusWorkingDays(at("2026-02-23T17:00"), -2)).isEqualTo(at("2026-02-12T17:00"));
    }

    @Test
    void the_calendar_covers_2015_to_2040_and_more() {
        assertThat(CALENDAR.isWorkingDay(date("2015-01-05"))).isTrue();
        assertThat(CALENDAR.isWorkingDay(date("2040-12-31"))).isTrue();
    }
}
