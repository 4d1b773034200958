package vn.motcua.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.calendar.Moments.CALENDAR;
import static vn.motcua.sla.calendar.Moments.calendarDays;
import static vn.motcua.sla.calendar.Moments.date;
import static vn.motcua.sla.calendar.Moments.hours;
import static vn.motcua.sla.calendar.Moments.months;
import static vn.motcua.sla.calendar.Moments.workingDays;
import static vn.motcua.sla.calendar.Moments.workingHours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;

/** Laws that hold for every receipt from 2015 to 2040; the seed is fixed, so a failure repeats. */
class CountingPropertiesTest {
    private static final TermCounting TERMS = CALENDAR.terms();
    private static final long FIRST = at(date("2015-01-01"));
    private static final long LAST = at(date("2040-12-31"));

    private final Random random = new Random(20260213);

    @Test
    void between_is_what_was_added_in_working_days_working_hours_and_hours() {
        for (int i = 0; i < 20_000; i++) {
            Instant received = anyInstant();
            assertBetweenInvertsAdd(received, workingDays(1 + random.nextInt(250)));
            assertBetweenInvertsAdd(received, workingHours(1 + random.nextInt(500)));
            assertBetweenInvertsAdd(received, hours(1 + random.nextInt(2000)));
        }
    }

    @Test
    void between_is_what_was_added_in_calendar_days_and_months_up_to_the_end_before_it_moved() {
        for (int i = 0; i < 20_000; i++) {
            Instant received = anyInstant();
            assertBetweenInvertsAddUpToTheEnd(received, calendarDays(1 + random.nextInt(400)));
            assertBetweenInvertsAddUpToTheEnd(received, months(1 + random.nextInt(24)));
        }
    }

    @Test
    void adding_equals_walking_day_by_day() {
        for (int i = 0; i < 5_000; i++) {
            Instant received = anyInstant();
            for (Term term : new Term[] {
                workingDays(1 + random.nextInt(120)),
                calendarDays(1 + random.nextInt(120)),
                months(1 + random.nextInt(12))
            }) {
                assertThat(TERMS.add(received, term))
                        .as("%s + %s", received, term)
                        .isEqualTo(DayByDay.due(received, term));
            }
        }
    }

    @Test
    void adding_working_hours_equals_walking_minute_by_minute() {
        for (int i = 0; i < 200; i++) {
            Instant received = anyInstant();
            Term term = workingHours(1 + random.nextInt(60));

            assertThat(TERMS.add(received, term)).as("%s + %s", received, term).isEqualTo(DayByDay.due(received, term));
        }
    }

    @Test
    void a_later_receipt_is_never_due_earlier() {
        for (int i = 0; i < 20_000; i++) {
            Instant received = anyInstant();
            Instant later = received.plusSeconds(random.nextInt(600_000));
            Term term = new Term(1 + random.nextInt(40), Unit.values()[random.nextInt(5)]);

            assertThat(TERMS.add(later, term)).isAfterOrEqualTo(TERMS.add(received, term));
        }
    }

    @Test
    void working_minutes_of_the_parts_add_up_to_the_whole() {
        for (int i = 0; i < 20_000; i++) {
            Instant from = anyInstant();
            Instant middle = from.plusMillis(random.nextLong(3_000_000_000L));
            Instant to = middle.plusMillis(random.nextLong(3_000_000_000L));

            assertThat(CALENDAR.workingMinutes(from, middle) + CALENDAR.workingMinutes(middle, to))
                    .isEqualTo(CALENDAR.workingMinutes(from, to));
            assertThat(CALENDAR.workingMinutes(from, to)).isNotNegative();
        }
    }

