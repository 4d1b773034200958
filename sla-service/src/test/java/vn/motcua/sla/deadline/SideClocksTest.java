package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Breached;
import vn.motcua.contracts.SlaEvent.Breached.BreachKind;
import vn.motcua.sla.clock.RuleBook;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.SideClock.Kind;

class SideClocksTest {
    private static final Instant TUESDAY_NINE = at("2026-03-17T09:00");
    private static final Instant TOO_LATE = TUESDAY_NINE.plusMillis(1);
    private static final SlaEvent ANSWER_LATE =
            new Breached(BreachKind.ANSWER_LATE, COMMUNE, null, TUESDAY_NINE, TOO_LATE);
    private static final String PARCEL = D17 + ".1";

    @ParameterizedTest
    @CsvSource({
        "2026-03-16T09:00, 2026-03-17T09:00",
        "2026-03-16T06:00, 2026-03-16T17:00", // before opening
        "2026-03-16T12:00, 2026-03-17T11:30", // in the lunch break
        "2026-03-20T16:30, 2026-03-23T16:30", // on Friday afternoon
        "2026-03-22T10:00, 2026-03-23T17:00" // on Sunday
    })
    void an_online_submission_is_answered_within_eight_working_hours_of_its_receipt(String submitted, String due) {
        var registered = given().when(register(Channel.ONLINE, at(submitted)));

        assertThat(clock(registered, Kind.ANSWER).promise().dueAt()).isEqualTo(at(due));
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void only_what_is_sent_through_the_system_waits_for_an_answer(Channel channel) {
        var registered = given().when(register(channel, MONDAY_NINE));

        assertThat(registered.state().sideClocks())
                .hasSize(channel == Channel.ONLINE || channel == Channel.KIOSK ? 1 : 0);
    }

    @Test
    void a_missed_answer_is_a_breach_of_the_receiving_agency_declared_once() {
        given(register())
                .when(check(TUESDAY_NINE))
                .thenNothing()
                .when(check(TOO_LATE))
                .thenSaid(ANSWER_LATE)
                .when(check(FRIDAY_CLOSING))
                .thenNothing();
    }

    @Test
    void after_a_missed_answer_the_term_still_runs_from_the_acceptance() {
        var late = at("2026-03-18T10:00");

        var accepted = given(register()).when(new DeadlineCommand.Start(late, sequence()));

        accepted.thenSaid(ANSWER_LATE);
        assertThat(accepted.running().course().receivedAt()).isEqualTo(late);
        assertThat(accepted.running().clock().dueAt()).isEqualTo(at("2026-03-23T17:00"));
        assertThat(clock(accepted, Kind.ANSWER)).isInstanceOf(SideClock.Answered.class);
    }

    @Test
    void accepting_and_asking_for_papers_both_answer() {
        for (var answer : new DeadlineCommand[] {start(), askSupplementAtIntake(MONDAY_CLOSING)}) {
            var answered = given(register(), answer);

            assertThat(clock(answered, Kind.ANSWER)).isInstanceOf(SideClock.Answered.class);
            answered.when(check(TOO_LATE)).thenNothing();
        }
    }

    @Test
    void what_was_refused_or_withdrawn_waits_for_no_answer() {
        for (var end : new DeadlineCommand[] {
            new DeadlineCommand.NotAccept(MONDAY_CLOSING),
            new DeadlineCommand.Withdraw(MONDAY_CLOSING),
            new DeadlineCommand.Annul(MONDAY_CLOSING)
        }) {
            given(register(), end).when(check(FRIDAY_CLOSING)).thenNothing();
        }
    }

    @Test
    void papers_asked_for_again_after_the_answer_are_no_second_answer() {
        given(register(), askSupplementAtIntake(MONDAY_CLOSING))
                .when(new DeadlineCommand.CompleteSupplement(1, TUESDAY_CLOSING))
                .when(check(FRIDAY_CLOSING))
                .thenNothing();
    }

    @Test
    void a_rule_set_nobody_entered_has_no_times() {
        var rules = new DeadlineDecider(CALENDARS, new RuleBook(Map.of()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.decide(rules.initial(), register()))
                .withMessageContaining("got ND118-2025");
    }

    @Test
    void the_post_owes_each_leg_in_its_own_time_and_its_lateness_is_nobodys_here() {
        var sent = given(register(), start(), finish(MONDAY_CLOSING), order(TUESDAY_NINE));

        sent.when(check(THURSDAY_CLOSING)).thenNothing();
        sent.when(check(FRIDAY_CLOSING)).thenSaid(new SlaEvent.PostOverdue(PARCEL, THURSDAY_CLOSING));
        sent.when(check(NEXT_TUESDAY_CLOSING)).thenNothing();
        assertThat(sent.closing().lateness().total()).isZero();
    }

    @Test
    void what_arrived_in_time_is_not_overdue_whenever_the_carrier_tells() {
        var sent = given(register(), start(), finish(MONDAY_CLOSING), order(TUESDAY_NINE))
                .when(moved(ConsignmentState.DELIVERED, WEDNESDAY_CLOSING));

        assertThat(clock(sent, Kind.POST)).isInstanceOf(SideClock.Answered.class);
        sent.when(check(NEXT_TUESDAY_CLOSING)).thenNothing();
    }

    @Test
    void after_each_failed_attempt_the_next_is_two_working_days_later() {
        var sent = given(register(), start(), finish(MONDAY_CLOSING), order(TUESDAY_NINE))
                .when(moved(ConsignmentState.ATTEMPT_FAILED, at("2026-03-18T10:00")));
        var second = clock(sent, Kind.POST).promise();

        assertThat(second.attemptNotBefore()).isEqualTo(at("2026-03-20T10:00"));
        assertThat(second.dueAt()).isEqualTo(NEXT_TUESDAY_CLOSING);

        sent.when(moved(ConsignmentState.ATTEMPT_FAILED, at("2026-03-20T10:30")));
        var third = clock(sent, Kind.POST).promise();

        assertThat(third.attemptNotBefore()).isEqualTo(at("2026-03-24T10:30"));
        assertThat(third.round()).isEqualTo(3);

        sent.when(moved(ConsignmentState.RETURNED_TO_AGENCY, at("2026-03-23T10:30")))
                .when(check(at("2026-04-01T00:00")))
                .thenNothing();
    }

    @Test
    void each_leg_is_declared_on_its_own() {
        given(register(), start(), finish(MONDAY_CLOSING), order(TUESDAY_NINE), check(FRIDAY_CLOSING))
                .when(moved(ConsignmentState.ATTEMPT_FAILED, at("2026-03-21T10:00")))
                .when(check(at("2026-04-01T00:00")))
                .thenSaid(new SlaEvent.PostOverdue(PARCEL, at("2026-03-26T17:00")));
    }

    @Test
    void an_order_told_again_opens_no_second_clock_and_a_lost_parcel_closes_it() {
        given(registerAtCounter(), order(TUESDAY_NINE))
                .when(order(TUESDAY_NINE))
                .thenSaid()
                .when(moved(ConsignmentState.LOST, WEDNESDAY_CLOSING))
                .then(new DeadlineEvent.ClockClosed(Kind.POST, PARCEL, WEDNESDAY_CLOSING));
    }

    @Test
    void the_post_of_a_dossier_that_was_never_accepted_is_followed_no_further() {
        given(register(), order(MONDAY_CLOSING), new DeadlineCommand.NotAccept(MONDAY_CLOSING))
                .when(moved(ConsignmentState.HANDED_TO_AGENCY, TUESDAY_CLOSING))
                .thenNothing()
                .when(check(NEXT_TUESDAY_CLOSING))
                .thenNothing();
    }

    private static DeadlineCommand order(Instant at) {
        return new DeadlineCommand.OrderPost(PARCEL, at);
    }

    private static DeadlineCommand moved(ConsignmentState state, Instant at) {
        return new DeadlineCommand.MovePost(PARCEL, state, at);
    }

    /** The last one of a kind. */
    private static SideClock clock(DeadlineSentence sentence, Kind kind) {
        return sentence.state().sideClocks().stream()
                .filter(clock -> clock.promise().kind() == kind)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
