package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Breached.BreachKind;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Stop;

/**
 * Justice checks, the tax authority computes, the applicant pays, justice registers. Received on Monday at nine, due on Thursday at
 * closing; asked of the tax authority on Tuesday at ten, with two days left.
 */
class DutiesTest {
    private static final AgencyCode TAX = new AgencyCode("H99.33");
    private static final Instant ASKED = at("2026-03-17T10:00");
    private static final Instant TOLD = at("2026-03-19T10:00");
    private static final Instant PAID = at("2026-03-23T10:00");

    /** Two working days after that Monday. */
    private static final Instant DUE_AGAIN = at("2026-03-25T17:00");

    @Test
    void the_clock_stands_from_the_request_to_the_notice_for_the_tax_authority() {
        var asked = withTax();

        assertThat(stop(asked).reason()).isEqualTo(StopReason.TAX_AUTHORITY);
        assertThat(stop(asked).from()).isEqualTo(ASKED);
    }

    @Test
    void the_tax_authority_is_offered_its_step_on_a_clock_that_stands() {
        var step = stopped(withTax()).course().openSteps().getFirst();

        assertThat(step.agency()).isEqualTo(TAX);
        assertThat(step.clock()).isInstanceOf(Clock.Held.class);
    }

    @Test
    void from_the_notice_to_the_last_proof_it_stands_for_the_applicant() {
        var told = withTax().when(tell(TOLD));

        assertThat(stop(told).reason()).isEqualTo(StopReason.FINANCIAL_DUTY);
        assertThat(stopped(told).course().stops()).containsExactly(new Stop.Past(stop(withTax()), TOLD));
    }

    @Test
    void what_was_left_at_the_request_is_left_after_the_last_proof() {
        var paid = withTax().when(tell(TOLD)).when(settle(PAID));

        assertThat(paid.running().clock().dueAt()).isEqualTo(DUE_AGAIN);
    }

    @Test
    void a_second_notice_changes_nothing_while_money_is_owed() {
        withTax().when(tell(TOLD)).when(tell(at("2026-03-20T10:00"))).thenNothing();
    }

    @Test
    void a_notice_after_the_money_came_stops_the_clock_again() {
        var again = withTax().when(tell(TOLD)).when(settle(PAID)).when(tell(at("2026-03-24T10:00")));

        assertThat(stop(again).reason()).isEqualTo(StopReason.FINANCIAL_DUTY);
    }

    @Test
    void where_there_is_nothing_to_pay_the_clock_runs_when_the_tax_authority_is_done() {
        var done = withTax().when(complete("tax", TOLD));

        assertThat(done.running().clock().dueAt()).isEqualTo(at("2026-03-23T17:00"));
    }

    @Test
    void a_request_that_goes_back_is_none_and_asked_again_it_stops_the_clock_again() {
        var back = withTax().when(leave("tax", Leaving.REFUSED, "check", List.of(), TOLD));
        assertThat(back.running().clock().dueAt()).isEqualTo(at("2026-03-23T17:00"));

        back.when(complete("check", TOLD)).when(offer("tax", TAX, TOLD));

        assertThat(stop(back).reason()).isEqualTo(StopReason.TAX_AUTHORITY);
    }

    @Test
    void a_request_that_is_given_to_another_agency_stands_on() {
        var passedOn = withTax()
                .when(leave("tax", Leaving.TRANSFERRED, null, List.of(), TOLD))
                .when(offer("tax", JUSTICE, TOLD));

        assertThat(stop(passedOn).reason()).isEqualTo(StopReason.TAX_AUTHORITY);
    }

    @Test
    void the_tax_authority_may_be_done_while_money_is_owed_and_the_clock_stands_on() {
        var done = withTax().when(tell(TOLD)).when(complete("tax", TOLD)).when(offer("register", JUSTICE, TOLD));

        assertThat(stop(done).reason()).isEqualTo(StopReason.FINANCIAL_DUTY);
        assertThat(stopped(done).course().openSteps().getFirst().clock()).isInstanceOf(Clock.Held.class);
    }

    @Test
    void after_the_last_proof_the_tax_authority_is_waited_for_no_more() {
        var paid = withTax().when(tell(TOLD)).when(settle(PAID)).when(complete("tax", PAID));

        assertThat(paid.running().clock().dueAt()).isEqualTo(DUE_AGAIN);
    }

    @Test
    void a_step_that_waits_for_nobody_stops_no_clock() {
        var checked = given(registerAtCounter(), start(land(Policy.RESUME)), offer("check", JUSTICE, MONDAY_NINE));

        assertThat(checked.running().clock().dueAt()).isEqualTo(THURSDAY_CLOSING);
    }

    @Test
    void a_notice_without_a_request_stops_the_clock_as_well() {
        var told = given(registerAtCounter(), start(), tell(ASKED));

        assertThat(stop(told).reason()).isEqualTo(StopReason.FINANCIAL_DUTY);
    }

    @Test
    void after_a_supplement_the_tax_authority_is_waited_for_again() {
        var complete = withTax().when(askSupplement(at("2026-03-17T15:00"))).when(completeSupplement(TOLD));

        assertThat(stop(complete).reason()).isEqualTo(StopReason.TAX_AUTHORITY);
        assertThat(stop(complete).from()).isEqualTo(TOLD);
    }

