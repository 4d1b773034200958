package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.CHECK;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Breached.BreachKind;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Wish;

/** The applicant wants the dossier back, and the counter lets his wish lie: due on Thursday at closing, with justice since Monday. */
class WishesTest {
    private static final Instant TUESDAY_NINE = at("2026-03-17T09:00");
    private static final Instant WEDNESDAY_NINE = at("2026-03-18T09:00");
    private static final Instant MONDAY_AFTER = at("2026-03-23T09:00");

    @Test
    void no_date_moves_for_a_wish() {
        var before = withJustice().running().clock();

        assertThat(withJustice().when(ask(TUESDAY_NINE)).running().clock()).isEqualTo(before);
        assertThat(withJustice()
                        .when(ask(TUESDAY_NINE))
                        .when(retract(WEDNESDAY_NINE))
                        .running()
                        .clock())
                .isEqualTo(before);
    }

    @Test
    void what_passes_while_the_counter_does_not_answer_is_the_counter_s() {
        var withdrawn = withJustice().when(ask(TUESDAY_NINE)).when(new DeadlineCommand.Withdraw(MONDAY_AFTER));

        assertThat(withdrawn.closing().lateness()).isEqualTo(new Lateness(600, List.of(new Share(COMMUNE, null, 600))));
    }

    @Test
    void what_an_agency_had_overrun_before_does_not_make_the_minutes_of_a_wish_its_own() {
        var withdrawn = withJustice()
                .when(check(FRIDAY_MIDNIGHT)) // Justice was due on Tuesday.
                .when(ask(at("2026-03-20T09:00")))
                .when(new DeadlineCommand.Withdraw(at("2026-03-20T16:00")));

        assertThat(withdrawn.closing().lateness().shares())
                .containsExactly(new Share(COMMUNE, null, 300), new Share(JUSTICE, null, 120));
    }

    @Test
    void a_wish_within_an_agency_s_own_time_took_that_much_of_it() {
        var late = withJustice()
                .when(ask(at("2026-03-17T07:00")))
                .when(retract(TUESDAY_CLOSING)) // The whole day that justice had.
                .when(complete("check", FRIDAY_CLOSING)) // Three days over, one of them the counter's.
                .when(finish(FRIDAY_CLOSING));

        assertThat(late.closing().lateness())
                .isEqualTo(new Lateness(480, List.of(new Share(COMMUNE, null, 160), new Share(JUSTICE, null, 320))));
    }

    @Test
    void time_after_a_wish_is_whose_it_would_have_been() {
        var late = withJustice()
                .when(ask(WEDNESDAY_NINE))
                .when(retract(at("2026-03-18T10:00")))
                .when(complete("check", FRIDAY_CLOSING))
                .when(finish(FRIDAY_CLOSING));

        // Three days over since Tuesday, of which one hour the counter's.
        assertThat(late.closing().lateness().shares())
                .containsExactly(new Share(COMMUNE, null, 20), new Share(JUSTICE, null, 460));
    }

    @Test
    void waiting_for_the_citizen_is_nobody_s_though_he_wants_it_back() {
        var late = withJustice()
                .when(check(FRIDAY_MIDNIGHT))
                .when(stop(at("2026-03-20T07:00")))
                .when(ask(at("2026-03-20T07:00")))
                .when(new DeadlineCommand.Withdraw(FRIDAY_CLOSING));

        assertThat(late.closing().lateness().shares()).containsExactly(new Share(null, "STOP", 480));
    }

    @Test
    void nobody_is_warned_while_it_waits_but_the_legal_date_passes() {
        var wished = withJustice().when(ask(TUESDAY_NINE));

        wished.when(check(WEDNESDAY_CLOSING)).thenNothing();
        wished.when(check(FRIDAY_MIDNIGHT))
                .thenSaid(new SlaEvent.Missed(THURSDAY_CLOSING, COMMUNE, THURSDAY_CLOSING, NEXT_TUESDAY_CLOSING));
    }

    @Test
    void what_nobody_was_told_is_told_when_it_is_taken_back() {
        var wished = withJustice().when(ask(TUESDAY_NINE)).when(check(WEDNESDAY_NINE));

        wished.when(retract(WEDNESDAY_NINE));

        assertThat(wished.happened().getFirst()).isEqualTo(new DeadlineEvent.WithdrawalRetracted(WEDNESDAY_NINE));
        wished.thenSaid(
                new SlaEvent.AtRisk(
                        THURSDAY_CLOSING, WEDNESDAY_CLOSING, COMMUNE, THURSDAY_CLOSING, NEXT_TUESDAY_CLOSING),
                new SlaEvent.StepMissed(CHECK, JUSTICE, TUESDAY_CLOSING));
        wished.when(check(WEDNESDAY_CLOSING)).thenNothing();
    }

    @Test
    void an_apology_that_a_wish_held_up_is_late_by_the_counter() {
        var reappointed = withJustice()
                .when(ask(TUESDAY_NINE))
                .when(retract(at("2026-03-19T09:00")))
                .when(reappoint(FRIDAY_CLOSING, at("2026-03-19T10:00")));

        assertThat(reappointed.running().course().breaches())
                .singleElement()
                .matches(breach -> breach.kind() == BreachKind.APOLOGY_LATE)
                .matches(breach -> breach.agency().equals(COMMUNE));
    }

    @Test
    void it_is_asked_and_taken_back_once_at_a_time() {
        var wished = withJustice().when(ask(TUESDAY_NINE));

        wished.when(ask(WEDNESDAY_NINE)).thenNothing();
        wished.when(retract(WEDNESDAY_NINE));
        wished.when(retract(WEDNESDAY_NINE)).thenNothing();
        assertThat(wished.running().course().wishes()).containsExactly(new Wish(TUESDAY_NINE, WEDNESDAY_NINE));
    }

    @Test
    void whatever_ends_the_dossier_answers_it() {
        var ended = withJustice().when(ask(TUESDAY_NINE)).when(finish(WEDNESDAY_NINE));

        assertThat(((Deadline.Finished) ended.state()).course().wishes())
                .containsExactly(new Wish(TUESDAY_NINE, WEDNESDAY_NINE));
    }

    @Test
    void before_acceptance_there_is_no_clock_that_it_could_matter_to() {
        given(register()).when(ask(TUESDAY_NINE)).thenNothing();
        given(register()).when(retract(TUESDAY_NINE)).thenNothing();
    }

    private static DeadlineSentence withJustice() {
        return given(registerAtCounter(), start(), offer("check", JUSTICE, MONDAY_NINE), accept("check", MONDAY_NINE));
    }

    private static DeadlineCommand ask(Instant at) {
        return new DeadlineCommand.AskWithdrawal(at);
    }

    private static DeadlineCommand retract(Instant at) {
        return new DeadlineCommand.RetractWithdrawal(at);
    }
}
