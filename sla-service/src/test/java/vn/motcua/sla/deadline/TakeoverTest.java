package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.StaffId;
import vn.motcua.sla.deadline.declaration.Threshold;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.state.Closing.How;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.DeadlineState;
import vn.motcua.sla.deadline.takeover.Past;

class TakeoverTest {
    private static final Instant NEXT_FRIDAY = at("2026-03-27T17:00");
    private static final Instant AFTER_NEXT_FRIDAY = at("2026-03-28T00:00");
    private static final Instant TUESDAY_BEFORE_IT_CAME = at("2026-03-24T17:00");
    private static final Past.Wait OVER = new Past.Wait(StopReason.SUPPLEMENT, TUESDAY_CLOSING, WEDNESDAY_CLOSING);

    @Test
    void an_open_one_runs_to_the_date_it_was_given() {
        var state = given(takeOver(open(NEXT_FRIDAY))).running();

        assertThat(state.clock().dueAt()).isEqualTo(NEXT_FRIDAY);
        assertThat(state.course().receivedAt()).isEqualTo(MONDAY_NINE);
        assertThat(DeadlineState.of(state)).contains(DeadlineState.RUNNING);
    }

    @Test
    void what_falls_due_after_it_came_is_declared_when_it_does() {
        var sentence = given(takeOver(open(NEXT_FRIDAY)));

        sentence.when(check(AFTER_NEXT_FRIDAY.minusMillis(1)));
        assertThat(sentence.happened())
                .singleElement()
                .isInstanceOfSatisfying(DeadlineEvent.Declared.class, declared -> assertThat(declared.word())
                        .isInstanceOf(SlaEvent.AtRisk.class));
        sentence.when(check(AFTER_NEXT_FRIDAY));
        assertThat(said(sentence)).anyMatch(SlaEvent.Missed.class::isInstance);
    }

    @Test
    void what_fell_due_before_it_came_is_known_and_never_declared() {
        var sentence = given(takeOver(open(THURSDAY_CLOSING)));

        assertThat(DeadlineState.of(sentence.state())).contains(DeadlineState.OVERDUE);
        assertThat(Threshold.of(sentence.state())).isEmpty();
        sentence.when(check(AFTER_NEXT_FRIDAY)).thenNothing();
    }

    @Test
    void a_new_date_that_passed_before_it_came_is_not_declared_either() {
        var past = new Past(MONDAY_NINE, TUESDAY_CLOSING, THURSDAY_CLOSING, List.of(), null, null, Delivery.COUNTER);
        var sentence = given(takeOver(past));

        sentence.when(check(AFTER_NEXT_FRIDAY)).thenNothing();
    }

    @Test
    void a_new_date_to_come_is_kept_or_missed_like_any_other() {
        var past = new Past(MONDAY_NINE, THURSDAY_CLOSING, NEXT_FRIDAY, List.of(), null, null, Delivery.COUNTER);

        assertThat(said(given(takeOver(past)).when(check(AFTER_NEXT_FRIDAY))))
                .first()
                .isInstanceOf(SlaEvent.ReappointmentMissed.class);
        assertThat(given(takeOver(past), finish(NEXT_FRIDAY)).closing().reappointmentKept())
                .isTrue();
        assertThat(given(takeOver(past), finish(NEXT_FRIDAY)).closing().outcome())
                .isEqualTo(Punctuality.LATE);
    }

    @Test
    void a_second_date_is_refused_also_if_the_first_was_given_elsewhere() {
        var past = new Past(MONDAY_NINE, THURSDAY_CLOSING, NEXT_FRIDAY, List.of(), null, null, Delivery.COUNTER);

        given(takeOver(past))
                .when(reappoint(at("2026-03-31T17:00"), IMPORTED))
                .then(new DeadlineEvent.ReappointmentDeclined("letter-1", Ground.ALREADY_REAPPOINTED));
    }

    @Test
    void an_apology_for_its_past_is_drafted_on_a_leaders_order_with_a_date_as_long_as_one_may_be_promised() {
        given(takeOver(open(TUESDAY_BEFORE_IT_CAME)))
                .when(orderApology(IMPORTED))
                .then(new DeadlineEvent.ApologyOrdered(new SlaEvent.ApologyOrdered(
                        new StaffId("leader-21"),
                        JUSTICE,
                        TUESDAY_BEFORE_IT_CAME,
                        TUESDAY_BEFORE_IT_CAME,
                        TUESDAY_BEFORE_IT_CAME,
                        at("2026-04-01T17:00"))));
    }

