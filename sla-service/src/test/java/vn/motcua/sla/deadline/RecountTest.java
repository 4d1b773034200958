package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.CHECK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.sla.calendar.CalendarBook;
import vn.motcua.sla.calendar.DayKind;
import vn.motcua.sla.calendar.Decision;
import vn.motcua.sla.calendar.Scope;
import vn.motcua.sla.calendar.SpecialDay;
import vn.motcua.sla.clock.Alarms;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.kafka.Announced;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.DeadlineState;
import vn.motcua.sla.deadline.state.Declaration.Kind;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.Step;

class RecountTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 18);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 14);
    private static final CalendarBook WEDNESDAY_OFF = BOOK.adopt(decision(null, WEDNESDAY, DayKind.HOLIDAY));
    private static final CalendarBook TUESDAY_OFF = BOOK.adopt(decision(null, WEDNESDAY.minusDays(1), DayKind.HOLIDAY));
    private static final Instant NEXT_MONDAY_CLOSING = at("2026-03-23T17:00");

    private static Decision decision(@Nullable AgencyCode agency, LocalDate day, DayKind kind) {
        return new Decision(
                "12/QĐ-TTg", WEDNESDAY.minusDays(9), Scope.of(agency), List.of(new SpecialDay(day, kind, "Quốc tang")));
    }

    /** What a command does to a state by the calendars of a book. */
    private record Outcome(List<DeadlineEvent> events, Deadline state) {
        static Outcome of(CalendarBook book, Deadline before, DeadlineCommand command) {
            var rules = new DeadlineDecider(new Books(book), RULES);
            var events = ((Accepted<DeadlineEvent, DeadlineRejection>) rules.decide(before, command)).events();
            var state = before;
            for (var event : events) {
                state = rules.apply(state, event);
            }
            return new Outcome(events, state);
        }

        Outcome then(CalendarBook book, DeadlineCommand command) {
            return of(book, state, command);
        }

        Deadline.Running running() {
            return (Deadline.Running) state;
        }

        Course course() {
            return running().course();
        }

        Step step(String id) {
            return course().step(new StepId(id)).orElseThrow();
        }

        /** What the others are told. */
        List<SlaEvent> told() {
            return events.stream()
                    .flatMap(event -> Announced.word(event, state).stream())
                    .toList();
        }

        List<Fact> facts() {
            return events.stream()
                    .flatMap(event -> JournalFacts.facts(event, state).stream())
                    .toList();
        }
    }

    @Test
    void a_new_holiday_moves_open_dates_and_journals_it() {
        var before = given(register(), start()).state();

        var after = Outcome.of(WEDNESDAY_OFF, before, check(MONDAY_CLOSING));

        assertThat(after.running().clock().dueAt()).isEqualTo(FRIDAY_CLOSING);
        assertThat(after.running().clock().calendar()).isEqualTo(WEDNESDAY_OFF.version());
        assertThat(after.course().alarms()).isEqualTo(new Alarms(TUESDAY_CLOSING, THURSDAY_CLOSING));
        assertThat(after.course().printedDueAt()).isEqualTo(FRIDAY_CLOSING);
        assertThat(after.told())
                .containsExactly(new SlaEvent.DeadlineMoved(
                        MoveReason.CALENDAR,
                        FRIDAY_CLOSING,
                        FRIDAY_CLOSING,
                        THURSDAY_CLOSING,
                        WEDNESDAY_OFF.version()));
        assertThat(after.facts()).containsExactly(new Fact.DueSet(MONDAY_CLOSING, FRIDAY_CLOSING, MoveReason.CALENDAR));
    }

    @Test
    void it_is_counted_anew_once() {
        var before = given(register(), start()).state();

        var again = Outcome.of(WEDNESDAY_OFF, before, check(MONDAY_CLOSING)).then(WEDNESDAY_OFF, check(MONDAY_CLOSING));

        assertThat(again.events()).isEmpty();
    }

    @Test
    void whatever_comes_first_brings_the_new_calendar() {
        var before =
                given(register(), start(), offer("check", JUSTICE, MONDAY_NINE)).state();

        var after = Outcome.of(WEDNESDAY_OFF, before, accept("check", at("2026-03-16T10:00")));

        assertThat(after.events().getFirst()).isInstanceOf(DeadlineEvent.Recounted.class);
        assertThat(after.events().getLast()).isInstanceOf(DeadlineEvent.StepAccepted.class);
    }

    @Test
    void a_date_that_stays_takes_the_version_and_nobody_is_told() {
        var before = given(register(), start()).state();
        var book = BOOK.adopt(decision(null, LocalDate.of(2026, 6, 10), DayKind.HOLIDAY));

        var after = Outcome.of(book, before, check(MONDAY_CLOSING));

        assertThat(after.running().clock().dueAt()).isEqualTo(THURSDAY_CLOSING);
        assertThat(after.running().clock().calendar()).isEqualTo(book.version());
        assertThat(after.told()).isEmpty();
        assertThat(after.facts()).isEmpty();
    }

    @Test
    void whoever_knows_fewer_decisions_takes_nothing_back() {
        var moved = Outcome.of(WEDNESDAY_OFF, given(register(), start()).state(), check(MONDAY_CLOSING));

        assertThat(moved.then(BOOK, check(MONDAY_CLOSING)).events()).isEmpty();
    }

    @Test
    void a_date_that_no_calendar_of_ours_has_counted_never_moves() {
        var running = given(register(), start()).running();
        var clock = running.clock();
        var given = new Clock.Running(
                clock.since(), clock.budget(), clock.basis(), clock.extension(), clock.dueAt(), "imported");

        var after = Outcome.of(
                WEDNESDAY_OFF, new Deadline.Running(running.dossier(), running.course(), given), check(MONDAY_CLOSING));

        assertThat(after.events()).isEmpty();
        assertThat(Recount.revision(after.running())).isEmpty();
    }

    @Test
    void a_finished_dossier_never_moves() {
        var before = given(register(), start(), finish(MONDAY_CLOSING)).state();

        assertThat(Outcome.of(WEDNESDAY_OFF, before, check(FRIDAY_CLOSING)).events())
                .isEmpty();
    }

    @Test
    void a_dossier_that_waits_gets_the_new_calendar_when_it_runs_again() {
        var before = given(register(), start(sequence(Policy.RESUME)), askSupplement(at("2026-03-16T10:00")))
                .state();

        var waiting = Outcome.of(WEDNESDAY_OFF, before, check(MONDAY_CLOSING));
        var resumed = waiting.then(WEDNESDAY_OFF, completeSupplement(at("2026-03-17T09:00")));

        assertThat(waiting.events()).isEmpty();
        assertThat(resumed.running().clock().dueAt()).isEqualTo(NEXT_MONDAY_CLOSING);
        assertThat(resumed.running().clock().calendar()).isEqualTo(WEDNESDAY_OFF.version());
    }

    @Test
    void what_was_left_at_a_stop_is_counted_from_the_resumption() {
        var before = given(
                        register(),
                        start(sequence(Policy.EXTEND)),
                        askSupplement(at("2026-03-16T10:00")),
                        completeSupplement(at("2026-03-16T15:00")))
                .state();

        var after = Outcome.of(WEDNESDAY_OFF, before, check(MONDAY_CLOSING));

        assertThat(((Deadline.Running) before).clock().dueAt()).isEqualTo(NEXT_MONDAY_CLOSING);
        assertThat(after.running().clock().dueAt()).isEqualTo(NEXT_TUESDAY_CLOSING);
        assertThat(after.running().clock().extension()).isEqualTo(2);
    }

    @Test
    void the_new_date_is_warned_of_in_its_turn() {
        var before = given(register(), start(), check(TUESDAY_CLOSING)).state();

        var moved = Outcome.of(TUESDAY_OFF, before, check(TUESDAY_CLOSING));
        var warned = moved.then(TUESDAY_OFF, check(WEDNESDAY_CLOSING));

        assertThat(DeadlineState.of(moved.state())).contains(DeadlineState.RUNNING);
        assertThat(warned.told())
                .containsExactly(new SlaEvent.AtRisk(
                        FRIDAY_CLOSING, THURSDAY_CLOSING, COMMUNE, FRIDAY_CLOSING, at("2026-03-25T17:00")));
    }

    @Test
    void a_date_that_passed_meanwhile_is_not_missed_if_the_calendar_in_force_has_a_later_one() {
        var before = given(register(), start(), check(TUESDAY_CLOSING)).state();

        var after = Outcome.of(WEDNESDAY_OFF, before, check(FRIDAY_MIDNIGHT.plusSeconds(60)));

        assertThat(after.told()).noneMatch(SlaEvent.Missed.class::isInstance);
        assertThat(after.running().clock().dueAt()).isEqualTo(FRIDAY_CLOSING);
    }

    @Test
    void a_dossier_late_by_a_date_that_no_longer_holds_is_late_no_more_and_can_be_missed_again() {
        var before = given(register(), start(), check(FRIDAY_MIDNIGHT)).state();

        var cleared = Outcome.of(WEDNESDAY_OFF, before, check(at("2026-03-20T08:00")));
        var missed = cleared.then(WEDNESDAY_OFF, check(at("2026-03-21T00:00")));
        var finished = cleared.then(WEDNESDAY_OFF, finish(at("2026-03-20T10:00")));

        assertThat(DeadlineState.of(before)).contains(DeadlineState.OVERDUE);
        assertThat(DeadlineState.of(cleared.state())).contains(DeadlineState.AT_RISK);
        assertThat(cleared.course().declarations())
                .as("the miss stays in the history")
                .anyMatch(declared ->
                        declared.kind() == Kind.MISSED && declared.of().equals(THURSDAY_CLOSING.toString()));
        assertThat(missed.told()).singleElement().isInstanceOfSatisfying(SlaEvent.Missed.class, word -> assertThat(
                        word.originalDueAt())
                .isEqualTo(FRIDAY_CLOSING));
        assertThat(((Deadline.Finished) finished.state()).closing().outcome()).isEqualTo(Punctuality.ON_TIME);
    }

    @Test
    void a_dossier_that_stays_late_is_late_by_the_new_date_with_new_limits() {
        var before = given(register(), start(), check(FRIDAY_MIDNIGHT)).state();

        var after = Outcome.of(WEDNESDAY_OFF, before, check(at("2026-03-21T00:00")));

        assertThat(DeadlineState.of(after.state())).contains(DeadlineState.OVERDUE);
        assertThat(after.told())
                .endsWith(new SlaEvent.Missed(FRIDAY_CLOSING, COMMUNE, FRIDAY_CLOSING, at("2026-03-25T17:00")));
    }

    @Test
    void nobody_is_reminded_on_a_day_off() {
        var before = given(register(), start(), check(FRIDAY_MIDNIGHT), check(at("2026-03-20T08:00")))
                .state();
        var mondayOff = BOOK.adopt(decision(null, LocalDate.of(2026, 3, 23), DayKind.HOLIDAY));

        var after = Outcome.of(mondayOff, before, check(at("2026-03-20T08:00")));

        assertThat(((Deadline.Running) before).course().remindAt()).isEqualTo(at("2026-03-23T07:00"));
        assertThat(after.course().remindAt()).isEqualTo(at("2026-03-24T07:00"));
    }

    @Test
    void the_answer_to_an_online_submission_is_owed_by_the_new_calendar() {
        var before = given(register()).state();

        var after = Outcome.of(TUESDAY_OFF, before, check(MONDAY_CLOSING));

        assertThat(after.told()).containsExactly(new SlaEvent.AnswerDeadlineSet(COMMUNE, at("2026-03-18T09:00")));
        assertThat(Recount.revision(after.state())).hasValue(1);
    }

    @Test
    void a_recorded_breach_stays_and_so_does_its_date() {
        var before = given(register(), check(TUESDAY_CLOSING)).state();

        var after = Outcome.of(TUESDAY_OFF, before, check(TUESDAY_CLOSING));

        assertThat(after.events()).isEmpty();
        assertThat(Recount.revision(after.state())).isEmpty();
    }

    @Test
    void the_shorter_time_that_an_agency_has_committed_itself_to_moves_too() {
        var terms = sequence();
        var committed = new Terms(
                null,
                terms.total(),
                false,
                terms.afterSupplement(),
                terms.route(),
                new Term(2, Unit.WORKING_DAY),
                null,
                null);
        var before = given(register(), start(committed)).state();

        var after = Outcome.of(WEDNESDAY_OFF, before, check(MONDAY_CLOSING));

        assertThat(SideClock.awaited(after.course().clocks()))
                .extracting(clock -> clock.promise().dueAt())
                .containsExactly(THURSDAY_CLOSING);
    }

    @Test
    void the_post_has_its_time_by_the_new_calendar_also_while_the_dossier_waits() {
        var before = given(
                        register(),
                        start(),
                        askSupplement(at("2026-03-16T10:00")),
                        new DeadlineCommand.OrderPost(D17 + ".1", at("2026-03-17T09:00")))
                .state();

        var after = Outcome.of(WEDNESDAY_OFF, before, check(TUESDAY_CLOSING));

        assertThat(after.told()).containsExactly(new SlaEvent.PostDeadlineSet(D17 + ".1", FRIDAY_CLOSING, null));
    }

    @Test
    void a_day_worked_after_all_brings_a_date_forward_and_it_is_missed_after_the_move() {
        var before = given(
                        new DeadlineCommand.Register(dossier(), at("2026-03-13T09:00")),
                        new DeadlineCommand.Start(at("2026-03-13T09:00"), sequence()),
                        check(TUESDAY_CLOSING))
                .state();
        var book = BOOK.adopt(decision(null, SATURDAY, DayKind.MAKE_UP_WORK));

        var after = Outcome.of(book, before, check(at("2026-03-18T08:00")));

        assertThat(((Deadline.Running) before).clock().dueAt()).isEqualTo(WEDNESDAY_CLOSING);
        assertThat(after.running().clock().dueAt()).isEqualTo(TUESDAY_CLOSING);
        assertThat(after.told().getFirst()).isInstanceOf(SlaEvent.DeadlineMoved.class);
        assertThat(after.told().getLast()).isInstanceOf(SlaEvent.Missed.class);
    }

    @Test
    void an_agencys_own_closure_moves_its_step_and_no_legal_date() {
        var before = given(register(), start(), offer("check", JUSTICE, MONDAY_NINE), accept("check", MONDAY_NINE))
                .state();
        var tuesdayClosed = BOOK.adopt(decision(JUSTICE, WEDNESDAY.minusDays(1), DayKind.HOLIDAY));

        var after = Outcome.of(tuesdayClosed, before, check(MONDAY_CLOSING));

        assertThat(after.running().clock().dueAt()).isEqualTo(THURSDAY_CLOSING);
        assertThat(after.told())
                .containsExactly(new SlaEvent.StepDeadlineSet(CHECK, JUSTICE, MONDAY_CLOSING, WEDNESDAY_CLOSING));
        assertThat(Recount.revision(after.running())).hasValue(1);
    }

    @Test
    void an_offered_step_is_to_be_accepted_on_a_day_that_is_worked() {
        var before = given(register(), start(), offer("check", JUSTICE, at("2026-03-17T16:00")))
                .state();

        var after = Outcome.of(WEDNESDAY_OFF, before, check(TUESDAY_CLOSING.minusSeconds(1)));

        var step = after.step("check");
        assertThat(step.handOver().acceptanceDueAt()).isEqualTo(at("2026-03-19T12:00"));
        assertThat(step.clock().lastRun().dueAt()).isEqualTo(FRIDAY_CLOSING);
        assertThat(after.told())
                .contains(new SlaEvent.StepDeadlineSet(CHECK, JUSTICE, at("2026-03-19T12:00"), FRIDAY_CLOSING));
    }

    @Test
    void a_step_missed_by_a_date_that_no_longer_holds_can_be_missed_again() {
        var before = given(
                        register(),
                        start(),
                        offer("check", JUSTICE, at("2026-03-17T09:00")),
                        accept("check", at("2026-03-17T10:00")),
                        check(at("2026-03-18T18:00")))
                .state();

        var moved = Outcome.of(WEDNESDAY_OFF, before, check(at("2026-03-19T08:00")));
        var missed = moved.then(WEDNESDAY_OFF, check(at("2026-03-19T18:00")));

        assertThat(moved.step("check").clock().lastRun().dueAt()).isEqualTo(THURSDAY_CLOSING);
        assertThat(missed.told()).contains(new SlaEvent.StepMissed(CHECK, JUSTICE, THURSDAY_CLOSING));
    }

    @Test
    void a_completed_step_is_measured_by_the_new_calendar_and_nobody_is_told() {
        var before = given(
                        register(),
                        start(),
                        offer("check", JUSTICE, at("2026-03-17T09:00")),
                        accept("check", at("2026-03-17T10:00")),
                        complete("check", at("2026-03-19T09:00")))
                .state();

        var after = Outcome.of(WEDNESDAY_OFF, before, check(at("2026-03-19T10:00")));

        assertThat(after.step("check")).isInstanceOf(Step.Completed.class);
        assertThat(after.step("check").clock().lastRun().dueAt()).isEqualTo(THURSDAY_CLOSING);
        assertThat(after.told()).noneMatch(SlaEvent.StepDeadlineSet.class::isInstance);
    }

    @Test
    void a_promised_date_stays_unless_it_is_no_working_day_any_more() {
        var before = given(
                        register(),
                        start(),
                        check(TUESDAY_CLOSING),
                        reappoint(NEXT_TUESDAY_CLOSING, at("2026-03-17T18:00")))
                .state();
        var tuesdayOff = BOOK.adopt(decision(null, LocalDate.of(2026, 3, 24), DayKind.HOLIDAY));

        var stays = Outcome.of(WEDNESDAY_OFF, before, check(at("2026-03-17T19:00")));
        var moves = Outcome.of(tuesdayOff, before, check(at("2026-03-17T19:00")));

        assertThat(stays.running().clock().dueAt()).isEqualTo(FRIDAY_CLOSING);
        assertThat(stays.running().dueAt()).isEqualTo(NEXT_TUESDAY_CLOSING);
        assertThat(moves.running().clock().dueAt()).isEqualTo(THURSDAY_CLOSING);
        assertThat(moves.running().dueAt()).isEqualTo(at("2026-03-25T17:00"));
        assertThat(moves.told()).singleElement().isInstanceOf(SlaEvent.DeadlineMoved.class);
    }
}
