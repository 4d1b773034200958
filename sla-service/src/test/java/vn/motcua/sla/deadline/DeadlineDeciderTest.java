package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.ANSWER;
import static vn.motcua.sla.deadline.Facts.CHECK;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.clock.Alarms;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Declaration;
import vn.motcua.sla.deadline.state.Step;
import vn.motcua.sla.deadline.state.Stop;
import vn.motcua.sla.deadline.state.Supplement;
import vn.motcua.sla.deadline.takeover.Past;

class DeadlineDeciderTest {
    private static final SlaEvent AT_RISK =
            new SlaEvent.AtRisk(THURSDAY_CLOSING, WEDNESDAY_CLOSING, COMMUNE, THURSDAY_CLOSING, NEXT_TUESDAY_CLOSING);
    private static final SlaEvent MISSED =
            new SlaEvent.Missed(THURSDAY_CLOSING, COMMUNE, THURSDAY_CLOSING, NEXT_TUESDAY_CLOSING);

    private static final SlaEvent MISSED_BY_JUSTICE =
            new SlaEvent.Missed(THURSDAY_CLOSING, JUSTICE, THURSDAY_CLOSING, NEXT_TUESDAY_CLOSING);

    @Test
    void nothing_is_known_before_the_registration() {
        given().when(start()).thenRejected(new DeadlineRejection.NotRegistered());
    }

    @Test
    void a_registered_dossier_has_no_clock() {
        given(registerAtCounter()).when(check(FRIDAY_CLOSING)).thenNothing();
        given(register())
                .when(offer("check", JUSTICE, MONDAY_NINE))
                .thenRejected(new DeadlineRejection.NotYetAccepted());
    }

    @Test
    void the_clock_starts_with_the_acceptance() {
        var clock = new Clock.Running(
                MONDAY_NINE, new Budget.WorkingDays(3), Clock.Basis.RECEIPT, 0, THURSDAY_CLOSING, BOOK.version());

        given(registerAtCounter())
                .when(start())
                .then(new DeadlineEvent.Started(
                        MONDAY_NINE, sequence(), clock, new Alarms(TUESDAY_CLOSING, WEDNESDAY_CLOSING)));
    }

    @Test
    void a_term_of_one_working_day_has_no_last_legal_moment() {
        var state = given(register(), start(terms(ONE_DAY, Policy.RESUME, 0))).running();

        assertThat(state.clock().dueAt()).isEqualTo(TUESDAY_CLOSING);
        assertThat(state.course().alarms()).isEqualTo(new Alarms(at("2026-03-17T11:30"), null));
    }

    @Test
    void an_acceptance_is_not_accepted_again() {
        given(register(), start()).when(start()).thenRejected(new DeadlineRejection.AlreadyAccepted());
    }

    @Test
    void at_risk_is_declared_once() {
        given(register(), start())
                .when(check(TUESDAY_CLOSING.minusMillis(1)))
                .thenNothing()
                .when(check(TUESDAY_CLOSING))
                .thenSaid(AT_RISK)
                .when(check(WEDNESDAY_CLOSING))
                .thenNothing();
    }

    @Test
    void a_day_term_is_missed_at_midnight_after_its_date_and_once() {
        given(register(), start(), check(TUESDAY_CLOSING))
                .when(check(FRIDAY_MIDNIGHT.minusMillis(1)))
                .thenNothing()
                .when(check(FRIDAY_MIDNIGHT))
                .thenSaid(MISSED)
                .when(check(FRIDAY_CLOSING))
                .thenNothing();
    }

    @Test
    void an_hour_term_is_missed_by_the_instant() {
        var due = at("2026-03-16T11:00");
        var hours = terms(new Term(2, Unit.WORKING_HOUR), Policy.RESUME, 0);

        given(register(), start(hours), check(at("2026-03-16T10:59")))
                .when(check(due))
                .thenNothing()
                .when(check(due.plusMillis(1)))
                .thenSaid(new SlaEvent.Missed(due, COMMUNE, due, MONDAY_CLOSING));
    }

    @Test
    void a_jump_over_both_thresholds_declares_both_in_order() {
        given(register(), start())
                .when(check(NEXT_TUESDAY_CLOSING))
                .thenSaid(AT_RISK, MISSED, stillOverdue(1), stillOverdue(2));
    }

    @Test
    void whatever_fell_due_before_an_event_is_declared_before_it() {
        var sentence = given(register(), start()).when(finish(NEXT_TUESDAY_CLOSING));

        sentence.thenSaid(AT_RISK, MISSED, stillOverdue(1), stillOverdue(2));
        assertThat(sentence.happened().getLast()).isInstanceOf(DeadlineEvent.Closed.class);
    }

