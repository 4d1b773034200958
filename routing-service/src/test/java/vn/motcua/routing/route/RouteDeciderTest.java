package vn.motcua.routing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.routing.route.Facts.*;
import static vn.motcua.routing.route.Facts.CHECK;
import static vn.motcua.routing.route.Facts.DECIDE;
import static vn.motcua.routing.route.RouteSentence.given;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.door.OfficeTime;

class RouteDeciderTest {

    @Test
    void an_accepted_dossier_is_handed_to_its_first_agency_at_once() {
        given(register())
                .when(begin(sequence()))
                .then(new RouteEvent.Begun(sequence(), null), new RouteEvent.StepOffered(CHECK, NOON));
    }

    @Test
    void all_steps_without_predecessors_are_offered_at_once() {
        given(register())
                .when(begin(List.of(step("a", POLICE), step("b", INSURANCE), step("c", COMMUNE, "a", "b"))))
                .thenOffered("a", "b");
    }

    @Test
    void a_route_without_steps_is_under_way_until_intake_ends_it() {
        given(register()).when(begin(List.of())).then(new RouteEvent.Begun(List.of(), null));
    }

    @Test
    void nothing_begins_before_the_dossier_is_registered() {
        given().when(begin(sequence())).thenRejected(new RouteRejection.NotRegistered());
        given().when(accept("check", AN)).thenRejected(new RouteRejection.NotRegistered());
        given().when(new RouteCommand.End()).thenRejected(new RouteRejection.NotRegistered());
    }

    @Test
    void a_plan_that_runs_in_a_circle_is_no_plan() {
        var circle = List.of(step("a", POLICE, "b"), step("b", INSURANCE, "a"));

        assertThatThrownBy(() -> given(register()).when(begin(circle))).hasMessageContaining("a way to each of");
    }

    @Test
    void a_plan_with_an_unknown_predecessor_or_a_name_twice_is_no_plan() {
        var unknown = List.of(step("a", POLICE, "nobody"));
        var twice = List.of(step("a", POLICE), step("a", INSURANCE));

        assertThatThrownBy(() -> given(register()).when(begin(unknown))).hasMessageContaining("nobody");
        assertThatThrownBy(() -> given(register()).when(begin(twice))).hasMessageContaining("two");
    }

    @Test
    void an_officer_takes_a_hand_over() {
        given(register(), begin(sequence()))
                .when(accept("check", AN))
                .then(new RouteEvent.StepAccepted(CHECK, new Step.Receipt(NOON, AN)));
    }

    @Test
    void the_same_officer_may_take_it_again_and_nothing_happens() {
        given(register(), begin(sequence()), accept("check", AN))
                .when(accept("check", AN))
                .thenNothing();
        given(register(), begin(sequence()), accept("check", AN), done("check", AN))
                .when(accept("check", AN))
                .thenNothing();
    }

    @Test
    void another_officer_may_not_take_it_again() {
        given(register(), begin(sequence()), accept("check", AN))
                .when(accept("check", BINH))
                .thenRejected(new RouteRejection.AlreadyAccepted(CHECK, AN));
    }

    @Test
    void a_step_is_not_taken_before_it_is_offered() {
        given(register(), begin(sequence()))
                .when(accept("decide", AN))
                .thenRejected(new RouteRejection.NotOffered(DECIDE));
    }

    @Test
    void a_step_nobody_planned_is_refused() {
        given(register(), begin(sequence()))
                .when(accept("dance", AN))
                .thenRejected(new RouteRejection.NoSuchStep(new StepId("dance")));
        given(register()).when(accept("check", AN)).thenRejected(new RouteRejection.NoSuchStep(CHECK));
    }

    @Test
    void a_leader_assigns_an_open_step() {
        given(register(), begin(sequence()))
                .when(new RouteCommand.Assign(CHECK, BINH, CHI))
                .then(new RouteEvent.StepAssigned(CHECK, BINH, CHI));
        given(register(), begin(sequence()), accept("check", AN))
                .when(new RouteCommand.Assign(CHECK, BINH, CHI))
                .then(new RouteEvent.StepAssigned(CHECK, BINH, CHI));
    }

