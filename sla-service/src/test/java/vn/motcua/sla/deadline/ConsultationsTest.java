package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.CHECK;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.SideClock.Kind;

/** Justice checks until Tuesday's closing; asked on Monday at nine, police owes its opinion on Tuesday at nine. */
class ConsultationsTest {
    private static final Instant TUESDAY_NINE = at("2026-03-17T09:00");
    private static final SlaEvent EXPIRED = new SlaEvent.ConsultationExpired("c1", POLICE);

    @Test
    void the_consulted_agency_has_time_of_its_own_and_takes_part() {
        var asked = checking().when(consult("c1", "check", POLICE, MONDAY_NINE));

        assertThat(clock(asked).promise().dueAt()).isEqualTo(TUESDAY_NINE);
        assertThat(asked.running().dossier().parties()).contains(POLICE);
        assertThat(asked.running().clock().dueAt()).isEqualTo(THURSDAY_CLOSING);
        asked.when(consult("c1", "check", POLICE, MONDAY_NINE)).thenNothing();
    }

    @Test
    void its_silence_is_said_once_and_routing_decides_what_follows() {
        var asked = asked().when(check(TUESDAY_NINE)).thenNothing();

        asked.when(check(TUESDAY_NINE.plusMillis(1))).thenSaid(EXPIRED);
        asked.when(check(TUESDAY_NINE.plusMillis(2))).thenNothing();
    }

    @Test
    void an_answer_ends_its_time_and_is_asked_for_no_more() {
        var answered = asked().when(answer("c1", MONDAY_CLOSING));

        assertThat(clock(answered)).isInstanceOf(SideClock.Answered.class);
        answered.when(check(TUESDAY_NINE.plusMillis(1))).thenNothing();
    }

    @Test
    void its_time_goes_on_while_the_dossier_waits() {
        var stopped = asked().when(stop(MONDAY_CLOSING));

        assertThat(clock(stopped).promise().dueAt()).isEqualTo(TUESDAY_NINE);
        stopped.when(check(TUESDAY_NINE.plusMillis(1))).thenSaid(EXPIRED);
    }

    @Test
    void what_is_done_or_ended_asks_nobody_any_more() {
        var done = asked().when(complete("check", MONDAY_CLOSING));
        var ended = asked().when(finish(MONDAY_CLOSING));

        for (var over : new DeadlineSentence[] {done, ended}) {
            assertThat(clock(over)).isInstanceOf(SideClock.Closed.class);
            over.when(check(TUESDAY_NINE.plusMillis(1))).thenNothing();
        }
        ended.when(consult("c2", "check", POLICE, MONDAY_CLOSING)).thenNothing();
    }

    @Test
    void a_late_answer_makes_a_late_share_of_its_own_within_the_lateness_of_the_step() {
        var late = asked().when(answer("c1", at("2026-03-19T09:00")));

        // Over by Wednesday, Thursday and Friday; until Thursday at nine the opinion was overdue.
        assertThat(lateness(late, FRIDAY_CLOSING))
                .isEqualTo(new Lateness(480, List.of(new Share(JUSTICE, null, 280), new Share(POLICE, null, 200))));
    }

    @Test
    void an_opinion_that_was_never_given_is_late_until_the_step_was_done() {
        assertThat(lateness(asked(), FRIDAY_CLOSING).shares()).containsExactly(new Share(POLICE, null, 480));
    }

    @Test
    void who_answers_in_time_is_charged_nothing() {
        var inTime = asked().when(answer("c1", TUESDAY_NINE));

        assertThat(lateness(inTime, FRIDAY_CLOSING).shares()).containsExactly(new Share(JUSTICE, null, 480));
    }

    @Test
    void whose_silence_was_consent_is_charged_nothing() {
        var silent =
                asked().when(check(WEDNESDAY_CLOSING)).when(new DeadlineCommand.DeemConsent("c1", WEDNESDAY_CLOSING));

        assertThat(clock(silent)).isEqualTo(new SideClock.Closed(clock(silent).promise(), TUESDAY_NINE));
        silent.when(answer("c1", THURSDAY_CLOSING)).thenNothing();
        assertThat(lateness(silent, FRIDAY_CLOSING).shares()).containsExactly(new Share(JUSTICE, null, 480));
    }

    @Test
    void of_two_overdue_opinions_the_one_that_came_last_was_waited_for() {
        var both = asked().when(consult("c2", "check", INSURANCE, MONDAY_NINE))
                .when(answer("c1", at("2026-03-18T09:00")))
                .when(answer("c2", FRIDAY_CLOSING));

        assertThat(lateness(both, FRIDAY_CLOSING).shares()).containsExactly(new Share(INSURANCE, null, 480));
    }

    @Test
    void the_waiting_of_the_citizen_is_no_lateness_of_an_opinion() {
        var waited = asked().when(askSupplement(at("2026-03-20T07:00")))
                .when(completeSupplement(at("2026-03-20T11:00")))
                .when(answer("c1", FRIDAY_CLOSING));

        assertThat(lateness(waited, FRIDAY_CLOSING).shares())
                .containsExactly(new Share(POLICE, null, 240), new Share(null, "SUPPLEMENT", 240));
    }

    @Test
    void without_any_overrun_an_overdue_opinion_holds_the_dossier() {
        var tight = terms(ONE_DAY, Policy.RESUME, 0, step("check", JUSTICE, THREE_DAYS, null));
        var held = given(
                register(),
                start(tight),
                new DeadlineCommand.OfferStep(CHECK, JUSTICE, THREE_DAYS, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                consult("c1", "check", POLICE, at("2026-03-17T09:00")), // until Wednesday at nine
                answer("c1", at("2026-03-18T10:00")));

        assertThat(lateness(held, at("2026-03-18T11:00")).shares())
                .containsExactly(new Share(JUSTICE, null, 180), new Share(POLICE, null, 60));
    }

    @Test
    void who_owes_an_opinion_longer_than_the_other_is_late_makes_the_dossier_late() {
        var overdue = asked().when(check(FRIDAY_MIDNIGHT));

        assertThat(overdue.happened())
                .filteredOn(DeadlineEvent.Declared.class::isInstance)
                .extracting(event -> ((DeadlineEvent.Declared) event).word())
                .filteredOn(SlaEvent.Missed.class::isInstance)
                .singleElement()
                .extracting(word -> ((SlaEvent.Missed) word).causedBy())
                .isEqualTo(POLICE);
    }

    private static DeadlineSentence checking() {
        return given(
                register(),
                start(sequence(Policy.RESUME)),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE));
    }

    private static DeadlineSentence asked() {
        return checking().when(consult("c1", "check", POLICE, MONDAY_NINE));
    }

    private static Lateness lateness(DeadlineSentence story, Instant end) {
        return story.when(complete("check", end)).when(finish(end)).closing().lateness();
    }

    private static SideClock clock(DeadlineSentence sentence) {
        return sentence.state().sideClocks().stream()
                .filter(clock -> clock.promise().is(Kind.CONSULTATION, "c1"))
                .findFirst()
                .orElseThrow();
    }
}
