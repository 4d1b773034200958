package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.sla.calendar.DayKind;
import vn.motcua.sla.calendar.Decision;
import vn.motcua.sla.calendar.Scope;
import vn.motcua.sla.calendar.SpecialDay;
import vn.motcua.sla.deadline.DeadlineCommand.CorrectReceipt;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.SideClock;

/** What the law adds to a term is part of it: a same-day procedure that is extended by two days, as of certified copies. */
class ExtensionTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-16T09:00, 2026-03-18T17:00",
        "2026-03-16T15:30, 2026-03-19T17:00", // the ordinary day is Tuesday
        "2026-03-19T09:00, 2026-03-23T17:00" // over a weekend
    })
    void the_days_are_counted_after_the_ordinary_date(String received, String dueAt) {
        var started = given(
                register(Channel.COUNTER, at(received)),
                new DeadlineCommand.Start(at(received), extended(sameDay(Policy.RESUME), 2)));

        assertThat(started.running().clock().dueAt()).isEqualTo(at(dueAt));
        assertThat(started.running().course().printedDueAt()).isEqualTo(at(dueAt));
    }

    @Test
    void working_days_are_added_to_a_term_in_calendar_days() {
        var fifteenDays = terms(new Term(15, Unit.CALENDAR_DAY), Policy.RESUME, 0);

        var started = given(register(), start(extended(fifteenDays, 3)));

        assertThat(started.running().clock().dueAt()).isEqualTo(at("2026-04-03T17:00"));
    }

    @Test
    void a_step_of_a_same_day_procedure_has_the_extended_date() {
        var offered = given(
                register(),
                start(extended(sameDay(Policy.RESUME), 2)),
                offer("certify", JUSTICE, at("2026-03-16T09:10")),
                accept("certify", at("2026-03-16T09:20")));

        assertThat(offered.step("certify").clock().lastRun().dueAt()).isEqualTo(WEDNESDAY_CLOSING);
    }

    @Test
    void an_extended_day_is_warned_of_and_apologised_for_like_every_longer_term() {
        var ordinary =
                given(register(), start(sameDay(Policy.RESUME))).running().course();
        var longer = given(register(), start(extended(sameDay(Policy.RESUME), 2)))
                .running()
                .course();

        assertThat(ordinary.alarms().lastLegalMoment()).isNull();
        assertThat(longer.alarms().lastLegalMoment()).isEqualTo(TUESDAY_CLOSING);
        assertThat(longer.alarms().atRiskAt()).isBetween(MONDAY_CLOSING, TUESDAY_CLOSING);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-17T16:00, EARLY", "2026-03-18T16:00, ON_TIME", "2026-03-19T08:00, LATE"})
    void the_figures_go_by_the_extended_date(String finishedAt, Punctuality outcome) {
        var finished =
                given(register(), start(extended(sameDay(Policy.RESUME), 2))).when(finish(at(finishedAt)));

        assertThat(finished.closing().outcome()).isEqualTo(outcome);
        assertThat(finished.closing().originalDueAt()).isEqualTo(WEDNESDAY_CLOSING);
    }

    @ParameterizedTest
    @CsvSource({
        "RESUME, 2026-03-24T17:00", // one of the three days was left
        "EXTEND, 2026-03-26T17:00", // and two more
        "RESTART, 2026-03-25T17:00" // all of it from the papers
    })
    void after_a_supplement_it_goes_on_with_the_term(Policy policy, String dueAt) {
        var resumed = given(register(), start(extended(sameDay(policy), 2)), askSupplement(at("2026-03-17T10:00")))
                .when(completeSupplement(at("2026-03-23T10:00")));

        assertThat(resumed.running().clock().dueAt()).isEqualTo(at(dueAt));
    }

    @Test
    void it_counts_from_the_right_receipt_too() {
        var tuesday = at("2026-03-17T08:00");

        var corrected = given(register(), start(extended(sameDay(Policy.RESUME), 2)))
                .when(new CorrectReceipt(tuesday, at("2026-03-17T10:00")));

        assertThat(corrected.running().clock().dueAt()).isEqualTo(THURSDAY_CLOSING);
        assertThat(corrected.running().course().alarms().lastLegalMoment()).isEqualTo(WEDNESDAY_CLOSING);
    }

    @Test
    void a_day_off_that_is_decided_later_moves_it() {
        var tuesday = new SpecialDay(LocalDate.of(2026, 3, 17), DayKind.HOLIDAY, "Quốc tang");
        var decision = new Decision("12/QĐ-TTg", LocalDate.of(2026, 3, 9), Scope.of(null), List.of(tuesday));
        var rules = new DeadlineDecider(new Books(BOOK.adopt(decision)), RULES);
        var before =
                given(register(), start(extended(sameDay(Policy.RESUME), 2))).state();

        var after = before;
        for (var event :
                ((Accepted<DeadlineEvent, DeadlineRejection>) rules.decide(before, check(MONDAY_CLOSING))).events()) {
            after = rules.apply(after, event);
        }

        assertThat(((Deadline.Running) after).clock().dueAt()).isEqualTo(THURSDAY_CLOSING);
    }

    @Test
    void the_shorter_time_that_the_agency_has_committed_itself_to_is_as_much_shorter_as_before() {
        var terms = new Terms(
                null,
                THREE_DAYS,
                false,
                new AfterSupplement(Policy.RESUME, 0),
                sequence().route(),
                ONE_DAY,
                null,
                null);

        var started = given(register(), start(extended(terms, 2)));

        assertThat(started.running().clock().dueAt()).isEqualTo(at("2026-03-23T17:00"));
        assertThat(SideClock.awaited(started.running().course().clocks()))
                .extracting(clock -> clock.promise().dueAt())
                .containsExactly(THURSDAY_CLOSING);
    }

    private static Terms sameDay(Policy policy) {
        var afterSupplement = new AfterSupplement(policy, policy == Policy.EXTEND ? 2 : 0);
        return new Terms(null, ONE_DAY, true, afterSupplement, List.of(step("certify", JUSTICE, ONE_DAY, null)));
    }
}