    @Test
    void who_signs_for_an_assigned_step_does_not_take_it_from_its_officer() {
        var told = given(register(), begin(sequence()), new RouteCommand.Assign(CHECK, BINH, CHI), accept("check", AN));

        assertThat(told.step("check").inCharge()).contains(BINH);
        assertThat(told.step("check").taken()).contains(new Step.Receipt(NOON, AN));
    }

    @Test
    void assigning_the_officer_in_charge_changes_nothing() {
        given(register(), begin(sequence()), accept("check", AN))
                .when(new RouteCommand.Assign(CHECK, AN, CHI))
                .thenNothing();
    }

    @Test
    void only_an_open_step_is_assigned() {
        given(register(), begin(sequence()))
                .when(new RouteCommand.Assign(DECIDE, BINH, CHI))
                .thenRejected(new RouteRejection.NotOffered(DECIDE));
        given(register(), begin(sequence()), accept("check", AN), done("check", AN))
                .when(new RouteCommand.Assign(CHECK, BINH, CHI))
                .thenRejected(new RouteRejection.AlreadyCompleted(CHECK));
        given(register(), begin(sequence()), new RouteCommand.End())
                .when(new RouteCommand.Assign(CHECK, BINH, CHI))
                .thenRejected(new RouteRejection.StepEnded(CHECK));
    }

    @Test
    void in_a_sequence_the_next_agency_follows_the_one_before() {
        given(register(), begin(sequence()), accept("check", AN))
                .when(done("check", AN))
                .then(
                        new RouteEvent.StepCompleted(
                                CHECK, new Step.Completion(StepOutcome.DONE, AN, LATER, null), Optional.empty()),
                        new RouteEvent.StepOffered(DECIDE, LATER));
    }

    @Test
    void a_hand_over_has_to_be_taken_before_the_step_is_completed() {
        given(register(), begin(sequence()))
                .when(done("check", AN))
                .thenRejected(new RouteRejection.NotAccepted(CHECK));
        given(register(), begin(sequence()))
                .when(done("decide", AN))
                .thenRejected(new RouteRejection.NotOffered(DECIDE));
    }

    @Test
    void parallel_branches_are_offered_together() {
        given(register(), begin(parallel()), accept("register", AN))
                .when(done("register", AN))
                .thenOffered("residence", "card");
    }

    @Test
    void a_join_waits_for_its_last_branch() {
        given(register(), begin(parallel()), accept("register", AN), done("register", AN), accept("card", BINH))
                .when(done("card", BINH))
                .thenOffered()
                .when(accept("residence", AN))
                .when(done("residence", AN))
                .thenOffered("gather");
    }

    @Test
    void the_last_step_completes_the_route() {
        given(register(), begin(sequence()), accept("check", AN), done("check", AN), accept("decide", CHI))
                .when(approved("decide", CHI))
                .then(
                        new RouteEvent.StepCompleted(
                                DECIDE,
                                new Step.Completion(StepOutcome.APPROVED, CHI, LATER, EXTRACT),
                                Optional.empty()),
                        new RouteEvent.RouteCompleted(StepOutcome.APPROVED, LATER));
    }

    @Test
    void no_result_is_issued_on_a_day_to_come() {
        var today = OfficeTime.day(LATER);
        var early = new ResultPaper("file", "01/GCN", today.plusDays(1), AN, null);

        given(register(), begin(sequence()), accept("check", AN), done("check", AN), accept("decide", CHI))
                .when(complete("decide", CHI, StepOutcome.APPROVED, null, null, early))
                .thenRejected(new RouteRejection.IssuedInFuture(DECIDE, today, today.plusDays(1)));
    }

    @Test
    void the_last_step_of_an_approved_dossier_needs_its_result() {
        given(register(), begin(sequence()), accept("check", AN), done("check", AN), accept("decide", CHI))
                .when(complete("decide", CHI, StepOutcome.APPROVED, null, null, null))
                .thenRejected(new RouteRejection.ResultMissing(DECIDE))
                .when(done("decide", CHI))
                .thenRejected(new RouteRejection.ResultMissing(DECIDE));
    }