    @Test
    void what_a_supplement_makes_of_the_term_is_not_lost_to_the_waiting_after_it() {
        var paid = withTax(Policy.RESTART)
                .when(askSupplement(at("2026-03-17T15:00")))
                .when(completeSupplement(at("2026-03-18T10:00")))
                .when(tell(TOLD))
                .when(settle(PAID));

        // Three working days from the proof.
        assertThat(paid.running().clock().dueAt()).isEqualTo(at("2026-03-26T17:00"));
    }

    @Test
    void after_a_stop_the_tax_authority_is_waited_for_again() {
        var resumed = withTax().when(Facts.stop(at("2026-03-18T10:00"))).when(resume(TOLD));

        assertThat(stop(resumed).reason()).isEqualTo(StopReason.TAX_AUTHORITY);
    }

    @Test
    void what_the_tax_authority_did_before_it_heard_of_a_stop_is_done() {
        var resumed = withTax()
                .when(Facts.stop(at("2026-03-18T10:00")))
                .when(complete("tax", at("2026-03-18T10:01")))
                .when(resume(TOLD));

        assertThat(resumed.running().clock().dueAt()).isEqualTo(at("2026-03-23T17:00"));
    }

    @Test
    void waiting_is_on_nobody_s_account() {
        var late = withTax()
                .when(tell(TOLD))
                .when(settle(PAID))
                .when(complete("tax", PAID))
                .when(offer("register", JUSTICE, PAID))
                .when(accept("register", PAID))
                .when(complete("register", at("2026-03-27T17:00")))
                .when(finish(at("2026-03-27T17:00")));

        assertThat(late.closing().originalDueAt()).isEqualTo(DUE_AGAIN);
        assertThat(late.closing().lateness()).isEqualTo(new Lateness(960, List.of(new Share(JUSTICE, null, 960))));
    }

    @Test
    void a_request_after_the_due_date_excuses_nobody_and_is_a_breach() {
        var friday = at("2026-03-20T09:00");
        var asked = given(registerAtCounter(), start(land(Policy.RESUME)), offer("check", JUSTICE, MONDAY_NINE))
                .when(accept("check", MONDAY_NINE))
                .when(complete("check", friday))
                .when(offer("tax", TAX, friday));

        assertThat(asked.happened())
                .contains(new DeadlineEvent.RuleBroken(
                        new SlaEvent.Breached(BreachKind.STOPPED_AFTER_DUE, JUSTICE, null, THURSDAY_CLOSING, friday)));
        assertThat(asked.when(tell(at("2026-03-23T09:00")))
                        .when(settle(at("2026-03-24T09:00")))
                        .running()
                        .clock()
                        .dueAt())
                .isEqualTo(THURSDAY_CLOSING);
    }

    @Test
    void minutes_in_which_others_are_waited_for_after_the_due_date_are_named_by_whom() {
        var friday = at("2026-03-20T09:00");
        var late = given(registerAtCounter(), start(land(Policy.RESUME)), offer("check", JUSTICE, MONDAY_NINE))
                .when(accept("check", MONDAY_NINE))
                .when(complete("check", friday))
                .when(offer("tax", TAX, friday))
                .when(tell(at("2026-03-20T10:00")))
                .when(settle(at("2026-03-20T11:00")))
                .when(complete("tax", at("2026-03-20T11:00")))
                .when(finish(at("2026-03-20T11:00")));

        assertThat(late.closing().lateness())
                .isEqualTo(new Lateness(
                        240,
                        List.of(
                                new Share(JUSTICE, null, 120),
                                new Share(null, "FINANCIAL_DUTY", 60),
                                new Share(null, "TAX_AUTHORITY", 60))));
    }

    @Test
    void nothing_is_owed_for_a_dossier_that_was_not_accepted() {
        given(register()).when(tell(ASKED)).thenRejected(new DeadlineRejection.NotYetAccepted());
    }

    private static Terms land(Policy policy) {
        return terms(
                THREE_DAYS,
                policy,
                0,
                step("check", JUSTICE, ONE_DAY, null),
                waiting(step("tax", TAX, ONE_DAY, null, "check")),
                step("register", JUSTICE, ONE_DAY, null, "tax"));
    }

    private static DeadlineSentence withTax() {
        return withTax(Policy.RESUME);
    }

    private static DeadlineSentence withTax(Policy policy) {
        return given(
                registerAtCounter(),
                start(land(policy)),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                complete("check", ASKED),
                offer("tax", TAX, ASKED));
    }

    private static DeadlineCommand tell(Instant at) {
        return new DeadlineCommand.TellDuties(at);
    }

    private static DeadlineCommand settle(Instant at) {
        return new DeadlineCommand.SettleDuties(at);
    }

    private static Deadline.Stopped stopped(DeadlineSentence sentence) {
        return sentence.stopped();
    }

    private static Stop stop(DeadlineSentence sentence) {
        return stopped(sentence).stop();
    }
}
