package vn.motcua.sla.deadline.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.CHECK;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Breached.BreachKind;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Disputed;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineSentence;

class DeadlineAnnouncementsTest {

    @Test
    void the_start_tells_the_dates() {
        assertSaid(
                given(register()).when(start()),
                new SlaEvent.DeadlineSet(
                        THREE_DAYS, THURSDAY_CLOSING, TUESDAY_CLOSING, WEDNESDAY_CLOSING, BOOK.version(), null));
    }

    @Test
    void a_start_tells_by_what_the_law_has_extended_the_term() {
        var terms = extended(sequence(), 1);

        assertSaid(
                given(register()).when(start(terms)),
                new SlaEvent.DeadlineSet(
                        THREE_DAYS,
                        FRIDAY_CLOSING,
                        WEDNESDAY_CLOSING,
                        THURSDAY_CLOSING,
                        BOOK.version(),
                        terms.extension()));
    }

    @Test
    void a_registration_online_tells_until_when_it_has_to_be_answered() {
        assertSaid(given().when(register()), new SlaEvent.AnswerDeadlineSet(COMMUNE, at("2026-03-17T09:00")));
        assertSaid(given().when(registerAtCounter()));
    }

    @Test
    void an_order_to_the_post_tells_its_time_and_a_failed_attempt_when_the_next_may_be_made() {
        var sent = given(register(), start(), finish(MONDAY_CLOSING))
                .when(new DeadlineCommand.OrderPost("d.1", at("2026-03-17T09:00")));

        assertSaid(sent, new SlaEvent.PostDeadlineSet("d.1", THURSDAY_CLOSING, null));
        assertSaid(
                sent.when(new DeadlineCommand.MovePost("d.1", ConsignmentState.ATTEMPT_FAILED, at("2026-03-18T09:00"))),
                new SlaEvent.PostDeadlineSet("d.1", at("2026-03-24T17:00"), at("2026-03-20T09:00")));
    }

    @Test
    void a_consultation_tells_until_when_the_agency_has_time_and_that_it_kept_silent() {
        var asked = given(register(), start(), offer("check", JUSTICE, MONDAY_NINE))
                .when(consult("c1", "check", POLICE, MONDAY_NINE));

        assertSaid(asked, new SlaEvent.ConsultationDeadlineSet("c1", POLICE, at("2026-03-17T09:00")));
        assertSaid(asked.when(check(at("2026-03-17T09:01"))), new SlaEvent.ConsultationExpired("c1", POLICE));
    }

    @Test
    void offer_and_acceptance_tell_the_dates_of_the_step() {
        var offered = given(register(), start()).when(offer("check", JUSTICE, at("2026-03-16T15:30")));

        assertSaid(offered, new SlaEvent.StepDeadlineSet(CHECK, JUSTICE, at("2026-03-17T12:00"), WEDNESDAY_CLOSING));
        assertSaid(
                offered.when(accept("check", at("2026-03-16T16:00"))),
                new SlaEvent.StepDeadlineSet(CHECK, JUSTICE, at("2026-03-17T12:00"), TUESDAY_CLOSING));
    }

    @Test
    void a_step_accepted_with_the_date_that_was_told_when_it_was_offered_tells_nothing() {
        var offered = given(register(), start()).when(offer("check", JUSTICE, MONDAY_NINE));

        assertSaid(offered.when(accept("check", MONDAY_NINE)));
    }

    @Test
    void a_step_accepted_after_acceptance_was_due_keeps_its_date_and_tells_nothing() {
        var offered = given(register(), start()).when(offer("check", JUSTICE, MONDAY_NINE));

        assertSaid(offered.when(accept("check", at("2026-03-17T16:00"))));
    }

    @Test
    void a_supplement_tells_the_stop_and_until_when_and_its_end_the_new_dates() {
        var asked = given(register(), start(sequence(Policy.RESUME)), offer("check", JUSTICE, MONDAY_NINE))
                .when(askSupplement(at("2026-03-16T10:00")));

        assertSaid(
                asked,
                new SlaEvent.DeadlineStopped(StopReason.SUPPLEMENT, at("2026-03-16T10:00")),
                new SlaEvent.SupplementDeadlineSet(1, at("2026-03-28T00:00")));
        assertSaid(
                asked.when(completeSupplement(at("2026-03-23T10:00"))),
                new SlaEvent.DeadlineMoved(
                        MoveReason.RESUMED,
                        at("2026-03-26T17:00"),
                        at("2026-03-26T17:00"),
                        at("2026-03-25T17:00"),
                        BOOK.version()),
                new SlaEvent.StepDeadlineSet(CHECK, JUSTICE, at("2026-03-23T17:00"), at("2026-03-24T17:00")));
    }