    @Test
    void a_refusal_at_the_last_step_needs_no_result() {
        given(register(), begin(sequence()), accept("check", AN), done("check", AN), accept("decide", CHI))
                .when(refused("decide", CHI))
                .then(
                        new RouteEvent.StepCompleted(
                                DECIDE,
                                new Step.Completion(StepOutcome.REFUSED, CHI, LATER, null),
                                Optional.of(new Writing("completion-decide", "Đã kết hôn", "Luật Hộ tịch, điều 21"))),
                        new RouteEvent.RouteCompleted(StepOutcome.REFUSED, LATER));
    }

    @Test
    void a_refusal_gives_its_reason_and_its_legal_ground() {
        var told = given(register(), begin(sequence()), accept("check", AN));

        told.when(complete("check", AN, StepOutcome.REFUSED, "Đã kết hôn", null, null))
                .thenRejected(new RouteRejection.GroundsMissing(CHECK));
        told.when(complete("check", AN, StepOutcome.REFUSED, null, "Luật Hộ tịch, điều 21", null))
                .thenRejected(new RouteRejection.GroundsMissing(CHECK));
    }

    @Test
    void a_refusal_in_one_branch_ends_the_others() {
        var told = given(
                        register(),
                        begin(parallel()),
                        accept("register", AN),
                        done("register", AN),
                        accept("residence", BINH),
                        accept("card", CHI))
                .when(refused("residence", BINH));

        assertThat(told.state()).isInstanceOf(Route.Completed.class);
        assertThat(told.step("residence")).isInstanceOf(Step.Completed.class);
        assertThat(told.step("card")).isInstanceOf(Step.Ended.class);
        assertThat(told.step("gather")).isInstanceOf(Step.Ended.class);
        told.when(done("card", CHI)).thenRejected(new RouteRejection.StepEnded(new StepId("card")));
        told.when(accept("gather", CHI)).thenRejected(new RouteRejection.StepEnded(new StepId("gather")));
    }

    @Test
    void the_same_completion_again_is_answered_as_before() {
        var last = given(register(), begin(sequence()), accept("check", AN), done("check", AN), accept("decide", CHI));

        last.when(approved("decide", CHI)).when(approved("decide", CHI)).thenNothing();
        last.when(done("check", AN)).thenNothing();
    }

    @Test
    void another_completion_of_the_same_step_is_refused() {
        var told = given(register(), begin(sequence()), accept("check", AN), done("check", AN));

        told.when(done("check", BINH)).thenRejected(new RouteRejection.AlreadyCompleted(CHECK));
        told.when(approved("check", AN)).thenRejected(new RouteRejection.AlreadyCompleted(CHECK));
        told.when(complete("check", AN, StepOutcome.DONE, "one more word", null, null))
                .thenRejected(new RouteRejection.AlreadyCompleted(CHECK));
    }

    @Test
    void nothing_is_completed_while_the_dossier_waits() {
        for (var pause : Pause.values()) {
            given(register(), begin(sequence()), accept("check", AN), new RouteCommand.Halt(pause))
                    .when(done("check", AN))
                    .thenRejected(new RouteRejection.Paused(pause))
                    .when(new RouteCommand.Lift(Set.of(pause)))
                    .when(done("check", AN))
                    .thenOffered("decide");
        }
    }

    @Test
    void whoever_told_what_is_to_be_paid_need_not_wait_for_the_money_but_the_next_must() {
        given(register(), begin(computedFirst()), accept("check", AN), new RouteCommand.Halt(Pause.FINANCIAL_DUTY))
                .when(refused("check", AN))
                .thenRejected(new RouteRejection.Paused(Pause.FINANCIAL_DUTY))
                .when(done("check", AN))
                .thenOffered("decide")
                .when(accept("decide", BINH))
                .when(approved("decide", BINH))
                .thenRejected(new RouteRejection.Paused(Pause.FINANCIAL_DUTY));
    }

    @Test
    void whoever_told_what_is_to_be_paid_waits_for_everything_else() {
        given(register(), begin(computedFirst()), accept("check", AN))
                .when(new RouteCommand.Halt(Pause.FINANCIAL_DUTY))
                .when(new RouteCommand.Halt(Pause.WITHDRAWAL))
                .when(done("check", AN))
                .thenRejected(new RouteRejection.Paused(Pause.WITHDRAWAL));
    }