    @Test
    void an_apology_after_the_last_date_that_could_be_promised_has_none() {
        given(takeOver(open(THURSDAY_CLOSING)))
                .when(orderApology(IMPORTED))
                .then(new DeadlineEvent.ApologyOrdered(new SlaEvent.ApologyOrdered(
                        new StaffId("leader-21"), JUSTICE, THURSDAY_CLOSING, THURSDAY_CLOSING, null, null)));
    }

    @Test
    void a_second_apology_has_no_date_and_tells_both_that_passed() {
        var past = new Past(
                MONDAY_NINE, THURSDAY_CLOSING, TUESDAY_BEFORE_IT_CAME, List.of(), null, null, Delivery.COUNTER);

        given(takeOver(past))
                .when(orderApology(IMPORTED))
                .then(new DeadlineEvent.ApologyOrdered(new SlaEvent.ApologyOrdered(
                        new StaffId("leader-21"), JUSTICE, THURSDAY_CLOSING, TUESDAY_BEFORE_IT_CAME, null, null)));
    }

    @Test
    void no_apology_is_ordered_for_what_nobody_is_owed_one() {
        var promised = new Past(MONDAY_NINE, THURSDAY_CLOSING, NEXT_FRIDAY, List.of(), null, null, Delivery.COUNTER);
        var waits = new Past.Wait(StopReason.SUPPLEMENT, FRIDAY_CLOSING, null);
        for (var past : List.of(
                open(NEXT_FRIDAY),
                promised,
                open(THURSDAY_CLOSING, waits),
                open(null),
                closed(THURSDAY_CLOSING, How.RESOLVED, FRIDAY_CLOSING))) {
            given(takeOver(past)).when(orderApology(IMPORTED)).thenRejected(new DeadlineRejection.NotOverdue());
        }
    }

    @Test
    void no_apology_is_ordered_for_what_was_late_here() {
        given(register(), start()).when(orderApology(FRIDAY_CLOSING)).thenRejected(new DeadlineRejection.NotImported());
        given(register()).when(orderApology(MONDAY_NINE)).thenRejected(new DeadlineRejection.NotYetAccepted());
        given().when(orderApology(MONDAY_NINE)).thenRejected(new DeadlineRejection.NotRegistered());
    }

    private static DeadlineCommand orderApology(Instant at) {
        return new DeadlineCommand.OrderApology(new StaffId("leader-21"), at);
    }

    @Test
    void one_that_waits_stands_and_goes_on_with_what_was_left() {
        var waits = new Past.Wait(StopReason.STOP, THURSDAY_CLOSING, null);
        var sentence = given(takeOver(open(NEXT_FRIDAY, waits)));

        assertThat(sentence.stopped().clock().overrun()).isFalse();
        sentence.when(check(AFTER_NEXT_FRIDAY)).thenNothing();
        sentence.when(resume(at("2026-03-30T08:00")));
        // Six working days were left on the day of the stop.
        assertThat(sentence.running().clock().dueAt()).isEqualTo(at("2026-04-07T17:00"));
    }

    @Test
    void one_that_was_overdue_when_it_began_to_wait_stays_late() {
        var waits = new Past.Wait(StopReason.SUPPLEMENT, FRIDAY_CLOSING, null);
        var sentence = given(takeOver(open(THURSDAY_CLOSING, waits)));

        assertThat(sentence.stopped().clock().overrun()).isTrue();
        sentence.when(completeSupplement(at("2026-03-26T08:00")));
        assertThat(sentence.running().clock().dueAt()).isEqualTo(THURSDAY_CLOSING);
    }

    @Test
    void a_closed_one_has_the_class_of_its_days() {
        assertThat(outcome(closed(THURSDAY_CLOSING, How.RESOLVED, WEDNESDAY_CLOSING)))
                .isEqualTo(Punctuality.EARLY);
        assertThat(outcome(closed(THURSDAY_CLOSING, How.RESOLVED, at("2026-03-19T20:00"))))
                .isEqualTo(Punctuality.ON_TIME);
        assertThat(outcome(closed(THURSDAY_CLOSING, How.RESOLVED, FRIDAY_MIDNIGHT)))
                .isEqualTo(Punctuality.LATE);
        assertThat(outcome(closed(THURSDAY_CLOSING, How.WITHDRAWN, MONDAY_CLOSING)))
                .isEqualTo(Punctuality.ON_TIME);
        assertThat(outcome(closed(THURSDAY_CLOSING, How.STOPPED, FRIDAY_CLOSING)))
                .isEqualTo(Punctuality.LATE);
    }

    @Test
    void lateness_before_it_came_is_the_competent_agencys_but_for_the_waiting() {
        var waited = new Past.Wait(StopReason.SUPPLEMENT, at("2026-03-20T07:00"), at("2026-03-20T11:30"));
        var closing = given(takeOver(closed(THURSDAY_CLOSING, How.RESOLVED, FRIDAY_CLOSING, waited)))
                .closing();

        assertThat(closing.lateness().total()).isEqualTo(480);
        assertThat(closing.lateness().shares())
                .containsExactlyInAnyOrder(
                        new Lateness.Share(JUSTICE, null, 210), new Lateness.Share(null, "SUPPLEMENT", 270));
    }

