package vn.motcua.routing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.route.Facts.*;
import static vn.motcua.routing.route.RouteSentence.given;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.eventing.decider.Decision.Rejected;

/** Justice registers; police and insurance work side by side; the commune brings it together. */
class HandOversTest {
    private static final StepId REGISTER = new StepId("register");
    private static final StepId RESIDENCE = new StepId("residence");
    private static final StepId CARD = new StepId("card");
    private static final StepId GATHER = new StepId("gather");
    private static final String WHY = "Hồ sơ thiếu bản sao";

    /** Which order in which state of a step has what for its answer: an event, a refusal, or nothing. */
    @ParameterizedTest
    @CsvSource({
        "WAITING,    refuse,   NotOffered",
        "WAITING,    recall,   NotOffered",
        "WAITING,    return,   NotOffered",
        "WAITING,    transfer, NotOffered",
        "WAITING,    offer,    NotGivenBack",
        "WAITING,    accept,   NotOffered",
        "WAITING,    assign,   NotOffered",
        "WAITING,    complete, NotOffered",
        "GIVEN_BACK, refuse,   NotOffered",
        "GIVEN_BACK, recall,   NotOffered",
        "GIVEN_BACK, return,   NotOffered",
        "GIVEN_BACK, transfer, StepRedirected",
        "GIVEN_BACK, offer,    StepOffered",
        "GIVEN_BACK, accept,   NotOffered",
        "GIVEN_BACK, assign,   NotOffered",
        "GIVEN_BACK, complete, NotOffered",
        "OFFERED,    refuse,   StepLeft",
        "OFFERED,    recall,   StepLeft",
        "OFFERED,    return,   NotAccepted",
        "OFFERED,    transfer, StepLeft",
        "OFFERED,    offer,    nothing",
        "OFFERED,    accept,   StepAccepted",
        "OFFERED,    assign,   StepAssigned",
        "OFFERED,    complete, NotAccepted",
        "ACCEPTED,   refuse,   HandOverTaken",
        "ACCEPTED,   recall,   HandOverTaken",
        "ACCEPTED,   return,   StepLeft",
        "ACCEPTED,   transfer, StepLeft",
        "ACCEPTED,   offer,    HandOverTaken",
        "ACCEPTED,   assign,   StepAssigned",
        "ACCEPTED,   complete, StepCompleted",
        "COMPLETED,  refuse,   AlreadyCompleted",
        "COMPLETED,  recall,   AlreadyCompleted",
        "COMPLETED,  return,   AlreadyCompleted",
        "COMPLETED,  transfer, AlreadyCompleted",
        "COMPLETED,  offer,    AlreadyCompleted",
        "COMPLETED,  assign,   AlreadyCompleted",
        "ENDED,      refuse,   StepEnded",
        "ENDED,      recall,   StepEnded",
        "ENDED,      return,   StepEnded",
        "ENDED,      transfer, StepEnded",
        "ENDED,      offer,    StepEnded",
        "ENDED,      accept,   StepEnded",
        "ENDED,      assign,   StepEnded",
        "ENDED,      complete, StepEnded"
    })
    void each_order_in_each_state_has_its_answer(String state, String order, String answer) {
        var step = state.equals("GIVEN_BACK") ? REGISTER : RESIDENCE;
        var rules = new RouteDecider();

        var decision = rules.decide(in(state).state(), ordered(order, step));

        var found =
                switch (decision) {
                    case Accepted<RouteEvent, RouteRejection>(var events) ->
                        events.isEmpty()
                                ? "nothing"
                                : events.getFirst().getClass().getSimpleName();
                    case Rejected<RouteEvent, RouteRejection>(var rejection) ->
                        rejection.getClass().getSimpleName();
                };
        assertThat(found).isEqualTo(answer);
    }

    @Test
    void nothing_goes_back_while_the_dossier_waits() {
        for (var order : List.of("refuse", "recall", "transfer")) {
            in("OFFERED")
                    .when(new RouteCommand.Halt(Pause.STOP))
                    .when(ordered(order, RESIDENCE))
                    .thenRejected(new RouteRejection.Paused(Pause.STOP));
        }
    }

    @Test
    void a_refused_hand_over_is_open_again_at_its_giver_and_offered_when_he_is_done_again() {
        var refused = in("OFFERED").when(ordered("refuse", RESIDENCE));

        refused.then(left(RESIDENCE, Leaving.REFUSED, REGISTER, List.of(), "left-residence"));
        assertThat(refused.step("residence")).isInstanceOf(Step.Waiting.class);
        assertThat(refused.step("register"))
                .isInstanceOfSatisfying(
                        Step.Accepted.class, open -> assertThat(open.officer()).isEqualTo(AN));
        assertThat(refused.step("card")).as("the other branch goes on").isInstanceOf(Step.Accepted.class);
        refused.when(ordered("refuse", RESIDENCE)).thenNothing();

        refused.when(done("register", AN)).thenOffered("residence");
    }