    @Test
    void a_broken_rule_is_told_before_what_broke_it() {
        var friday = at("2026-03-20T10:00");

        assertSaid(
                given(register(), start(), check(friday)).when(stop(friday)),
                new SlaEvent.Breached(BreachKind.STOPPED_AFTER_DUE, JUSTICE, null, THURSDAY_CLOSING, friday),
                new SlaEvent.DeadlineStopped(StopReason.STOP, friday));
    }

    @Test
    void one_stop_after_another_is_told() {
        assertSaid(
                given(register(), start(), askSupplement(at("2026-03-16T10:00")))
                        .when(stop(at("2026-03-17T10:00"))),
                new SlaEvent.DeadlineStopped(StopReason.STOP, at("2026-03-17T10:00")));
    }

    @Test
    void the_end_of_a_stop_tells_until_when_papers_are_wanted_now() {
        assertSaid(
                given(register(), start(), askSupplement(at("2026-03-17T10:00")), stop(at("2026-03-24T10:00")))
                        .when(resume(at("2026-03-31T10:00"))),
                new SlaEvent.DeadlineStopped(StopReason.SUPPLEMENT, at("2026-03-31T10:00")),
                new SlaEvent.SupplementDeadlineSet(1, at("2026-04-04T00:00")));
    }

    @Test
    void the_answer_to_an_apology_is_told() {
        assertSaid(
                given(register(), start(), check(TUESDAY_CLOSING)).when(reappoint(FRIDAY_CLOSING, WEDNESDAY_CLOSING)),
                new SlaEvent.Reappointed("letter-1", FRIDAY_CLOSING));
        assertSaid(
                given(register(), start()).when(reappoint(FRIDAY_CLOSING, MONDAY_CLOSING)),
                new SlaEvent.ReappointmentDeclined("letter-1", Ground.NOT_DUE));
    }

    @Test
    void a_corrected_receipt_tells_its_date_also_if_that_stays_unless_the_clock_stands() {
        var ten = at("2026-03-17T10:00");

        assertSaid(
                given(register(), start()).when(new DeadlineCommand.CorrectReceipt(at("2026-03-17T08:00"), ten)),
                new SlaEvent.DeadlineMoved(
                        MoveReason.CORRECTION, FRIDAY_CLOSING, FRIDAY_CLOSING, THURSDAY_CLOSING, BOOK.version()));
        assertSaid(
                given(register(), start()).when(new DeadlineCommand.CorrectReceipt(at("2026-03-16T10:00"), ten)),
                new SlaEvent.DeadlineMoved(
                        MoveReason.CORRECTION, THURSDAY_CLOSING, THURSDAY_CLOSING, WEDNESDAY_CLOSING, BOOK.version()));
        assertSaid(given(register(), start(), stop(MONDAY_CLOSING))
                .when(new DeadlineCommand.CorrectReceipt(at("2026-03-16T10:00"), ten)));
    }

    @Test
    void the_end_tells_class_and_lateness() {
        assertSaid(
                given(register(), start()).when(finish(MONDAY_CLOSING)),
                new SlaEvent.DeadlineClosed(
                        Punctuality.EARLY, THURSDAY_CLOSING, MONDAY_CLOSING, new Lateness(0, List.of()), null, null));
    }

    @Test
    void lateness_that_is_split_anew_is_told_again() {
        var closed = given(
                register(),
                start(),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", THURSDAY_CLOSING),
                complete("check", FRIDAY_CLOSING),
                finish(FRIDAY_CLOSING));

        assertSaid(
                closed.when(new DeadlineCommand.DisputeHandOver(CHECK, THURSDAY_CLOSING, FRIDAY_CLOSING)),
                new SlaEvent.DeadlineClosed(
                        Punctuality.LATE,
                        THURSDAY_CLOSING,
                        FRIDAY_CLOSING,
                        new Lateness(480, List.of(), List.of(new Disputed(JUSTICE, COMMUNE, 480))),
                        null,
                        true));
    }

    @Test
    void an_ending_without_a_clock_tells_nothing() {
        assertSaid(given(register()).when(new DeadlineCommand.NotAccept(MONDAY_CLOSING)));
        assertSaid(given(register(), start()).when(new DeadlineCommand.Annul(MONDAY_CLOSING)));
    }

    /** Words are asked for with the state after all events of the command: none of them depends on the steps in between. */
    private static void assertSaid(DeadlineSentence sentence, SlaEvent... expected) {
        var words = sentence.happened().stream()
                .map(event -> DeadlineAnnouncements.word(event, sentence.state()))
                .flatMap(Optional::stream)
                .toList();
        var wire = sentence.happened().stream()
                .map(event -> DeadlineAnnouncements.effects(event, sentence.state()))
                .flatMap(effects -> effects.announcement().stream())
                .map(told -> EventCatalogue.read(told.type(), told.value()))
                .toList();

        assertThat(words).containsExactly(expected);
        assertThat(wire).isEqualTo(words);
    }
}
