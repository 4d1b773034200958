package vn.motcua.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.sla.calendar.Moments.CALENDAR;
import static vn.motcua.sla.calendar.Moments.at;
import static vn.motcua.sla.calendar.Moments.calendarDays;
import static vn.motcua.sla.calendar.Moments.date;
import static vn.motcua.sla.calendar.Moments.hours;
import static vn.motcua.sla.calendar.Moments.months;
import static vn.motcua.sla.calendar.Moments.workingDays;
import static vn.motcua.sla.calendar.Moments.workingHours;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;

class TermCountingTest {
    private static final TermCounting TERMS = CALENDAR.terms();

    @Test
    void five_working_days_over_tet_2026() {
        assertDue("2026-02-13T09:00", workingDays(5), "2026-02-27T17:00");
    }

    @Test
    void three_working_days_end_on_a_make_up_saturday() {
        assertDue("2024-04-26T09:00", workingDays(3), "2024-05-04T17:00");
    }

    @Test
    void fifteen_calendar_days_that_end_in_tet_move_to_the_next_working_day() {
        assertDue("2026-02-05T09:00", calendarDays(15), "2026-02-23T17:00");
    }

    @Test
    void three_working_days_over_culture_day() {
        assertDue("2026-11-20T09:00", workingDays(3), "2026-11-26T17:00");
    }

    @Test
    void three_of_every_unit_received_on_a_sunday() {
        String sunday = "2026-03-15T10:00";

        assertDue(sunday, workingDays(3), "2026-03-19T17:00");
        assertDue(sunday, calendarDays(3), "2026-03-19T17:00");
        assertDue(sunday, months(3), "2026-06-16T17:00");
        assertDue(sunday, workingHours(3), "2026-03-16T10:00");
        assertDue(sunday, hours(3), "2026-03-15T13:00");
    }

    @Test
    void one_day_is_one_working_day_and_not_twenty_four_working_hours() {
        assertDue("2026-03-16T08:00", workingDays(1), "2026-03-17T17:00");
        assertDue("2026-03-16T08:00", workingHours(24), "2026-03-19T08:00");
    }

    @Test
    void received_before_opening_counts_as_of_that_day_and_from_opening() {
        assertDue("2026-03-16T05:30", workingDays(1), "2026-03-17T17:00");
        assertDue("2026-03-16T05:30", workingHours(1), "2026-03-16T08:00");
    }

    @Test
    void received_in_the_lunch_break_runs_from_its_end() {
        assertDue("2026-03-16T12:00", workingDays(1), "2026-03-17T17:00");
        assertDue("2026-03-16T12:00", workingHours(1), "2026-03-16T14:30");
    }

    @Test
    void received_in_the_last_minute_counts_as_of_that_day() {
        assertDue("2026-03-16T16:59:59", workingDays(1), "2026-03-17T17:00");
        assertDue("2026-03-16T16:59", workingHours(1), "2026-03-17T07:59");
    }

    @Test
    void received_at_closing_counts_as_of_the_next_working_day() {
        assertDue("2026-03-16T17:00", workingDays(1), "2026-03-18T17:00");
        assertDue("2026-03-16T17:00", workingHours(1), "2026-03-17T08:00");
    }

    @Test
    void received_after_closing_on_friday_counts_as_of_monday() {
        assertDue("2026-03-13T18:00", workingDays(1), "2026-03-17T17:00");
        assertDue("2026-03-13T18:00", calendarDays(1), "2026-03-17T17:00");
    }

    @Test
    void received_on_a_holiday_counts_as_of_the_first_day_after_it() {
        assertDue("2026-02-17T09:00", workingDays(1), "2026-02-24T17:00");
        assertDue("2026-02-17T09:00", workingHours(2), "2026-02-23T09:00");
    }

    @Test
    void received_on_a_make_up_saturday_counts_as_of_that_day() {
        assertDue("2026-01-10T09:00", workingDays(1), "2026-01-12T17:00");
        assertDue("2026-01-10T09:00", workingHours(1), "2026-01-10T10:00");
    }

    @Test
    void working_hours_end_with_the_window_that_completes_them() {
        assertDue("2026-03-16T07:00", workingHours(8), "2026-03-16T17:00");
        assertDue("2026-03-16T10:30", workingHours(1), "2026-03-16T11:30");
        assertDue("2026-03-13T16:00", workingHours(2), "2026-03-16T08:00");
    }

