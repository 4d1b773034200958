package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.deadline.DeadlineCommand.CorrectReceipt;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.DeadlineState;
import vn.motcua.sla.deadline.state.SideClock;

/** A receipt that was written down wrongly gives the term another beginning; what was said of the old date stays said. */
class CorrectedReceiptTest {
    private static final Instant FRIDAY_BEFORE = at("2026-03-13T09:00");
    private static final Instant TUESDAY_EIGHT = at("2026-03-17T08:00");
    private static final Instant END = at("2026-06-01T09:00");
    private static final Instant TUESDAY_TEN = at("2026-03-17T10:00");

    @Test
    void the_term_counts_from_the_right_receipt_and_all_that_follows_from_it() {
        var corrected = given(register(), start()).when(new CorrectReceipt(TUESDAY_EIGHT, TUESDAY_TEN));

        var running = corrected.running();
        assertThat(running.clock().dueAt()).isEqualTo(FRIDAY_CLOSING);
        assertThat(running.course().receivedAt()).isEqualTo(TUESDAY_EIGHT);
        assertThat(running.course().printedDueAt()).isEqualTo(FRIDAY_CLOSING);
        assertThat(running.course().alarms().lastLegalMoment()).isEqualTo(THURSDAY_CLOSING);
        assertThat(facts(corrected))
                .containsExactly(
                        new Fact.Corrected(TUESDAY_TEN),
                        new Fact.Accepted(TUESDAY_EIGHT),
                        new Fact.DueSet(TUESDAY_TEN, FRIDAY_CLOSING, MoveReason.CORRECTION));
    }

    @Test
    void a_receipt_that_was_written_down_too_late_makes_a_dossier_late() {
        var thursday = at("2026-03-19T10:00");

        given(register(), start(), check(TUESDAY_CLOSING))
                .when(new CorrectReceipt(FRIDAY_BEFORE, thursday))
                .when(check(thursday))
                .thenSaid(
                        new SlaEvent.AtRisk(
                                WEDNESDAY_CLOSING, TUESDAY_CLOSING, COMMUNE, WEDNESDAY_CLOSING, at("2026-03-23T17:00")),
                        new SlaEvent.Missed(WEDNESDAY_CLOSING, COMMUNE, WEDNESDAY_CLOSING, at("2026-03-23T17:00")));
    }

    @Test
    void a_miss_stays_declared_of_the_date_it_was_said_of_and_the_right_one_can_be_missed_in_its_turn() {
        var friday = at("2026-03-20T10:00");
        var corrected =
                given(register(), start(), check(FRIDAY_MIDNIGHT)).when(new CorrectReceipt(TUESDAY_EIGHT, friday));

        assertThat(corrected.running().course().missed(THURSDAY_CLOSING)).isTrue();
        assertThat(DeadlineState.of(corrected.state())).contains(DeadlineState.RUNNING);
        corrected
                .when(check(at("2026-03-21T00:00")))
                .thenSaid(
                        new SlaEvent.AtRisk(
                                FRIDAY_CLOSING, THURSDAY_CLOSING, COMMUNE, FRIDAY_CLOSING, at("2026-03-25T17:00")),
                        new SlaEvent.Missed(FRIDAY_CLOSING, COMMUNE, FRIDAY_CLOSING, at("2026-03-25T17:00")));
    }

    @Test
    void a_day_that_was_told_overdue_is_not_told_again_of_the_right_date() {
        var wednesday = at("2026-03-25T10:00");

        given(register(), start(), check(wednesday))
                .when(new CorrectReceipt(FRIDAY_BEFORE, wednesday))
                .when(check(at("2026-03-25T11:00")))
                .thenSaid(
                        new SlaEvent.AtRisk(
                                WEDNESDAY_CLOSING, TUESDAY_CLOSING, COMMUNE, WEDNESDAY_CLOSING, at("2026-03-23T17:00")),
                        new SlaEvent.Missed(WEDNESDAY_CLOSING, COMMUNE, WEDNESDAY_CLOSING, at("2026-03-23T17:00")))
                .when(check(at("2026-03-26T07:00")))
                .thenSaid(new SlaEvent.StillOverdue(WEDNESDAY_CLOSING, 5, COMMUNE));
    }