    @Test
    void steps_stay_while_the_dossier_waits_and_may_be_taken() {
        given(register(), begin(sequence()), new RouteCommand.Halt(Pause.SUPPLEMENT))
                .when(accept("check", AN))
                .then(new RouteEvent.StepAccepted(CHECK, new Step.Receipt(NOON, AN)));
    }

    @Test
    void a_pause_is_noted_once_and_lifted_once() {
        given(register(), begin(sequence()), new RouteCommand.Halt(Pause.STOP))
                .when(new RouteCommand.Halt(Pause.STOP))
                .thenNothing()
                .when(new RouteCommand.Lift(Set.of(Pause.SUPPLEMENT)))
                .thenNothing()
                .when(new RouteCommand.Lift(Set.of(Pause.STOP)))
                .then(new RouteEvent.Lifted(Set.of(Pause.STOP)))
                .when(new RouteCommand.Lift(Set.of(Pause.STOP)))
                .thenNothing();
    }

    @Test
    void an_ending_by_intake_ends_every_open_step() {
        var told = given(register(), begin(sequence()), accept("check", AN), done("check", AN), new RouteCommand.End());

        assertThat(told.state()).isInstanceOf(Route.Ended.class);
        assertThat(told.step("check")).isInstanceOf(Step.Completed.class);
        assertThat(told.step("decide")).isInstanceOf(Step.Ended.class);
        told.when(accept("decide", CHI)).thenRejected(new RouteRejection.StepEnded(DECIDE));
        told.when(new RouteCommand.End()).thenNothing();
    }

    @Test
    void a_dossier_that_was_not_accepted_has_no_route() {
        given(register()).when(new RouteCommand.End()).then(new RouteEvent.Ended());
    }

    @Test
    void the_end_of_a_dossier_changes_nothing_of_a_completed_route() {
        given(register(), begin(sequence()), accept("check", AN), refused("check", AN))
                .when(new RouteCommand.End())
                .thenNothing();
    }

    @Test
    void the_instants_of_a_step_come_from_sla() {
        given(register(), begin(sequence()))
                .when(new RouteCommand.NoteDeadlines(CHECK, TUESDAY))
                .then(new RouteEvent.DeadlinesNoted(CHECK, TUESDAY))
                .when(new RouteCommand.NoteDeadlines(CHECK, TUESDAY))
                .thenNothing()
                .when(new RouteCommand.NoteDeadlines(DECIDE, TUESDAY))
                .thenRejected(new RouteRejection.NotOffered(DECIDE));
    }

    @Test
    void instants_that_come_late_are_still_kept() {
        var completed = given(register(), begin(sequence()), accept("check", AN), done("check", AN))
                .when(new RouteCommand.NoteDeadlines(CHECK, TUESDAY));
        var ended = given(register(), begin(sequence()), new RouteCommand.End())
                .when(new RouteCommand.NoteDeadlines(CHECK, TUESDAY));
        var refused = given(register(), begin(sequence()), accept("check", AN), refused("check", AN))
                .when(new RouteCommand.NoteDeadlines(CHECK, TUESDAY));

        for (var told : List.of(completed, ended, refused)) {
            assertThat(told.step("check").given().map(Step.HandOver::deadlines)).contains(TUESDAY);
        }
    }

    @Test
    void whoever_was_handed_the_dossier_is_a_party() {
        var told = given(register(), begin(parallel()));

        assertThat(told.state().known().orElseThrow().parties()).containsExactly(COMMUNE, JUSTICE);
        told.when(accept("register", AN)).when(done("register", AN));
        assertThat(told.state().known().orElseThrow().parties()).containsExactly(COMMUNE, JUSTICE, POLICE, INSURANCE);
    }

    @Test
    void an_event_that_does_not_fit_is_a_bug() {
        var rules = new RouteDecider();

        assertThatThrownBy(() -> rules.apply(new Route.Unknown(), new RouteEvent.Ended()))
                .isInstanceOf(IllegalStateException.class);
    }
}
