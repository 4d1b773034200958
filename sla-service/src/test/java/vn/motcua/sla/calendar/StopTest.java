package vn.motcua.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.calendar.Moments.CALENDAR;
import static vn.motcua.sla.calendar.Moments.at;
import static vn.motcua.sla.calendar.Moments.calendarDays;
import static vn.motcua.sla.calendar.Moments.months;
import static vn.motcua.sla.calendar.Moments.workingDays;
import static vn.motcua.sla.calendar.Moments.workingHours;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Unit;

class StopTest {
    private static final TermCounting TERMS = CALENDAR.terms();

    @Test
    void a_working_hour_term_stopped_friday_at_four_and_resumed_monday_at_seven_moves_by_one_working_hour() {
        Instant due = TERMS.add(at("2026-03-13T14:00"), workingHours(10));

        Budget remaining = TERMS.remaining(at("2026-03-13T16:00"), due, Unit.WORKING_HOUR);
        Instant moved = TERMS.resume(at("2026-03-16T07:00"), remaining);

        assertThat(CALENDAR.workingTime(due, moved)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_working_day_term_stopped_friday_with_two_days_left_is_due_two_working_days_after_resumption() {
        Instant due = at("2026-03-17T17:00");

        Budget remaining = TERMS.remaining(at("2026-03-13T10:00"), due, Unit.WORKING_DAY);

        assertThat(remaining).isEqualTo(new Budget.WorkingDays(2));
        assertThat(TERMS.resume(at("2026-03-25T09:00"), remaining)).isEqualTo(at("2026-03-27T17:00"));
    }

    @Test
    void the_day_of_resumption_is_day_zero_even_on_a_sunday_or_after_closing() {
        var twoDays = new Budget.WorkingDays(2);

        assertThat(TERMS.resume(at("2026-03-15T10:00"), twoDays)).isEqualTo(at("2026-03-17T17:00"));
        assertThat(TERMS.resume(at("2026-03-16T18:00"), twoDays)).isEqualTo(at("2026-03-18T17:00"));
    }

    @Test
    void a_stop_and_resumption_on_one_day_move_no_date_whatever_the_hour() {
        Instant due = at("2026-03-19T17:00");

        for (String day : new String[] {"2026-03-12", "2026-03-14", "2026-03-16"}) {
            Budget remaining = TERMS.remaining(at(day + "T06:00"), due, Unit.WORKING_DAY);
            assertThat(TERMS.resume(at(day + "T20:00"), remaining)).as(day).isEqualTo(due);
        }
    }

    @Test
    void with_no_day_left_it_is_due_at_the_next_closing() {
        Budget remaining = TERMS.remaining(at("2026-03-13T10:00"), at("2026-03-13T17:00"), Unit.WORKING_DAY);

        assertThat(remaining).isEqualTo(new Budget.WorkingDays(0));
        assertThat(TERMS.resume(at("2026-03-16T09:00"), remaining)).isEqualTo(at("2026-03-16T17:00"));
        assertThat(TERMS.resume(at("2026-03-15T09:00"), remaining)).isEqualTo(at("2026-03-16T17:00"));
        assertThat(TERMS.resume(at("2026-03-16T17:00"), remaining)).isEqualTo(at("2026-03-17T17:00"));
    }

    @Test
    void calendar_days_and_months_keep_calendar_days_and_their_new_end_moves_from_a_day_off() {
        Instant fifteenDays = TERMS.add(at("2026-03-02T09:00"), calendarDays(15));
        Instant oneMonth = TERMS.add(at("2026-03-02T09:00"), months(1));

        Budget ofDays = TERMS.remaining(at("2026-03-12T09:00"), fifteenDays, Unit.CALENDAR_DAY);
        Budget ofMonth = TERMS.remaining(at("2026-03-12T09:00"), oneMonth, Unit.MONTH);

        assertThat(ofDays).isEqualTo(new Budget.CalendarDays(5));
        assertThat(ofMonth).isEqualTo(new Budget.CalendarDays(21));
        assertThat(TERMS.resume(at("2026-03-16T09:00"), ofDays)).isEqualTo(at("2026-03-23T17:00"));
    }

    @Test
    void nothing_remains_after_the_due_date() {
        Instant due = at("2026-03-13T17:00");
        Instant later = at("2026-03-18T09:00");

        assertThat(TERMS.remaining(later, due, Unit.WORKING_DAY)).isEqualTo(new Budget.WorkingDays(0));
        assertThat(TERMS.remaining(later, due, Unit.CALENDAR_DAY)).isEqualTo(new Budget.CalendarDays(0));
        assertThat(TERMS.remaining(later, due, Unit.WORKING_HOUR)).isEqualTo(new Budget.WorkingTime(Duration.ZERO));
        assertThat(TERMS.remaining(later, due, Unit.HOUR)).isEqualTo(new Budget.ClockTime(Duration.ZERO));
    }

    @Test
    void hours_around_the_clock_lose_nothing_to_a_stop() {
        Budget remaining = TERMS.remaining(at("2026-03-14T10:00:30"), at("2026-03-15T09:00"), Unit.HOUR);

        assertThat(TERMS.resume(at("2026-03-16T01:00:30"), remaining)).isEqualTo(at("2026-03-17T00:00"));
    }

    @Test
    void a_restart_is_a_fresh_term_from_completeness() {
        assertThat(TERMS.add(at("2026-03-25T09:00"), workingDays(3))).isEqualTo(at("2026-03-30T17:00"));
    }

    @Test
    void an_extension_adds_working_days_to_the_resumed_date() {
        Instant resumed = TERMS.resume(at("2026-03-16T09:00"), new Budget.WorkingDays(2));

        assertThat(CALENDAR.plusWorkingDays(resumed, 3)).isEqualTo(at("2026-03-23T17:00"));
    }
}
