package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.contracts.SlaEvent.Breached;
import vn.motcua.contracts.SlaEvent.Breached.BreachKind;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Terms.OwnRules;
import vn.motcua.contracts.Unit;

/** Of twenty working days; justice takes it on Monday at nine, so papers may be asked for until Thursday. */
class BreachesTest {
    private static final Term TWENTY_DAYS = new Term(20, Unit.WORKING_DAY);
    private static final Instant THURSDAY_EVENING = at("2026-03-19T21:00");

    @ParameterizedTest
    @EnumSource(Policy.class)
    void papers_asked_for_later_than_three_working_days_after_the_receipt_are_a_breach_and_only_resume(Policy policy) {
        var asked = given(taken(policy)).when(ask(1, FRIDAY_MIDNIGHT));

        assertThat(broken(asked)).containsExactly(supplementLate("1", THURSDAY_CLOSING, FRIDAY_MIDNIGHT));
        assertThat(asked.stopped().stop().policy()).isEqualTo(Policy.RESUME);
        asked.when(completeSupplement(at("2026-03-25T10:00")));
        assertThat(asked.happened())
                .filteredOn(DeadlineEvent.Resumed.class::isInstance)
                .singleElement()
                .satisfies(event ->
                        assertThat(((DeadlineEvent.Resumed) event).reason()).isEqualTo(MoveReason.RESUMED));
        assertThat(asked.running().course().breaches()).hasSize(1);
    }

    @Test
    void papers_asked_for_on_the_third_day_are_in_time_at_any_hour() {
        var asked = given(taken(Policy.RESTART)).when(ask(1, THURSDAY_EVENING));

        assertThat(broken(asked)).isEmpty();
        assertThat(asked.stopped().stop().policy()).isEqualTo(Policy.RESTART);
    }

    @Test
    void the_request_told_again_is_no_second_breach() {
        given(taken(Policy.RESTART))
                .when(ask(1, FRIDAY_MIDNIGHT))
                .when(ask(1, FRIDAY_MIDNIGHT))
                .thenNothing();
    }

    @Test
    void before_the_competent_unit_has_it_no_time_runs_against_it() {
        var onItsWay =
                given(register(), start(twentyDays(Policy.RESTART, null))).when(ask(1, NEXT_TUESDAY_CLOSING));

        assertThat(broken(onItsWay)).isEmpty();
    }

    @Test
    void sleeping_over_the_hand_over_gains_no_time() {
        var late = given(
                        register(),
                        start(twentyDays(Policy.RESTART, null)),
                        offer("check", JUSTICE, MONDAY_NINE),
                        accept("check", THURSDAY_CLOSING))
                .when(ask(1, at("2026-03-20T09:00")));

        assertThat(broken(late)).containsExactly(supplementLate("1", THURSDAY_CLOSING, at("2026-03-20T09:00")));
    }

    @Test
    void a_waiting_in_between_is_not_counted_but_gives_no_new_time() {
        var stopped = List.of(stop(at("2026-03-18T09:00")), resume(at("2026-03-23T09:00")));

        var inTime = given(taken(Policy.RESTART)).when(stopped.get(0)).when(stopped.get(1));
        assertThat(broken(inTime.when(ask(1, NEXT_TUESDAY_CLOSING)))).isEmpty();

        var late = given(taken(Policy.RESTART)).when(stopped.get(0)).when(stopped.get(1));
        assertThat(broken(late.when(ask(1, at("2026-03-25T00:00")))))
                .containsExactly(supplementLate("1", NEXT_TUESDAY_CLOSING, at("2026-03-25T00:00")));
    }

    @Test
    void papers_asked_for_while_another_waiting_lasts_are_measured_up_to_its_beginning() {
        var asked =
                given(taken(Policy.RESTART)).when(stop(at("2026-03-18T09:00"))).when(ask(1, at("2026-04-01T09:00")));

        assertThat(broken(asked)).isEmpty();
    }

    @Test
    void a_procedure_may_have_limits_of_its_own_for_each_round() {
        var own = new OwnRules(List.of(new Term(7, Unit.WORKING_DAY), new Term(5, Unit.WORKING_DAY)), null);
        var inTwoRounds = given(
                register(),
                start(twentyDays(Policy.RESUME, own)),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE));