    @Test
    void hours_run_around_the_clock_and_over_days_off() {
        assertDue("2026-02-14T22:00", hours(48), "2026-02-16T22:00");
    }

    @Test
    void a_same_day_procedure_received_by_three_is_due_that_day() {
        assertSameDay("2026-03-16T08:00", "2026-03-16T17:00");
        assertSameDay("2026-03-16T15:00:00", "2026-03-16T17:00");
    }

    @Test
    void a_same_day_procedure_received_after_three_is_due_the_next_working_day() {
        assertSameDay("2026-03-16T15:00:01", "2026-03-17T17:00");
        assertSameDay("2026-03-13T15:00:01", "2026-03-16T17:00");
    }

    @Test
    void a_same_day_procedure_received_when_closed_is_due_the_next_working_day() {
        assertSameDay("2026-03-13T17:30", "2026-03-16T17:00");
        assertSameDay("2026-03-15T10:00", "2026-03-16T17:00");
        assertSameDay("2026-02-17T10:00", "2026-02-23T17:00");
    }

    @Test
    void a_month_without_the_day_ends_on_its_last_day() {
        assertDue("2023-01-31T09:00", months(1), "2023-02-28T17:00");
        assertDue("2024-01-31T09:00", months(1), "2024-02-29T17:00");
        assertDue("2025-03-31T09:00", months(6), "2025-09-30T17:00");
    }

    @Test
    void a_month_that_ends_on_a_day_off_moves_forward() {
        assertDue("2026-04-15T09:00", months(1), "2026-05-15T17:00");
        assertDue("2026-04-16T09:00", months(1), "2026-05-18T17:00");
        assertDue("2026-01-30T09:00", months(3), "2026-05-04T17:00");
    }

    @Test
    void a_year_of_months_crosses_the_year() {
        assertDue("2025-12-15T09:00", months(12), "2026-12-15T17:00");
    }

    @Test
    void between_measures_what_add_added_and_includes_the_days_an_end_moved() {
        Instant received = at("2026-02-05T09:00");

        Instant due = TERMS.add(received, calendarDays(15));

        assertThat(TERMS.between(received, due, Unit.CALENDAR_DAY)).isEqualTo(18);
        assertThat(TERMS.between(received, due, Unit.WORKING_DAY)).isEqualTo(7);
    }

    @Test
    void a_term_that_leaves_the_calendar_is_refused() {
        Instant received = at("2026-03-16T09:00");

        for (Unit unit : Unit.values()) {
            assertThatExceptionOfType(DateTimeException.class)
                    .as(unit.name())
                    .isThrownBy(() -> TERMS.add(received, new Term(Integer.MAX_VALUE, unit)));
        }
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> TERMS.add(at("1999-12-31T09:00"), workingDays(1)))
                .withMessageContaining("got 1999-12-31");
    }

    @Test
    void an_agency_with_other_hours_closes_at_its_own_time() {
        var morning = new WorkingHours(
                List.of(new WorkingHours.Window(LocalTime.of(8, 0), LocalTime.of(12, 0))), LocalTime.of(10, 0));
        WorkCalendar calendar =
                Moments.BOOK.withHours(new AgencyCode("H99.22"), morning).ofLegalTerms(new AgencyCode("H99.22"));

        assertThat(calendar.terms().add(at("2026-03-16T09:00"), workingDays(1))).isEqualTo(at("2026-03-17T12:00"));
        assertThat(calendar.terms().add(at("2026-03-16T12:00"), workingDays(1))).isEqualTo(at("2026-03-18T12:00"));
        assertThat(calendar.terms().add(at("2026-03-16T11:00"), workingHours(2)))
                .isEqualTo(at("2026-03-17T09:00"));
    }

    @Test
    void day_zero_is_the_day_a_receipt_counts_as_of() {
        assertThat(TERMS.dayZero(at("2026-03-13T16:59:59.999"))).isEqualTo(date("2026-03-13"));
        assertThat(TERMS.dayZero(at("2026-03-13T17:00"))).isEqualTo(date("2026-03-16"));
        assertThat(TERMS.dayZero(at("2026-03-14T09:00"))).isEqualTo(date("2026-03-16"));
    }

    private static void assertDue(String received, Term term, String due) {
        assertThat(TERMS.add(at(received), term)).as("%s + %s", received, term).isEqualTo(at(due));
    }

    private static void assertSameDay(String received, String due) {
        assertThat(TERMS.add(at(received), workingDays(1), true)).as(received).isEqualTo(at(due));
    }
}