    @Test
    void added_working_minutes_are_measured_again() {
        for (int i = 0; i < 20_000; i++) {
            Instant from = anyInstant();
            long minutes = 1 + random.nextInt(100_000);

            Instant to = CALENDAR.addWorkingMinutes(from, minutes);

            assertThat(CALENDAR.workingMinutes(from, to)).isEqualTo(minutes);
            assertThat(CALENDAR.workingTime(from, to)).isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void a_stop_never_moves_a_working_day_term_by_more_than_the_working_days_it_lasted() {
        for (int i = 0; i < 20_000; i++) {
            Instant due = TERMS.add(anyInstant(), workingDays(10 + random.nextInt(20)));
            LocalDate dueDate = CALENDAR.dateOf(due);
            Instant stopped = CALENDAR.plusWorkingDays(due, -1 - random.nextInt(8));
            Instant resumed = stopped.plusSeconds(random.nextInt(3_000_000));

            Instant moved = TERMS.resume(resumed, TERMS.remaining(stopped, due, Unit.WORKING_DAY));

            long lasted = CALENDAR.workingDaysBetween(CALENDAR.dateOf(stopped), CALENDAR.dateOf(resumed));
            assertThat(CALENDAR.workingDaysBetween(dueDate, CALENDAR.dateOf(moved)))
                    .isEqualTo(lasted);
        }
    }

    @Test
    void an_explanation_counts_exactly_the_term_and_ends_on_the_due_date() {
        for (int i = 0; i < 2_000; i++) {
            Instant received = anyInstant();
            int n = 1 + random.nextInt(40);
            for (Term term : new Term[] {workingDays(n), calendarDays(n), months(n)}) {
                var lines = CALENDAR.explanations().ofTerm(received, term, false);

                assertThat(lines.stream().filter(ExplanationLine::counted))
                        .as("%s + %s", received, term)
                        .hasSize(n);
                assertThat(lines.getLast().date()).isEqualTo(CALENDAR.dateOf(TERMS.add(received, term)));
            }
        }
    }

    @Test
    void at_risk_lies_between_receipt_and_due() {
        for (int i = 0; i < 20_000; i++) {
            Instant received = anyInstant();
            Term term = new Term(1 + random.nextInt(40), Unit.values()[random.nextInt(5)]);
            Instant due = TERMS.add(received, term);

            assertThat(CALENDAR.warnings().atRiskAt(received, due, term)).isBetween(received, due);
        }
    }

    private void assertBetweenInvertsAdd(Instant received, Term term) {
        Instant due = TERMS.add(received, term);

        assertThat(TERMS.between(received, due, term.unit()))
                .as("%s + %s", received, term)
                .isEqualTo(term.value());
    }

    private void assertBetweenInvertsAddUpToTheEnd(Instant received, Term term) {
        LocalDate dayZero = TERMS.dayZero(received);
        LocalDate end = TERMS.end(received, dayZero, (Budget.OfDays) Budget.of(term));
        Instant due = TERMS.add(received, term);

        assertThat(TERMS.between(received, CALENDAR.at(end, LocalTime.NOON), term.unit()))
                .as("%s + %s", received, term)
                .isEqualTo(term.value());
        if (CALENDAR.isWorkingDay(end)) {
            assertThat(TERMS.between(received, due, term.unit())).isEqualTo(term.value());
        }
    }

    /** Mostly any millisecond, sometimes the edge of a window. */
    private Instant anyInstant() {
        Instant any = Instant.ofEpochMilli(random.nextLong(FIRST, LAST));
        LocalDate date = CALENDAR.dateOf(any);
        return switch (random.nextInt(12)) {
            case 0 -> CALENDAR.opening(date);
            case 1 -> CALENDAR.closing(date);
            case 2 -> CALENDAR.at(date, LocalTime.of(11, 30));
            case 3 -> CALENDAR.at(date, LocalTime.of(13, 30));
            case 4 -> CALENDAR.at(date, LocalTime.MIDNIGHT);
            case 5 -> CALENDAR.closing(date).minusMillis(1);
            default -> any;
        };
    }

    private static long at(LocalDate date) {
        return CALENDAR.opening(date).toEpochMilli();
    }
}