    @Test
    void the_one_stop_unit_has_a_first_step_that_was_refused_until_it_offers_it_again_or_to_another_agency() {
        var refused = given(register(), begin(parallel())).when(ordered("refuse", REGISTER));

        refused.then(left(REGISTER, Leaving.REFUSED, null, List.of(), "left-register"));
        refused.when(new RouteCommand.Offer(REGISTER, CHI, LATER)).thenOffered("register");

        refused.when(new RouteCommand.Refuse(REGISTER, WHY, AN, LATER));
        refused.when(new RouteCommand.Transfer(REGISTER, POLICE, WHY, CHI, LATER))
                .thenOffered("register");
        assertThat(refused.step("register").agency()).isEqualTo(POLICE);
        assertThat(refused.state().known().orElseThrow().parties()).contains(JUSTICE, POLICE);
    }

    @Test
    void work_is_returned_to_an_earlier_step_and_what_came_after_waits_again() {
        var gathering = in("ACCEPTED").when(done("residence", BINH)).when(done("card", CHI));
        gathering.when(accept("gather", CHI));

        gathering
                .when(new RouteCommand.Return(GATHER, REGISTER, WHY, CHI, LATER))
                .then(
                        left(GATHER, Leaving.RETURNED, REGISTER, List.of(RESIDENCE, CARD), "left-gather"),
                        new RouteEvent.StepOffered(REGISTER, LATER));

        assertThat(Stream.of("residence", "card", "gather").map(gathering::step))
                .allMatch(Step.Waiting.class::isInstance);
        gathering.when(accept("register", AN));
        gathering
                .when(complete("register", AN, StepOutcome.DONE, "Lần hai", null, null))
                .thenOffered("residence", "card");
        assertThat(gathering.state().known().orElseThrow().writing("completion-register.2"))
                .map(Writing::note)
                .contains("Lần hai");
    }

    @Test
    void without_a_name_work_goes_back_to_the_step_right_before_that_was_complete_last() {
        in("ACCEPTED")
                .when(ordered("return", RESIDENCE))
                .then(
                        left(RESIDENCE, Leaving.RETURNED, REGISTER, List.of(), "left-residence"),
                        new RouteEvent.StepOffered(REGISTER, LATER));
        in("ACCEPTED")
                .when(new RouteCommand.Return(RESIDENCE, CARD, WHY, BINH, LATER))
                .thenRejected(new RouteRejection.NotEarlier(RESIDENCE, CARD));
        in("OFFERED")
                .when(new RouteCommand.Recall(RESIDENCE, GATHER, WHY, AN, LATER))
                .thenRejected(new RouteRejection.NotEarlier(RESIDENCE, GATHER));
    }

    @Test
    void work_that_another_branch_has_sent_back_already_is_not_sent_back_twice() {
        var both = in("ACCEPTED").when(ordered("return", RESIDENCE));

        both.when(new RouteCommand.Return(CARD, REGISTER, WHY, CHI, LATER))
                .then(left(CARD, Leaving.RETURNED, REGISTER, List.of(), "left-card"));
        both.when(accept("register", AN)).when(done("register", AN)).thenOffered("residence", "card");
    }

    @Test
    void another_agency_is_offered_what_its_leader_gives_it_and_not_what_it_has() {
        var transferred = in("ACCEPTED").when(ordered("transfer", RESIDENCE));

        transferred.then(
                left(RESIDENCE, Leaving.TRANSFERRED, null, List.of(), "left-residence"),
                new RouteEvent.StepRedirected(RESIDENCE, INSURANCE, Optional.empty()),
                new RouteEvent.StepOffered(RESIDENCE, LATER));
        transferred.when(ordered("transfer", RESIDENCE)).thenNothing();
        transferred
                .when(new RouteCommand.Transfer(RESIDENCE, INSURANCE, "Lý do khác", BINH, LATER))
                .thenRejected(new RouteRejection.SameAgency(RESIDENCE, INSURANCE));
    }

    @Test
    void who_is_away_is_stood_in_for_and_his_substitute_completes_the_step() {
        in("ACCEPTED")
                .when(new RouteCommand.Assign(RESIDENCE, CHI, BINH))
                .then(new RouteEvent.StepAssigned(RESIDENCE, CHI, BINH));
        var completed = in("ACCEPTED")
                .when(new RouteCommand.Assign(RESIDENCE, CHI, BINH))
                .when(done("residence", CHI));

        assertThat(completed.step("residence").inCharge()).contains(CHI);
    }

