package vn.motcua.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.calendar.Moments.CALENDAR;
import static vn.motcua.sla.calendar.Moments.at;
import static vn.motcua.sla.calendar.Moments.calendarDays;
import static vn.motcua.sla.calendar.Moments.hours;
import static vn.motcua.sla.calendar.Moments.months;
import static vn.motcua.sla.calendar.Moments.workingDays;
import static vn.motcua.sla.calendar.Moments.workingHours;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Term;

class WarningsTest {
    private static final Warnings WARNINGS = CALENDAR.warnings();

    @Test
    void the_last_legal_moment_is_closing_of_the_working_day_before_the_due_date() {
        assertThat(WARNINGS.lastLegalMoment(at("2026-03-19T17:00"))).isEqualTo(at("2026-03-18T17:00"));
        assertThat(WARNINGS.lastLegalMoment(at("2026-03-16T17:00"))).isEqualTo(at("2026-03-13T17:00"));
        assertThat(WARNINGS.lastLegalMoment(at("2026-02-23T17:00"))).isEqualTo(at("2026-02-13T17:00"));
        assertThat(WARNINGS.lastLegalMoment(at("2026-01-12T17:00"))).isEqualTo(at("2026-01-10T17:00"));
    }

    @Test
    void a_term_is_at_risk_two_working_days_before_it_is_due() {
        assertAtRisk("2026-03-02T09:00", workingDays(10), "2026-03-12T17:00");
        assertAtRisk("2026-03-02T09:00", calendarDays(15), "2026-03-13T17:00");
        assertAtRisk("2026-03-02T09:00", months(1), "2026-03-31T17:00");
    }

    @Test
    void a_three_day_term_is_at_risk_at_closing_of_its_first_day() {
        assertAtRisk("2026-03-16T09:00", workingDays(3), "2026-03-17T17:00");
    }

    @Test
    void a_two_day_term_is_not_at_risk_before_half_the_time_to_the_last_legal_moment() {
        assertAtRisk("2026-03-16T09:00", workingDays(2), "2026-03-17T08:00");
    }

    @Test
    void a_one_day_term_is_at_risk_when_three_quarters_of_its_working_time_have_passed() {
        assertAtRisk("2026-03-16T09:00", workingDays(1), "2026-03-17T11:30");
        assertAtRisk("2026-03-16T07:00", workingHours(8), "2026-03-16T15:00");
        assertAtRisk("2026-03-16T15:00", workingHours(4), "2026-03-17T08:00");
    }

    @Test
    void a_same_day_procedure_is_at_risk_when_three_quarters_of_its_working_time_have_passed() {
        Instant received = at("2026-03-16T13:30");
        Instant due = CALENDAR.terms().add(received, workingDays(1), true);

        assertThat(WARNINGS.atRiskAt(received, due, workingDays(1))).isEqualTo(at("2026-03-16T16:07:30"));
    }

    @Test
    void a_term_in_hours_is_measured_around_the_clock() {
        assertAtRisk("2026-03-14T10:00", hours(8), "2026-03-14T16:00");
        assertAtRisk("2026-02-15T00:00", hours(48), "2026-02-16T12:00");
    }

    @Test
    void only_terms_of_more_than_one_working_day_can_owe_an_apology() {
        assertThat(WARNINGS.oneWorkingDayOrLess(workingDays(1))).isTrue();
        assertThat(WARNINGS.oneWorkingDayOrLess(workingDays(2))).isFalse();
        assertThat(WARNINGS.oneWorkingDayOrLess(workingHours(8))).isTrue();
        assertThat(WARNINGS.oneWorkingDayOrLess(workingHours(9))).isFalse();
        assertThat(WARNINGS.oneWorkingDayOrLess(hours(24))).isTrue();
        assertThat(WARNINGS.oneWorkingDayOrLess(months(1))).isFalse();
    }

    private static void assertAtRisk(String received, Term term, String atRisk) {
        Instant due = CALENDAR.terms().add(at(received), term);

        assertThat(WARNINGS.atRiskAt(at(received), due, term))
                .as("%s + %s, due %s", received, term, due)
                .isEqualTo(at(atRisk));
    }
}