        assertThat(broken(inTwoRounds.when(ask(1, at("2026-03-25T16:00"))))).isEmpty();
        inTwoRounds.when(completeSupplement(at("2026-03-30T10:00")));
        assertThat(broken(inTwoRounds.when(ask(2, at("2026-04-07T09:00")))))
                .containsExactly(supplementLate("2", at("2026-04-06T17:00"), at("2026-04-07T09:00")));
    }

    @Test
    void a_waiting_begun_after_the_due_date_is_a_breach_whoever_began_it() {
        var friday = at("2026-03-20T10:00");

        assertThat(broken(given(register(), start(), check(FRIDAY_MIDNIGHT)).when(stop(friday))))
                .containsExactly(stoppedAfterDue(null, friday));
        assertThat(broken(given(register(), start(), check(FRIDAY_MIDNIGHT)).when(askSupplement(friday))))
                .containsExactly(stoppedAfterDue("1", friday));
    }

    @Test
    void a_waiting_begun_on_the_due_date_or_taking_over_from_another_is_none() {
        var onTheDay = given(register(), start()).when(stop(at("2026-03-19T20:00")));

        assertThat(broken(onTheDay)).isEmpty();
        assertThat(broken(onTheDay.when(askSupplement(at("2026-03-25T10:00"))))).isEmpty();
    }

    @Test
    void an_apology_approved_after_the_last_legal_moment_is_a_breach_of_whoever_caused_it() {
        var late = WEDNESDAY_CLOSING.plusMillis(1);

        var apologised = given(register(), start(), check(TUESDAY_CLOSING)).when(reappoint(FRIDAY_CLOSING, late));

        assertThat(broken(apologised))
                .containsExactly(new Breached(BreachKind.APOLOGY_LATE, COMMUNE, "letter-1", WEDNESDAY_CLOSING, late));
        apologised.when(reappoint(FRIDAY_CLOSING, late)).thenNothing();
    }

    @Test
    void an_apology_at_the_last_legal_moment_or_for_a_term_without_one_is_in_time() {
        assertThat(broken(given(register(), start(), check(TUESDAY_CLOSING))
                        .when(reappoint(FRIDAY_CLOSING, WEDNESDAY_CLOSING))))
                .isEmpty();
        assertThat(broken(given(register(), start(terms(ONE_DAY, Policy.RESUME, 0)), check(at("2026-03-17T12:00")))
                        .when(reappoint(WEDNESDAY_CLOSING, at("2026-03-17T16:00")))))
                .isEmpty();
    }

    @Test
    void an_apology_that_is_declined_is_not_sent_and_breaks_nothing() {
        var declined = given(register(), start(), check(FRIDAY_MIDNIGHT))
                .when(reappoint(at("2026-04-30T17:00"), at("2026-03-20T10:00")));

        assertThat(broken(declined)).isEmpty();
    }

    private static DeadlineCommand[] taken(Policy policy) {
        return new DeadlineCommand[] {
            register(),
            start(twentyDays(policy, null)),
            offer("check", JUSTICE, MONDAY_NINE),
            accept("check", MONDAY_NINE)
        };
    }

    private static Terms twentyDays(Policy policy, @Nullable OwnRules own) {
        return new Terms(
                null,
                TWENTY_DAYS,
                false,
                new AfterSupplement(policy, policy == Policy.EXTEND ? 2 : 0),
                List.of(step("check", JUSTICE, TWENTY_DAYS, null)),
                null,
                own,
                null);
    }

    private static DeadlineCommand ask(int request, Instant at) {
        return new DeadlineCommand.AskSupplement(request, LocalDate.of(2026, 5, 29), true, at);
    }

    private static List<Breached> broken(DeadlineSentence sentence) {
        return sentence.happened().stream()
                .filter(DeadlineEvent.RuleBroken.class::isInstance)
                .map(event -> ((DeadlineEvent.RuleBroken) event).word())
                .toList();
    }

    private static Breached supplementLate(String request, Instant dueAt, Instant at) {
        return new Breached(BreachKind.SUPPLEMENT_ASKED_LATE, JUSTICE, request, dueAt, at);
    }

    private static Breached stoppedAfterDue(@Nullable String of, Instant at) {
        return new Breached(BreachKind.STOPPED_AFTER_DUE, JUSTICE, of, THURSDAY_CLOSING, at);
    }
}