    @Test
    void a_hand_over_is_contested_each_time_and_what_was_contested_before_is_settled_after_the_work_went_back() {
        var contested = in("ACCEPTED").when(dispute());
        contested.when(ordered("return", RESIDENCE));
        contested.when(accept("register", AN)).when(done("register", AN));
        contested.when(new RouteCommand.Accept(RESIDENCE, BINH, LATER));
        contested
                .when(new RouteCommand.Dispute(RESIDENCE, LATER, WHY, BINH, LATER))
                .thenRejected(new RouteRejection.AlreadyDisputed(RESIDENCE));

        contested
                .when(new RouteCommand.Settle(RESIDENCE, true, WHY, CHI, LATER))
                .then(new RouteEvent.DisputeSettled(
                        RESIDENCE, true, CHI, LATER, new Writing("settlement-residence", WHY, null)));
        contested
                .when(new RouteCommand.Dispute(RESIDENCE, LATER, WHY, BINH, LATER))
                .then(new RouteEvent.HandOverDisputed(
                        RESIDENCE,
                        new Dispute.Claim(LATER, BINH, LATER),
                        new Writing("dispute-residence.2", WHY, null)));
    }

    @Test
    void a_refusal_after_appraisal_ends_every_branch_and_nobody_owes_an_opinion_any_more() {
        var over = in("ACCEPTED")
                .when(new RouteCommand.Consult("c1", RESIDENCE, INSURANCE, "Có ý kiến gì?", TWELVE_DAYS, BINH, LATER))
                .when(refused("card", CHI));

        assertThat(over.state()).isInstanceOf(Route.Completed.class);
        assertThat(Stream.of("residence", "gather").map(over::step)).allMatch(Step.Ended.class::isInstance);
        assertThat(over.state().known().orElseThrow().consultation("c1")).containsInstanceOf(Consultation.Closed.class);
    }

    private static RouteCommand dispute() {
        return new RouteCommand.Dispute(RESIDENCE, NOON.plusSeconds(60 * 60 * 3), WHY, BINH, LATER);
    }

    private static RouteEvent left(StepId step, Leaving how, @Nullable StepId to, List<StepId> waiting, String ref) {
        var by = Map.of(REGISTER, AN, RESIDENCE, BINH, CARD, CHI, GATHER, CHI).get(step);
        return new RouteEvent.StepLeft(step, how, to, waiting, by, LATER, new Writing(ref, WHY, null));
    }

    private static RouteCommand ordered(String order, StepId step) {
        var by = step.equals(REGISTER) ? AN : BINH;
        return switch (order) {
            case "refuse" -> new RouteCommand.Refuse(step, WHY, by, LATER);
            case "recall" -> new RouteCommand.Recall(step, step.equals(REGISTER) ? null : REGISTER, WHY, by, LATER);
            case "return" -> new RouteCommand.Return(step, null, WHY, by, LATER);
            case "transfer" -> new RouteCommand.Transfer(step, INSURANCE, WHY, by, LATER);
            case "offer" -> new RouteCommand.Offer(step, CHI, LATER);
            case "accept" -> new RouteCommand.Accept(step, CHI, LATER);
            case "assign" -> new RouteCommand.Assign(step, CHI, AN);
            case "complete" -> done(step.value(), CHI);
            default -> throw new IllegalArgumentException(order);
        };
    }

    /** The residence in a state; the card is taken as soon as it is offered. */
    private static RouteSentence in(String state) {
        var begun = given(register(), begin(parallel()));
        var offered = given(
                register(),
                begin(parallel()),
                accept("register", AN),
                done("register", AN),
                new RouteCommand.Accept(CARD, CHI, LATER));
        return switch (state) {
            case "WAITING" -> begun;
            case "GIVEN_BACK" -> begun.when(new RouteCommand.Recall(REGISTER, null, "Nhầm cơ quan", CHI, LATER));
            case "OFFERED" -> offered;
            case "ACCEPTED" -> offered.when(new RouteCommand.Accept(RESIDENCE, BINH, LATER));
            case "COMPLETED" ->
                offered.when(new RouteCommand.Accept(RESIDENCE, BINH, LATER)).when(done("residence", BINH));
            case "ENDED" ->
                offered.when(new RouteCommand.Accept(RESIDENCE, BINH, LATER)).when(new RouteCommand.End());
            default -> throw new IllegalArgumentException(state);
        };
    }
}