    @Test
    void the_count_goes_through_the_waiting_since() {
        var corrected = given(
                        register(), start(sequence(Policy.RESUME)), stop(TUESDAY_TEN), resume(at("2026-03-23T10:00")))
                .when(new CorrectReceipt(TUESDAY_EIGHT, at("2026-03-23T11:00")));

        assertThat(corrected.running().clock().dueAt()).isEqualTo(at("2026-03-26T17:00"));
    }

    @Test
    void a_restart_counts_from_itself_whatever_the_receipt() {
        var restarted = given(
                register(),
                start(sequence(Policy.RESTART)),
                askSupplement(TUESDAY_TEN),
                completeSupplement(at("2026-03-23T10:00")));
        var before = restarted.running().clock();

        restarted.when(new CorrectReceipt(TUESDAY_EIGHT, at("2026-03-23T11:00")));

        assertThat(restarted.running().clock()).isEqualTo(before);
        assertThat(restarted.running().course().countedFrom()).isEqualTo(at("2026-03-23T10:00"));
        assertThat(restarted.running().course().receivedAt()).isEqualTo(TUESDAY_EIGHT);
    }

    @Test
    void papers_asked_for_after_the_right_due_date_restart_nothing() {
        var askedOnTheDay = given(
                register(),
                start(sequence(Policy.RESTART)),
                askSupplement(at("2026-03-19T10:00")),
                completeSupplement(at("2026-03-23T10:00")));
        assertThat(askedOnTheDay.running().clock().dueAt()).isEqualTo(at("2026-03-26T17:00"));

        askedOnTheDay.when(new CorrectReceipt(FRIDAY_BEFORE, at("2026-03-23T11:00")));

        assertThat(askedOnTheDay.running().clock().dueAt()).isEqualTo(WEDNESDAY_CLOSING);
        assertThat(askedOnTheDay.when(finish(at("2026-03-23T12:00"))).closing().outcome())
                .isEqualTo(Punctuality.LATE);
    }

    @Test
    void what_stands_goes_on_standing_with_what_is_left_by_the_right_receipt() {
        var corrected = given(register(), start(sequence(Policy.RESUME)), stop(TUESDAY_TEN))
                .when(new CorrectReceipt(TUESDAY_EIGHT, WEDNESDAY_CLOSING));

        assertThat(corrected.stopped().clock().left()).isEqualTo(new Budget.WorkingDays(3));
        assertThat(corrected
                        .when(resume(at("2026-03-23T10:00")))
                        .running()
                        .clock()
                        .dueAt())
                .isEqualTo(at("2026-03-26T17:00"));
    }

    @Test
    void the_shorter_time_counts_from_the_same_receipt() {
        var terms = new Terms(
                null,
                THREE_DAYS,
                false,
                new AfterSupplement(Policy.RESUME, 0),
                sequence().route(),
                ONE_DAY,
                null,
                null);
        var corrected = given(register(), start(terms)).when(new CorrectReceipt(TUESDAY_EIGHT, TUESDAY_TEN));

        assertThat(corrected.state().sideClocks().stream()
                        .map(SideClock::promise)
                        .filter(promise -> promise.kind() == SideClock.Kind.COMMITTED)
                        .map(SideClock.Promise::dueAt))
                .containsExactly(WEDNESDAY_CLOSING);
    }

    @Test
    void a_step_keeps_its_time_and_a_promised_date_stands() {
        var promised = given(
                register(),
                start(),
                offer("check", JUSTICE, MONDAY_NINE),
                check(TUESDAY_CLOSING),
                reappoint(FRIDAY_CLOSING, WEDNESDAY_CLOSING));
        var step = promised.step("check");

        promised.when(new CorrectReceipt(TUESDAY_EIGHT, WEDNESDAY_CLOSING));

        assertThat(promised.step("check")).isEqualTo(step);
        assertThat(promised.running().dueAt()).isEqualTo(FRIDAY_CLOSING);
    }