    @Test
    void the_time_of_its_one_step_is_not_counted() {
        given(takeOver(open(NEXT_FRIDAY)))
                .when(offer("rest", JUSTICE, IMPORTED))
                .thenNothing()
                .when(accept("rest", IMPORTED))
                .thenNothing()
                .when(complete("rest", IMPORTED.plusSeconds(60)))
                .thenNothing();
    }

    @Test
    void an_open_one_ends_here() {
        assertThat(given(takeOver(open(NEXT_FRIDAY)), finish(at("2026-03-26T09:00")))
                        .closing()
                        .outcome())
                .isEqualTo(Punctuality.EARLY);
        assertThat(given(takeOver(open(THURSDAY_CLOSING)), finish(at("2026-03-26T09:00")))
                        .closing()
                        .lateness()
                        .shares())
                .singleElement()
                .satisfies(share -> assertThat(share.agency()).isEqualTo(JUSTICE));
    }

    @Test
    void without_a_date_none_is_computed_and_all_there_can_be_is_an_end() {
        var sentence = given(takeOver(open(null)));

        assertThat(Threshold.of(sentence.state())).isEmpty();
        sentence.when(offer("rest", JUSTICE, IMPORTED)).thenNothing();
        sentence.when(new DeadlineCommand.StopClock("Điều 5", IMPORTED)).thenNothing();
        sentence.when(resume(IMPORTED)).thenNothing();
        sentence.when(reappoint(NEXT_FRIDAY, IMPORTED))
                .then(new DeadlineEvent.ReappointmentDeclined("letter-1", Ground.NOT_DUE));
        sentence.when(finish(NEXT_FRIDAY)).then(new DeadlineEvent.ClosedUndated(How.RESOLVED, NEXT_FRIDAY));
        assertThat(sentence.state())
                .isEqualTo(new Deadline.UndatedClosed(imported(), MONDAY_NINE, How.RESOLVED, NEXT_FRIDAY));
        sentence.when(finish(AFTER_NEXT_FRIDAY)).thenNothing();
    }

    @Test
    void it_is_imported_once() {
        given(takeOver(open(NEXT_FRIDAY))).when(takeOver(open(null))).thenNothing();
        given(takeOver(open(null))).when(takeOver(open(NEXT_FRIDAY))).thenNothing();
    }

    @Test
    void the_figures_learn_its_whole_past_at_its_own_times() {
        var past = new Past(
                MONDAY_NINE,
                THURSDAY_CLOSING,
                null,
                List.of(OVER),
                new Past.End(How.RESOLVED, FRIDAY_CLOSING),
                NEXT_TUESDAY_CLOSING,
                Delivery.COUNTER);

        assertThat(facts(past))
                .containsExactly(
                        new Fact.Submitted(MONDAY_NINE, "1.004873", "Hộ tịch", COMMUNE, JUSTICE, Channel.COUNTER),
                        new Fact.Accepted(MONDAY_NINE),
                        new Fact.DueSet(MONDAY_NINE, THURSDAY_CLOSING, null),
                        new Fact.Stopped(TUESDAY_CLOSING, StopReason.SUPPLEMENT),
                        new Fact.Resumed(WEDNESDAY_CLOSING),
                        new Fact.Closed(FRIDAY_CLOSING, How.RESOLVED, Punctuality.LATE),
                        new Fact.Returned(NEXT_TUESDAY_CLOSING, Delivery.COUNTER));
    }

    @Test
    void the_figures_learn_of_no_date_that_was_not_told() {
        assertThat(facts(open(null))).noneMatch(Fact.DueSet.class::isInstance);
        assertThat(facts(closed(null, How.RESOLVED, FRIDAY_CLOSING)))
                .last()
                .isEqualTo(new Fact.Closed(FRIDAY_CLOSING, How.RESOLVED, Punctuality.ON_TIME));
    }

    private static List<Fact> facts(Past past) {
        var sentence = given(takeOver(past));
        return sentence.happened().stream()
                .flatMap(event -> JournalFacts.facts(event, sentence.state()).stream())
                .toList();
    }

    private static Punctuality outcome(Past past) {
        return given(takeOver(past)).closing().outcome();
    }

    private static List<SlaEvent> said(DeadlineSentence sentence) {
        return sentence.happened().stream()
                .filter(DeadlineEvent.Declared.class::isInstance)
                .map(event -> ((DeadlineEvent.Declared) event).word())
                .toList();
    }
}
