package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.deadline.state.SideClock;

/** Ten working days by law, five by commitment: due on the 30th, promised for Monday the 23rd. */
class CommitmentTest {
    private static final Instant PROMISED = at("2026-03-23T17:00");
    private static final Instant LEGAL = at("2026-03-30T17:00");

    @Test
    void the_committed_time_runs_beside_the_legal_one() {
        var started = given(register()).when(start(committed(Policy.RESUME)));

        assertThat(promise(started).clock()).isInstanceOf(Clock.Running.class);
        assertThat(promise(started).dueAt()).isEqualTo(PROMISED);
        assertThat(started.running().clock().dueAt()).isEqualTo(LEGAL);
    }

    @Test
    void a_missed_commitment_is_declared_once_at_midnight_and_nobody_is_warned_or_apologises() {
        given(register(), start(committed(Policy.RESUME)))
                .when(check(at("2026-03-23T23:59")))
                .thenNothing()
                .when(check(at("2026-03-24T00:00")))
                .thenSaid(new SlaEvent.CommitmentMissed(PROMISED, COMMUNE))
                .when(check(at("2026-03-26T16:59")))
                .thenNothing();
    }

    @Test
    void whoever_misses_his_commitment_may_still_be_early_by_law() {
        var finished = given(register(), start(committed(Policy.RESUME))).when(finish(at("2026-03-25T10:00")));

        assertThat(finished.closing().outcome()).isEqualTo(Punctuality.EARLY);
        assertThat(finished.closing().lateness().total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "RESUME, 2026-03-26T17:00", // three days were left
        "EXTEND, 2026-03-30T17:00", // and two more
        "RESTART, 2026-03-30T17:00" // five from the papers
    })
    void it_stands_and_goes_on_with_the_legal_clock(Policy policy, String due) {
        var asked = given(
                        register(),
                        start(committed(policy)),
                        offer("check", JUSTICE, MONDAY_NINE),
                        accept("check", MONDAY_NINE))
                .when(askSupplement(at("2026-03-18T10:00")));

        assertThat(promise(asked).clock()).isInstanceOf(Clock.Held.class);
        asked.when(check(at("2026-03-22T10:00"))).thenNothing();
        asked.when(completeSupplement(at("2026-03-23T10:00")));
        assertThat(promise(asked).dueAt()).isEqualTo(at(due));
    }

    @Test
    void no_restart_clears_a_missed_commitment() {
        var asked = given(
                register(),
                start(committed(Policy.RESTART)),
                check(at("2026-03-24T00:00")),
                stop(at("2026-03-24T10:00")),
                resume(at("2026-03-25T10:00")));

        assertThat(promise(asked).dueAt()).isEqualTo(PROMISED);
        asked.when(check(at("2026-03-26T10:00"))).thenNothing();
    }

    @Test
    void the_end_of_the_dossier_is_the_end_of_the_commitment() {
        var finished = given(register(), start(committed(Policy.RESUME))).when(finish(at("2026-03-20T10:00")));

        assertThat(finished.state().sideClocks()).last().isInstanceOf(SideClock.Answered.class);
        finished.when(check(at("2026-03-24T10:00"))).thenNothing();
    }

    private static SideClock.Promise promise(DeadlineSentence sentence) {
        return sentence.state().sideClocks().getLast().promise();
    }

    private static Terms committed(Policy policy) {
        return new Terms(
                null,
                new Term(10, Unit.WORKING_DAY),
                false,
                new AfterSupplement(policy, policy == Policy.EXTEND ? 2 : 0),
                List.of(step("check", JUSTICE, new Term(10, Unit.WORKING_DAY), null)),
                new Term(5, Unit.WORKING_DAY),
                null,
                null);
    }
}
