package vn.motcua.routing.route.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.eventing.web.Actor;
import vn.motcua.routing.route.Deadlines;
import vn.motcua.routing.route.Pause;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.Step;
import vn.motcua.routing.route.Way;

/**
 * The way of a dossier through the agencies.
 *
 * @param pauses why nothing may be completed for now
 */
record RouteView(
        String dossier,
        String code,
        State state,
        List<Pause> pauses,
        @Nullable StepOutcome outcome,
        @Nullable Instant completedAt,
        List<StepView> steps,
        List<ConsultationView> consultations) {

    /** How the way of a dossier stands. */
    enum State {
        REGISTERED,
        UNDER_WAY,
        COMPLETED,
        ENDED
    }

    /** How a step stands. */
    enum StepState {
        WAITING,
        GIVEN_BACK,
        OFFERED,
        ACCEPTED,
        COMPLETED,
        ENDED
    }

    /**
     * A step of the way.
     *
     * @param officer who is in charge
     * @param dispute null unless the agency contests the time of its hand-over
     * @param earlier times in which it was had before it was given back or on
     * @param supplementDraft null unless a drafted request for papers waits for the clerk
     */
    record StepView(
            String id,
            String name,
            String agency,
            StepState state,
            Term allotment,
            List<String> after,
            @Nullable String branch,
            @Nullable Instant offeredAt,
            @Nullable Instant acceptanceDueAt,
            @Nullable Instant acceptedAt,
            @Nullable String officer,
            @Nullable Instant dueAt,
            @Nullable Instant completedAt,
            @Nullable StepOutcome outcome,
            @Nullable DisputeView dispute,
            List<PassView> earlier,
            List<FieldCheckView> fieldChecks,
            @Nullable SupplementDraftView supplementDraft) {}

    /** @param actor who looks: words are for those who take part in the dossier */
    static RouteView of(Route route, Actor actor) {
        return switch (route) {
            case Route.Unknown _ ->
                throw new IllegalStateException("Expected a route that intake has spoken of, got none");
            case Route.Registered registered -> of(registered.way(), actor, State.REGISTERED, List.of());
            case Route.UnderWay underWay ->
                of(
                        underWay.way(),
                        actor,
                        State.UNDER_WAY,
                        underWay.pauses().stream().sorted().toList());
            case Route.Completed completed ->
                of(completed.way(), actor, State.COMPLETED, List.of(), completed.outcome(), completed.completedAt());
            case Route.Ended ended -> of(ended.way(), actor, State.ENDED, List.of());
        };
    }

    private static RouteView of(Way way, Actor actor, State state, List<Pause> pauses) {
        return of(way, actor, state, pauses, null, null);
    }

    private static RouteView of(
            Way way,
            Actor actor,
            State state,
            List<Pause> pauses,
            @Nullable StepOutcome outcome,
            @Nullable Instant completedAt) {
        var dossier = way.dossier();
        var texts = RouteAccess.takesPart(actor);
        var steps = way.steps().stream().map(step -> of(way, step, texts)).toList();
        var consultations = way.consultations().stream()
                .map(known -> ConsultationView.of(way, known, texts))
                .toList();
        return new RouteView(
                dossier.id().value(), dossier.code(), state, pauses, outcome, completedAt, steps, consultations);
    }

    private static StepView of(Way way, Step step, boolean texts) {
        var plan = step.plan();
        var given = step.given();
        var deadlines = given.map(Step.HandOver::deadlines);
        var completion = completion(step);
        return new StepView(
                plan.id().value(),
                plan.name(),
                plan.agency().value(),
                state(step),
                plan.allotment(),
                plan.after().stream().map(StepId::value).toList(),
                plan.branch(),
                given.map(Step.HandOver::offeredAt).orElse(null),
                deadlines.map(Deadlines::acceptanceDueAt).orElse(null),
                step.taken().map(Step.Receipt::acceptedAt).orElse(null),
                step.inCharge().map(StaffId::value).orElse(null),
                deadlines.map(Deadlines::dueAt).orElse(null),
                completion == null ? null : completion.completedAt(),
                completion == null ? null : completion.outcome(),
                given.map(Step.HandOver::dispute)
                        .map(dispute -> DisputeView.of(way, plan.id(), dispute, texts))
                        .orElse(null),
                way.passes().stream()
                        .filter(pass -> pass.step().equals(plan.id()))
                        .map(pass -> PassView.of(way, pass, texts))
                        .toList(),
                way.fieldChecks(plan.id()).stream()
                        .map(check -> FieldCheckView.of(way, check, texts))
                        .toList(),
                way.draft(plan.id())
                        .map(draft -> SupplementDraftView.of(way, draft, texts))
                        .orElse(null));
    }

    private static StepState state(Step step) {
        return switch (step) {
            case Step.Waiting _ -> StepState.WAITING;
            case Step.GivenBack _ -> StepState.GIVEN_BACK;
            case Step.Offered _ -> StepState.OFFERED;
            case Step.Accepted _ -> StepState.ACCEPTED;
            case Step.Completed _ -> StepState.COMPLETED;
            case Step.Ended _ -> StepState.ENDED;
        };
    }

    private static Step.@Nullable Completion completion(Step step) {
        return switch (step) {
            case Step.Completed completed -> completed.completion();
            case Step.Waiting _, Step.GivenBack _, Step.Offered _, Step.Accepted _, Step.Ended _ -> null;
        };
    }
}