    @Test
    void a_date_that_nobody_here_has_counted_does_not_move_and_what_has_ended_does_not_either() {
        var counted = new DeadlineEvent.Corrected(NEXT_TUESDAY_CLOSING, null);
        var correction = new CorrectReceipt(TUESDAY_EIGHT, NEXT_TUESDAY_CLOSING);

        given(takeOver(open(at("2026-03-31T17:00"))))
                .when(correctionAfter(IMPORTED))
                .then(new DeadlineEvent.Corrected(IMPORTED, null));
        given(register(), start(), finish(MONDAY_CLOSING)).when(correction).then(counted);
        given(registerAtCounter()).when(correction).then(counted);
        given(register(), new DeadlineCommand.Annul(MONDAY_CLOSING))
                .when(correction)
                .thenNothing();
    }

    /** Unless a waiting was a breach by the receipt that was written down first: what was recorded then holds. */
    @Test
    void a_corrected_receipt_gives_the_dates_that_the_right_one_would_have_given_from_the_start() {
        int compared = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var dice = new Random(seed);
            var unit = Unit.values()[dice.nextInt(Unit.values().length)];
            var policy = Policy.values()[dice.nextInt(Policy.values().length)];
            var terms = terms(new Term(1 + dice.nextInt(6), unit), policy, policy == Policy.EXTEND ? 2 : 0);
            var written = MONDAY_NINE.plus(Duration.ofMinutes(dice.nextInt(480)));
            var right = MONDAY_NINE.plus(Duration.ofMinutes(dice.nextInt(5_000) - 4_500));
            var orders = waits(dice);

            var corrected = play(written, terms, orders);
            if (breaches(corrected)) {
                continue;
            }
            corrected.when(new CorrectReceipt(right, END));
            var fromTheStart = play(right, terms, orders);

            compared++;
            assertThat(clock(corrected)).as("seed %d", seed).isEqualTo(clock(fromTheStart));
            assertThat(course(corrected).countedFrom())
                    .as("seed %d", seed)
                    .isEqualTo(course(fromTheStart).countedFrom());
            assertThat(course(corrected).alarms())
                    .as("seed %d", seed)
                    .isEqualTo(course(fromTheStart).alarms());
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static List<DeadlineCommand> waits(Random dice) {
        var orders = new ArrayList<DeadlineCommand>();
        var now = TUESDAY_EIGHT;
        int number = dice.nextInt(4);
        for (int request = 1; request <= number; request++) {
            now = now.plus(Duration.ofMinutes(1 + dice.nextInt(2_000)));
            var isStop = dice.nextBoolean();
            orders.add(
                    isStop
                            ? stop(now)
                            : new DeadlineCommand.AskSupplement(request, LocalDate.of(2026, 6, 1), true, now));
            if (request == number && dice.nextInt(3) == 0) {
                return orders;
            }
            now = now.plus(Duration.ofMinutes(1 + dice.nextInt(5_000)));
            orders.add(isStop ? resume(now) : new DeadlineCommand.CompleteSupplement(request, now));
        }
        return orders;
    }

    private static DeadlineSentence play(Instant receivedAt, Terms terms, List<DeadlineCommand> orders) {
        var story = given(registerAtCounter(), new DeadlineCommand.Start(receivedAt, terms));
        orders.forEach(story::when);
        return story;
    }

    private static boolean breaches(DeadlineSentence story) {
        return !course(story).breaches().isEmpty();
    }

    private static Clock clock(DeadlineSentence story) {
        return ((Deadline.Underway) story.state()).clock();
    }

    private static Course course(DeadlineSentence story) {
        return ((Deadline.Underway) story.state()).course();
    }

    private static DeadlineCommand correctionAfter(Instant at) {
        return new CorrectReceipt(TUESDAY_EIGHT, at);
    }

    private static List<Fact> facts(DeadlineSentence sentence) {
        return sentence.happened().stream()
                .flatMap(event -> JournalFacts.facts(event, sentence.state()).stream())
                .toList();
    }
}
