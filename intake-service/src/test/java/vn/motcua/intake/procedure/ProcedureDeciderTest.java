package vn.motcua.intake.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;
import static vn.motcua.intake.procedure.Published.CONTROLLER;
import static vn.motcua.intake.procedure.Published.MONDAY;
import static vn.motcua.intake.procedure.Published.version;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.procedure.ProcedureCommand.Load;
import vn.motcua.intake.procedure.ProcedureCommand.NoteTold;
import vn.motcua.intake.procedure.ProcedureCommand.Publish;
import vn.motcua.intake.procedure.ProcedureRejection.InForce;
import vn.motcua.intake.procedure.ProcedureRejection.InPast;
import vn.motcua.intake.procedure.ProcedureRejection.NotNext;
import vn.motcua.intake.procedure.ProcedureRejection.Overlaps;
import vn.motcua.intake.procedure.PublishedProcedure.Kept;

class ProcedureDeciderTest {
    private static final Procedure FIRST = version(1, "2025-07-01");
    private static final Procedure SECOND = version(2, "2026-12-01");
    private static final Procedure THIRD = version(3, "2027-03-01");

    private final ProcedureDecider decider = new ProcedureDecider();

    @Test
    void a_new_version_closes_the_one_before_it_on_the_day_before() {
        var kept = (Kept) published(FIRST, SECOND, THIRD);

        assertThat(kept.inForce())
                .extracting(Procedure::validTo)
                .containsExactly(LocalDate.parse("2026-11-30"), LocalDate.parse("2027-02-28"), null);
        assertThat(kept.changes()).isEqualTo(3);
    }

    @Test
    void a_version_that_ends_earlier_by_itself_keeps_its_end() {
        var kept = (Kept) published(version(1, "2025-07-01", "2026-01-31"), SECOND);

        assertThat(kept.inForce().getFirst().validTo()).isEqualTo("2026-01-31");
    }

    @Test
    void the_same_version_again_is_published_once() {
        assertThat(decider.decide(published(FIRST, SECOND), publish(SECOND))).isEqualTo(accept());
    }

    @Test
    void a_version_that_was_in_force_is_never_edited() {
        var edited = version(1, "2025-08-01");

        assertThat(decider.decide(published(FIRST), publish(edited)))
                .isEqualTo(reject(new InForce(1, LocalDate.parse("2025-07-01"))));
    }

    @Test
    void a_version_that_begins_today_is_in_force() {
        var today = version(2, "2026-11-23");

        assertThat(decider.decide(published(FIRST, today), publish(SECOND)))
                .isEqualTo(reject(new InForce(2, LocalDate.parse("2026-11-23"))));
    }

    @Test
    void a_version_that_is_not_in_force_yet_may_be_replaced() {
        var kept = (Kept) published(FIRST, SECOND, version(2, "2027-01-01"));

        assertThat(kept.inForce())
                .extracting(Procedure::validFrom)
                .containsExactly(LocalDate.parse("2025-07-01"), LocalDate.parse("2027-01-01"));
        assertThat(kept.inForce().getFirst().validTo()).isEqualTo("2026-12-31");
    }

    @Test
    void versions_are_counted_without_a_gap() {
        assertThat(decider.decide(published(FIRST), publish(THIRD))).isEqualTo(reject(new NotNext(2, 3)));
    }

    @Test
    void versions_do_not_overlap() {
        var early = version(3, "2026-12-01");
        var late = version(2, "2027-03-01");

        assertThat(decider.decide(published(FIRST, SECOND), publish(early)))
                .isEqualTo(reject(new Overlaps(2, LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-01"))));
        assertThat(decider.decide(published(FIRST, SECOND, THIRD), publish(late)))
                .isEqualTo(reject(new Overlaps(3, LocalDate.parse("2027-03-01"), LocalDate.parse("2027-03-01"))));
    }

    @Test
    void days_on_which_dossiers_were_received_keep_their_version() {
        assertThat(decider.decide(published(FIRST), publish(version(2, "2026-11-22"))))
                .isEqualTo(reject(new InPast(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-22"))));
    }

    @Test
    void a_shipped_version_is_loaded_once_and_overwrites_nothing() {
        var shipped = new Load(version(2, "2026-10-01"), MONDAY);

        assertThat(decider.decide(published(FIRST, SECOND), shipped)).isEqualTo(accept());
        assertThat(decider.decide(published(FIRST), shipped)).isNotEqualTo(accept());
        assertThat(decider.decide(published(FIRST, SECOND, THIRD), shipped)).isEqualTo(accept());
    }

    @Test
    void what_was_told_of_an_older_state_is_told_again() {
        var state = published(FIRST, SECOND);

        assertThat(decider.decide(state, new NoteTold(2, 2))).isEqualTo(accept(new ProcedureEvent.Told(2)));
        assertThat(decider.decide(state, new NoteTold(1, 1))).isEqualTo(accept(new ProcedureEvent.FellBehind(1)));
    }

    private static Publish publish(Procedure procedure) {
        return new Publish(procedure, CONTROLLER, MONDAY);
    }

    /** The first may have begun long ago. */
    private PublishedProcedure published(Procedure... versions) {
        var state = decider.initial();
        for (var version : versions) {
            switch (decider.decide(state, publish(version))) {
                case Decision.Accepted<ProcedureEvent, ProcedureRejection>(var events) -> {
                    for (var event : events) {
                        state = decider.apply(state, event);
                    }
                }
                case Decision.Rejected<ProcedureEvent, ProcedureRejection>(var rejection) ->
                    throw new AssertionError(rejection);
            }
        }
        return state;
    }
}