    @Test
    void an_offered_step_is_due_from_when_its_acceptance_is_due() {
        var handOver = new Step.HandOver(CHECK, JUSTICE, ONE_DAY, MONDAY_NINE, MONDAY_CLOSING, null);
        var clock = new Clock.Running(
                MONDAY_CLOSING, new Budget.WorkingDays(1), Clock.Basis.RESUMPTION, 0, TUESDAY_CLOSING, BOOK.version());

        given(register(), start())
                .when(offer("check", JUSTICE, MONDAY_NINE))
                .then(new DeadlineEvent.StepOffered(handOver, clock))
                .when(offer("check", JUSTICE, MONDAY_NINE))
                .thenNothing();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16T09:00, 2026-03-16T17:00",
        "2026-03-16T15:00:00, 2026-03-16T17:00",
        "2026-03-16T15:00:01, 2026-03-17T12:00",
        "2026-03-20T18:00, 2026-03-23T12:00",
        "2026-03-21T10:00, 2026-03-23T17:00"
    })
    void acceptance_is_due_by_the_end_of_the_day_or_after_three_by_noon_of_the_next(String offered, String due) {
        var step = given(register(), start(terms(new Term(20, Unit.WORKING_DAY), Policy.RESUME, 0)))
                .when(offer("check", JUSTICE, at(offered)))
                .step("check");

        assertThat(step.handOver().acceptanceDueAt()).isEqualTo(at(due));
    }

    @Test
    void an_accepted_step_is_due_from_its_acceptance() {
        var accepted = given(register(), start(), offer("check", JUSTICE, at("2026-03-16T16:00")))
                .when(accept("check", at("2026-03-17T08:00")))
                .step("check");

        assertThat(accepted.clock().lastRun().dueAt()).isEqualTo(WEDNESDAY_CLOSING);
    }

    @Test
    void accepting_late_gains_no_time() {
        var sentence = given(register(), start(), offer("check", JUSTICE, MONDAY_NINE));
        var before = sentence.step("check").clock();

        sentence.when(accept("check", at("2026-03-17T16:00")));

        assertThat(sentence.step("check").clock()).isEqualTo(before);
    }

    @Test
    void a_step_is_missed_by_the_instant_and_once() {
        given(register(), start(), offer("check", JUSTICE, MONDAY_NINE), check(TUESDAY_CLOSING))
                .when(check(TUESDAY_CLOSING.plusMillis(1)))
                .thenSaid(new SlaEvent.StepMissed(CHECK, JUSTICE, TUESDAY_CLOSING))
                .when(accept("check", WEDNESDAY_CLOSING))
                .thenSaid()
                .when(check(THURSDAY_CLOSING))
                .thenNothing();
    }

    /** Justice has had the dossier for a day too long; police gets the same working day that it would have had. */
    @Test
    void agency_2_gets_its_full_allotment_after_agency_1_was_late() {
        var thursdayTen = at("2026-03-19T10:00");
        var inTime = handedOnBy(at("2026-03-17T10:00")).step("answer").clock().lastRun();

        var late = handedOnBy(thursdayTen);

        var clock = late.step("answer").clock().lastRun();
        assertThat(late.running().course().declared(Declaration.Kind.STEP_MISSED, "check"))
                .isTrue();
        assertThat(clock.budget()).isEqualTo(inTime.budget()).isEqualTo(new Budget.WorkingDays(1));
        assertThat(clock.since()).isEqualTo(thursdayTen);
        assertThat(clock.dueAt()).isEqualTo(FRIDAY_CLOSING).isAfter(THURSDAY_CLOSING);
        late.when(check(FRIDAY_CLOSING)).thenSaid(MISSED_BY_JUSTICE);
        late.when(check(FRIDAY_CLOSING.plusMillis(1)))
                .thenSaid(new SlaEvent.StepMissed(ANSWER, POLICE, FRIDAY_CLOSING));
    }

    private static DeadlineSentence handedOnBy(Instant at) {
        return given(
                register(),
                start(),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                complete("check", at),
                offer("answer", POLICE, at),
                accept("answer", at));
    }

    @Test
    void a_completed_step_is_not_missed() {
        given(
                        register(),
                        start(),
                        offer("check", JUSTICE, MONDAY_NINE),
                        accept("check", MONDAY_NINE),
                        complete("check", TUESDAY_CLOSING))
                .when(check(TUESDAY_CLOSING.plusMillis(1)))
                .thenSaid();
    }

    @Test
    void a_step_nobody_offered_is_unknown() {
        given(register(), start())
                .when(accept("check", MONDAY_NINE))
                .thenRejected(new DeadlineRejection.UnknownStep(CHECK));
        given(register(), start())
                .when(complete("check", MONDAY_NINE))
                .thenRejected(new DeadlineRejection.UnknownStep(CHECK));
    }

    @Test
    void at_risk_and_missed_name_who_overran_his_time() {
        var sentence = given(
                register(),
                start(),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                check(TUESDAY_CLOSING));

        sentence.when(check(FRIDAY_MIDNIGHT));

        sentence.thenSaid(
                new SlaEvent.StepMissed(CHECK, JUSTICE, TUESDAY_CLOSING),
                new SlaEvent.Missed(THURSDAY_CLOSING, JUSTICE, THURSDAY_CLOSING, NEXT_TUESDAY_CLOSING));
    }

    @Test
    void a_warned_dossier_is_reappointed_once() {
        var sentence = given(register(), start(), check(TUESDAY_CLOSING))
                .when(reappoint(NEXT_TUESDAY_CLOSING, WEDNESDAY_CLOSING));

        assertThat(sentence.running().course().appointment())
                .isInstanceOfSatisfying(Appointment.Renewed.class, renewed -> assertThat(renewed.promised())
                        .isEqualTo(NEXT_TUESDAY_CLOSING));
        assertThat(sentence.running().dueAt()).isEqualTo(NEXT_TUESDAY_CLOSING);
        assertThat(sentence.running().clock().dueAt()).isEqualTo(THURSDAY_CLOSING);
        sentence.when(reappoint(NEXT_TUESDAY_CLOSING, WEDNESDAY_CLOSING)).thenNothing();
        sentence.when(new DeadlineCommand.Reappoint("letter-2", FRIDAY_CLOSING, "OTHER", WEDNESDAY_CLOSING))
                .then(new DeadlineEvent.ReappointmentDeclined("letter-2", Ground.ALREADY_REAPPOINTED));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-19T17:00", // the due date itself
        "2026-03-25T17:00", // more than one further term
        "2026-03-20T16:59", // not at closing
        "2026-03-21T17:00" // a Saturday
    })
    void a_new_date_outside_the_limits_is_declined(String newDueAt) {
        given(register(), start(), check(TUESDAY_CLOSING))
                .when(reappoint(at(newDueAt), WEDNESDAY_CLOSING))
                .then(new DeadlineEvent.ReappointmentDeclined("letter-1", Ground.OUT_OF_LIMITS));
    }

    @Test
    void a_new_date_that_has_passed_is_declined() {
        given(register(), start(), check(FRIDAY_MIDNIGHT))
                .when(reappoint(FRIDAY_CLOSING, at("2026-03-20T18:00")))
                .then(new DeadlineEvent.ReappointmentDeclined("letter-1", Ground.OUT_OF_LIMITS));
    }

    @Test
    void a_new_date_without_need_is_declined() {
        given(register(), start())
                .when(reappoint(FRIDAY_CLOSING, MONDAY_CLOSING))
                .then(new DeadlineEvent.ReappointmentDeclined("letter-1", Ground.NOT_DUE));
        given(register())
                .when(reappoint(FRIDAY_CLOSING, MONDAY_CLOSING))
                .then(new DeadlineEvent.ReappointmentDeclined("letter-1", Ground.NOT_DUE));
        given(register(), start(), check(TUESDAY_CLOSING), stop(at("2026-03-18T08:00")))
                .when(reappoint(FRIDAY_CLOSING, WEDNESDAY_CLOSING))
                .then(new DeadlineEvent.ReappointmentDeclined("letter-1", Ground.NOT_DUE));
    }

    @Test
    void an_apology_without_a_date_asks_for_nothing() {
        given(register(), start(), check(TUESDAY_CLOSING))
                .when(reappoint(null, WEDNESDAY_CLOSING))
                .then(new DeadlineEvent.Apologised("letter-1", "COORDINATION", WEDNESDAY_CLOSING));
    }

    @Test
    void after_the_end_a_new_date_is_declined() {
        given(register(), start(), check(TUESDAY_CLOSING), finish(WEDNESDAY_CLOSING))
                .when(reappoint(FRIDAY_CLOSING, THURSDAY_CLOSING))
                .then(new DeadlineEvent.ReappointmentDeclined("letter-1", Ground.ENDED));
    }

    @Test
    void the_legal_date_is_missed_although_a_new_one_was_given_and_the_new_one_only_if_it_passes_too() {
        given(register(), start(), check(TUESDAY_CLOSING), reappoint(FRIDAY_CLOSING, WEDNESDAY_CLOSING))
                .when(check(FRIDAY_MIDNIGHT))
                .thenSaid(MISSED)
                .when(check(at("2026-03-21T00:00")))
                .thenSaid(new SlaEvent.ReappointmentMissed(FRIDAY_CLOSING, COMMUNE))
                .when(check(at("2026-03-23T06:59")))
                .thenNothing();
    }

    @Test
    void a_supplement_at_intake_has_its_own_deadline() {
        var until = at("2026-03-28T00:00");

        given(registerAtCounter())
                .when(askSupplementAtIntake(MONDAY_CLOSING))
                .then(new DeadlineEvent.SupplementAsked(
                        new Supplement(1, until, Supplement.Progress.ASKED), MONDAY_CLOSING))
                .when(askSupplementAtIntake(MONDAY_CLOSING))
                .thenNothing()
                .when(check(until.minusMillis(1)))
                .thenNothing()
                .when(check(until))
                .thenSaid(new SlaEvent.SupplementExpired(1))
                .when(check(until.plusSeconds(1)))
                .thenNothing();
    }

    @Test
    void papers_handed_in_do_not_expire_unless_they_are_refused() {
        given(register(), askSupplementAtIntake(MONDAY_CLOSING))
                .when(new DeadlineCommand.HandInSupplement(1, TUESDAY_CLOSING))
                .then(new DeadlineEvent.SupplementProgressed(1, Supplement.Progress.HANDED_IN, TUESDAY_CLOSING))
                .when(check(at("2026-03-30T08:00")))
                .thenNothing()
                .when(new DeadlineCommand.RefuseSupplement(1, at("2026-03-30T09:00")))
                .then(new DeadlineEvent.SupplementProgressed(1, Supplement.Progress.ASKED, at("2026-03-30T09:00")))
                .when(check(at("2026-03-30T09:01")))
                .thenSaid(new SlaEvent.SupplementExpired(1));
    }

    @Test
    void a_supplement_in_processing_stops_every_clock() {
        var sentence = given(register(), start(), offer("check", JUSTICE, MONDAY_NINE), accept("check", MONDAY_NINE))
                .when(askSupplement(at("2026-03-17T10:00")));

        assertThat(sentence.stopped().stop().reason()).isEqualTo(StopReason.SUPPLEMENT);
        assertThat(sentence.stopped().clock().left()).isEqualTo(new Budget.WorkingDays(2));
        assertThat(sentence.step("check").clock()).isInstanceOf(Clock.Held.class);
        sentence.when(check(at("2026-03-26T08:00"))).thenNothing();
    }

    @Test
    void restart_counts_from_zero_when_the_papers_are_complete() {
        var sentence = given(
                        register(),
                        start(sequence(Policy.RESTART)),
                        offer("check", JUSTICE, MONDAY_NINE),
                        accept("check", MONDAY_NINE),
                        askSupplement(at("2026-03-17T10:00")))
                .when(completeSupplement(at("2026-03-23T10:00")));

        assertThat(resumed(sentence).reason()).isEqualTo(MoveReason.RESTARTED);
        assertThat(sentence.running().clock().dueAt()).isEqualTo(at("2026-03-26T17:00"));
        assertThat(sentence.running().course().countedFrom()).isEqualTo(at("2026-03-23T10:00"));
        assertThat(sentence.step("check").clock().lastRun().dueAt()).isEqualTo(at("2026-03-24T17:00"));
    }

    @Test
    void resume_gives_back_what_remained() {
        var sentence = given(
                        register(),
                        start(sequence(Policy.RESUME)),
                        offer("check", JUSTICE, MONDAY_NINE),
                        accept("check", MONDAY_NINE),
                        askSupplement(at("2026-03-17T10:00")))
                .when(completeSupplement(at("2026-03-23T10:00")));

        assertThat(resumed(sentence).reason()).isEqualTo(MoveReason.RESUMED);
        assertThat(sentence.running().clock().dueAt()).isEqualTo(at("2026-03-25T17:00"));
        assertThat(sentence.step("check").clock().lastRun().dueAt()).isEqualTo(at("2026-03-23T17:00"));
    }

    @Test
    void extend_adds_working_days_to_what_remained() {
        var sentence = given(register(), start(sequence(Policy.EXTEND)), askSupplement(at("2026-03-17T10:00")))
                .when(completeSupplement(at("2026-03-23T10:00")));

        assertThat(resumed(sentence).reason()).isEqualTo(MoveReason.EXTENDED);
        assertThat(sentence.running().clock().dueAt()).isEqualTo(at("2026-03-27T17:00"));
    }

    @ParameterizedTest
    @CsvSource({"RESTART", "RESUME", "EXTEND"})
    void no_restart_clears_lateness(Policy policy) {
        var sentence = given(register(), start(sequence(policy)), askSupplement(at("2026-03-20T10:00")))
                .when(completeSupplement(at("2026-03-27T10:00")));

        assertThat(resumed(sentence).reason()).isEqualTo(MoveReason.RESUMED);
        assertThat(sentence.running().clock().dueAt()).isEqualTo(THURSDAY_CLOSING);
        assertThat(sentence.when(finish(at("2026-03-27T11:00"))).closing().outcome())
                .isEqualTo(Punctuality.LATE);
    }

    @Test
    void a_dossier_stopped_before_its_date_is_never_late() {
        given(register(), start(), check(TUESDAY_CLOSING), stop(at("2026-03-19T16:00")))
                .when(check(at("2026-06-30T00:00")))
                .thenNothing();
    }

    @Test
    void a_moved_date_is_warned_of_again_and_missed_once() {
        var due = at("2026-03-26T17:00");

        given(
                        register(),
                        start(),
                        check(TUESDAY_CLOSING),
                        askSupplement(at("2026-03-18T10:00")),
                        completeSupplement(at("2026-03-23T10:00")))
                .when(check(at("2026-03-24T17:00")))
                .thenSaid(new SlaEvent.AtRisk(due, at("2026-03-25T17:00"), COMMUNE, due, at("2026-03-31T17:00")))
                .when(check(at("2026-03-27T00:00")))
                .thenSaid(new SlaEvent.Missed(due, COMMUNE, due, at("2026-03-31T17:00")));
    }

    @Test
    void a_stop_by_a_leader_resumes_what_remained() {
        var sentence = given(register(), start(), stop(at("2026-03-17T10:00"))).when(resume(at("2026-03-23T10:00")));

        assertThat(sentence.running().clock().dueAt()).isEqualTo(at("2026-03-25T17:00"));
        assertThat(sentence.running().course().stops())
                .containsExactly(new Stop.Past(
                        new Stop(StopReason.STOP, "Luật Hộ tịch, Điều 5", Policy.RESUME, at("2026-03-17T10:00")),
                        at("2026-03-23T10:00")));
        sentence.when(resume(at("2026-03-23T10:00"))).thenRejected(new DeadlineRejection.NotStopped());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-19T16:00, 2026-03-19T18:00", "2026-03-19T17:30, 2026-03-19T23:59"})
    void a_stop_and_resume_on_the_due_date_itself_keep_the_date_even_after_closing(String stopped, String resumed) {
        var sentence = given(register(), start(), stop(at(stopped))).when(resume(at(resumed)));

        assertThat(sentence.running().clock().dueAt()).isEqualTo(THURSDAY_CLOSING);
    }

    @Test
    void a_new_date_is_kept_as_long_as_the_date_the_citizen_counts_on_has_not_passed() {
        var sentence = given(
                register(),
                start(sequence(Policy.RESTART)),
                check(TUESDAY_CLOSING),
                reappoint(FRIDAY_CLOSING, at("2026-03-18T09:00")),
                askSupplement(at("2026-03-18T10:00")),
                completeSupplement(at("2026-03-23T10:00")));
        var legal = sentence.running().clock().dueAt();

        assertThat(legal)
                .isEqualTo(at("2026-03-26T17:00"))
                .isEqualTo(sentence.running().dueAt());
        assertThat(sentence.when(finish(at("2026-03-26T16:00"))).closing().reappointmentKept())
                .isTrue();
    }

    @Test
    void a_second_stop_keeps_the_first() {
        var sentence = given(
                register(),
                start(),
                askSupplement(at("2026-03-17T10:00")),
                stop(at("2026-03-18T10:00")),
                resume(at("2026-03-20T10:00")),
                completeSupplement(at("2026-03-23T10:00")),
                stop(at("2026-03-24T10:00")),
                resume(at("2026-03-25T10:00")));

        assertThat(sentence.running().course().stops())
                .extracting(past -> past.stop().reason())
                .containsExactly(StopReason.SUPPLEMENT, StopReason.STOP, StopReason.SUPPLEMENT, StopReason.STOP);
        assertThat(sentence.running().clock().dueAt()).isEqualTo(at("2026-03-27T17:00"));
    }

    @ParameterizedTest
    @EnumSource(StopReason.class)
    void a_stop_gives_back_the_waiting_that_it_interrupted(StopReason interrupted) {
        var wait = new Past.Wait(interrupted, at("2026-03-17T10:00"), null);
        var sentence = given(takeOver(open(THURSDAY_CLOSING, wait)), stop(at("2026-03-26T10:00")))
                .when(resume(at("2026-03-30T10:00")));

        if (interrupted == StopReason.STOP) {
            assertThat(sentence.state()).isInstanceOf(Deadline.Running.class);
        } else {
            assertThat(sentence.stopped().stop().reason()).isEqualTo(interrupted);
            assertThat(sentence.stopped().stop().from()).isEqualTo(at("2026-03-30T10:00"));
        }
    }

    @Test
    void the_applicants_time_stands_during_a_stop_and_goes_on_with_the_days_it_had_left() {
        var stopped = given(register(), start(), askSupplement(at("2026-03-17T10:00")), stop(at("2026-03-24T10:00")));

        assertThat(stopped.when(check(at("2026-03-30T10:00"))).happened()).isEmpty();
        stopped.when(resume(at("2026-03-31T10:00")))
                .then(
                        new DeadlineEvent.StopReplaced(new Stop(
                                StopReason.SUPPLEMENT,
                                "ND118-2025, Điều 19 khoản 4",
                                Policy.RESTART,
                                at("2026-03-31T10:00"))),
                        new DeadlineEvent.SupplementResumed(1, at("2026-04-04T00:00")));
        stopped.when(check(at("2026-04-04T00:00"))).thenSaid(new SlaEvent.SupplementExpired(1));
    }

    @Test
    void the_days_left_end_on_a_working_day() {
        given(register(), start(), askSupplement(at("2026-03-17T10:00")), stop(at("2026-03-24T10:00")))
                .when(resume(at("2026-03-25T10:00")))
                .then(
                        new DeadlineEvent.StopReplaced(new Stop(
                                StopReason.SUPPLEMENT,
                                "ND118-2025, Điều 19 khoản 4",
                                Policy.RESTART,
                                at("2026-03-25T10:00"))),
                        new DeadlineEvent.SupplementResumed(1, at("2026-03-31T00:00")));
    }

    @Test
    void an_applicants_time_that_was_over_before_the_stop_stays_over() {
        var sentence = given(
                        register(),
                        start(),
                        askSupplement(at("2026-03-17T10:00")),
                        check(at("2026-03-28T00:00")),
                        stop(at("2026-03-30T10:00")))
                .when(resume(at("2026-03-31T10:00")));

        assertThat(sentence.happened()).hasSize(1);
        assertThat(sentence.stopped().stop().reason()).isEqualTo(StopReason.SUPPLEMENT);
    }

    @Test
    void papers_completed_after_the_stop_restart_the_clock_as_if_there_had_been_none() {
        var sentence = given(
                        register(),
                        start(),
                        askSupplement(at("2026-03-17T10:00")),
                        stop(at("2026-03-18T10:00")),
                        resume(at("2026-03-20T10:00")))
                .when(completeSupplement(at("2026-03-23T10:00")));

        assertThat(sentence.running().clock().dueAt()).isEqualTo(at("2026-03-26T17:00"));
        assertThat(sentence.running().course().countedFrom()).isEqualTo(at("2026-03-23T10:00"));
    }

    @Test
    void papers_completed_after_another_stop_took_over_change_no_clock() {
        given(register(), start(), askSupplement(at("2026-03-17T10:00")), stop(at("2026-03-18T10:00")))
                .when(completeSupplement(at("2026-03-18T11:00")))
                .then(new DeadlineEvent.SupplementProgressed(1, Supplement.Progress.COMPLETE, at("2026-03-18T11:00")));
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void the_date_after_a_supplement_is_the_printed_one_whatever_the_policy(Policy policy) {
        var sentence = given(register(), start(sequence(policy)), askSupplement(at("2026-03-17T10:00")))
                .when(completeSupplement(at("2026-03-23T10:00")));

        var running = sentence.running();
        assertThat(running.clock().dueAt()).isAfter(THURSDAY_CLOSING);
        assertThat(running.course().printedDueAt()).isEqualTo(running.clock().dueAt());
    }

    @Test
    void the_receipt_of_an_older_system_stays_as_it_was() {
        var sentence = given(takeOver(open(at("2026-03-30T17:00"))), stop(at("2026-03-26T10:00")))
                .when(resume(at("2026-04-06T10:00")));

        assertThat(sentence.running().clock().dueAt()).isAfter(at("2026-03-30T17:00"));
        assertThat(sentence.running().course().printedDueAt()).isEqualTo(at("2026-03-30T17:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16T09:00, 2026-03-16T09:10, 2026-03-16T17:00",
        "2026-03-16T14:59, 2026-03-16T15:10, 2026-03-16T17:00",
        "2026-03-16T15:30, 2026-03-16T15:40, 2026-03-17T17:00"
    })
    void a_step_of_a_same_day_procedure_has_the_date_of_the_term(String received, String offered, String dueAt) {
        var oneDay = new Terms(null, ONE_DAY, true, new AfterSupplement(Policy.RESUME, 0), List.of());
        var sentence = given(
                register(Channel.COUNTER, at(received)),
                new DeadlineCommand.Start(at(received), oneDay),
                offer("check", JUSTICE, at(offered)));

        assertThat(sentence.running().clock().dueAt()).isEqualTo(at(dueAt));
        assertThat(sentence.step("check").clock().lastRun().dueAt()).isEqualTo(at(dueAt));
        assertThat(sentence.step("check").handOver().acceptanceDueAt()).isBeforeOrEqualTo(at(dueAt));

        sentence.when(accept("check", at(offered).plusSeconds(60)));

        assertThat(sentence.step("check").clock().lastRun().dueAt()).isEqualTo(at(dueAt));
    }

    @Test
    void a_step_of_a_same_day_procedure_goes_on_with_the_term_after_a_stop() {
        var oneDay = new Terms(null, ONE_DAY, true, new AfterSupplement(Policy.RESTART, 0), List.of());
        var sentence = given(
                        register(),
                        start(oneDay),
                        offer("check", JUSTICE, at("2026-03-16T09:10")),
                        askSupplement(at("2026-03-16T10:00")))
                .when(completeSupplement(at("2026-03-18T09:00")));

        assertThat(sentence.running().clock().dueAt()).isEqualTo(WEDNESDAY_CLOSING);
        assertThat(sentence.step("check").clock().lastRun().dueAt()).isEqualTo(WEDNESDAY_CLOSING);
    }

    @Test
    void a_step_offered_while_stopped_gets_all_of_its_time_afterwards() {
        var sentence = given(
                register(),
                start(),
                stop(at("2026-03-17T10:00")),
                offer("check", JUSTICE, at("2026-03-17T11:00")),
                resume(at("2026-03-23T10:00")));

        assertThat(sentence.step("check").handOver().acceptanceDueAt()).isEqualTo(at("2026-03-23T17:00"));
        assertThat(sentence.step("check").clock().lastRun().dueAt()).isEqualTo(at("2026-03-24T17:00"));
    }

    @Test
    void a_promised_date_stands_while_the_clock_stands() {
        var sentence = given(
                        register(),
                        start(),
                        check(TUESDAY_CLOSING),
                        reappoint(FRIDAY_CLOSING, at("2026-03-18T09:00")),
                        stop(at("2026-03-18T10:00")))
                .when(resume(at("2026-03-23T10:00")));

        assertThat(sentence.running().clock().dueAt()).isEqualTo(at("2026-03-24T17:00"));
        assertThat(sentence.running().dueAt()).isEqualTo(at("2026-03-25T17:00"));
        assertThat(sentence.running().course().printedDueAt()).isEqualTo(THURSDAY_CLOSING);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-18T23:59, EARLY",
        "2026-03-19T00:00, ON_TIME",
        "2026-03-19T18:00, ON_TIME",
        "2026-03-20T00:00, LATE"
    })
    void a_day_term_is_classed_by_its_date(String finished, Punctuality expected) {
        assertThat(given(register(), start(), finish(at(finished))).closing().outcome())
                .isEqualTo(expected);
    }

    @Test
    void finished_at_six_on_the_due_date_is_on_time_with_no_lateness() {
        var closing = given(register(), start(), finish(at("2026-03-19T18:00"))).closing();

        assertThat(closing.lateness()).isEqualTo(new Lateness(0, List.of()));
    }

    @Test
    void late_without_a_working_minute_names_the_holder_at_the_due_instant() {
        var closing = given(
                        register(),
                        start(),
                        offer("check", JUSTICE, MONDAY_NINE),
                        accept("check", MONDAY_NINE),
                        complete("check", at("2026-03-20T06:00")),
                        finish(at("2026-03-20T06:00")))
                .closing();

        assertThat(closing.outcome()).isEqualTo(Punctuality.LATE);
        assertThat(closing.lateness()).isEqualTo(new Lateness(0, List.of(new Share(JUSTICE, null, 0))));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-16T10:59, EARLY", "2026-03-16T11:00, ON_TIME", "2026-03-16T11:01, LATE"})
    void an_hour_term_is_classed_by_the_instant(String finished, Punctuality expected) {
        var hours = terms(new Term(2, Unit.WORKING_HOUR), Policy.RESUME, 0);

        assertThat(given(register(), start(hours), finish(at(finished)))
                        .closing()
                        .outcome())
                .isEqualTo(expected);
    }

    @Test
    void a_kept_new_date_is_told_from_a_missed_one() {
        var warned = new DeadlineCommand[] {
            register(), start(), check(TUESDAY_CLOSING), reappoint(FRIDAY_CLOSING, WEDNESDAY_CLOSING)
        };

        assertThat(given(warned).when(finish(FRIDAY_CLOSING)).closing().reappointmentKept())
                .isTrue();
        assertThat(given(warned).when(finish(NEXT_TUESDAY_CLOSING)).closing().reappointmentKept())
                .isFalse();
        assertThat(given(register(), start(), finish(MONDAY_CLOSING)).closing().reappointmentKept())
                .isNull();
    }

    @Test
    void withdrawn_and_stopped_for_good_are_on_time_or_late() {
        assertThat(closed(new DeadlineCommand.Withdraw(MONDAY_CLOSING))).isEqualTo(Punctuality.ON_TIME);
        assertThat(closed(new DeadlineCommand.StopForGood(MONDAY_CLOSING))).isEqualTo(Punctuality.ON_TIME);
        assertThat(closed(new DeadlineCommand.Withdraw(FRIDAY_CLOSING))).isEqualTo(Punctuality.LATE);
    }

    private static Punctuality closed(DeadlineCommand ending) {
        return given(register(), start(), ending).closing().outcome();
    }

    @Test
    void withdrawn_while_stopped_in_time_is_on_time() {
        var closing = given(
                        register(),
                        start(),
                        stop(at("2026-03-17T10:00")),
                        new DeadlineCommand.Withdraw(at("2026-05-04T10:00")))
                .closing();

        assertThat(closing.outcome()).isEqualTo(Punctuality.ON_TIME);
    }

    @Test
    void before_the_acceptance_an_ending_closes_no_clock() {
        given(register())
                .when(new DeadlineCommand.NotAccept(MONDAY_CLOSING))
                .then(new DeadlineEvent.EndedUnaccepted(Deadline.Ending.NOT_ACCEPTED, MONDAY_CLOSING))
                .when(new DeadlineCommand.NotAccept(MONDAY_CLOSING))
                .thenNothing();
        given(register())
                .when(new DeadlineCommand.Withdraw(MONDAY_CLOSING))
                .then(new DeadlineEvent.EndedUnaccepted(Deadline.Ending.WITHDRAWN, MONDAY_CLOSING));
        given(register())
                .when(new DeadlineCommand.StopForGood(MONDAY_CLOSING))
                .then(new DeadlineEvent.EndedUnaccepted(Deadline.Ending.STOPPED, MONDAY_CLOSING));
    }

    @Test
    void an_annulment_ends_every_clock_from_any_state() {
        var annul = new DeadlineCommand.Annul(FRIDAY_CLOSING);

        for (var before : List.of(
                given(register()),
                given(register(), start()),
                given(register(), start(), stop(MONDAY_CLOSING)),
                given(register(), start(), finish(MONDAY_CLOSING)))) {
            before.when(annul);
            assertThat(before.happened().getLast()).isEqualTo(new DeadlineEvent.Annulled(FRIDAY_CLOSING));
            before.when(check(NEXT_TUESDAY_CLOSING)).thenNothing();
            before.when(annul).thenNothing();
        }
    }

    @Test
    void after_the_end_nothing_changes() {
        for (var late : List.of(
                check(NEXT_TUESDAY_CLOSING),
                finish(NEXT_TUESDAY_CLOSING),
                offer("check", JUSTICE, NEXT_TUESDAY_CLOSING),
                stop(NEXT_TUESDAY_CLOSING),
                askSupplement(NEXT_TUESDAY_CLOSING))) {
            given(register(), start(), finish(MONDAY_CLOSING)).when(late).thenNothing();
        }
    }

    @Test
    void an_event_that_does_not_fit_the_state_is_a_bug() {
        assertThatThrownBy(() -> new DeadlineDecider(CALENDARS, RULES)
                        .apply(new Deadline.Unknown(), new DeadlineEvent.StepCompleted(CHECK, Instant.EPOCH)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not fit");
    }

    private static SlaEvent stillOverdue(int workingDays) {
        return new SlaEvent.StillOverdue(THURSDAY_CLOSING, workingDays, COMMUNE);
    }

    private static DeadlineEvent.Resumed resumed(DeadlineSentence sentence) {
        return sentence.happened().stream()
                .filter(DeadlineEvent.Resumed.class::isInstance)
                .map(DeadlineEvent.Resumed.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
