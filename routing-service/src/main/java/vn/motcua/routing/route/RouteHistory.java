package vn.motcua.routing.route;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.motcua.contracts.StepId;
import vn.motcua.routing.route.Step.HandOver;

/** What each event changes in a route. */
final class RouteHistory {

    private RouteHistory() {}

    static Route apply(Route state, RouteEvent event) {
        return switch (state) {
            case Route.Unknown _ -> onUnknown(state, event);
            case Route.Registered registered -> onRegistered(registered, event);
            case Route.UnderWay underWay -> onUnderWay(underWay, event);
            case Route.Completed completed ->
                new Route.Completed(
                        onClosed(state, completed.way(), event), completed.outcome(), completed.completedAt());
            case Route.Ended ended -> new Route.Ended(onClosed(state, ended.way(), event));
        };
    }

    private static Route onUnknown(Route state, RouteEvent event) {
        return switch (event) {
            case RouteEvent.Registered registered -> new Route.Registered(Way.unplanned(registered.dossier()));
            case RouteEvent.Begun _,
                    RouteEvent.Halted _,
                    RouteEvent.Lifted _,
                    RouteEvent.DeadlinesNoted _,
                    RouteEvent.StepOffered _,
                    RouteEvent.StepAccepted _,
                    RouteEvent.StepAssigned _,
                    RouteEvent.StepLeft _,
                    RouteEvent.StepRedirected _,
                    RouteEvent.StepCompleted _,
                    RouteEvent.ConsultationAsked _,
                    RouteEvent.ConsultationDated _,
                    RouteEvent.ConsultationAnswered _,
                    RouteEvent.ConsentDeemed _,
                    RouteEvent.ConsultationFellDue _,
                    RouteEvent.ConsultationReminded _,
                    RouteEvent.FieldCheckRecorded _,
                    RouteEvent.SupplementDrafted _,
                    RouteEvent.HandOverDisputed _,
                    RouteEvent.DisputeSettled _,
                    RouteEvent.RouteCompleted _,
                    RouteEvent.Ended _ -> throw unfit(state, event);
        };
    }

    private static Route onRegistered(Route.Registered state, RouteEvent event) {
        return switch (event) {
            case RouteEvent.Begun begun -> {
                var planned = state.way().planned(begun.plan(), begun.consulting());
                yield new Route.UnderWay(planned, Set.of());
            }
            case RouteEvent.Ended _ -> new Route.Ended(state.way());
            case RouteEvent.Registered _,
                    RouteEvent.Halted _,
                    RouteEvent.Lifted _,
                    RouteEvent.DeadlinesNoted _,
                    RouteEvent.StepOffered _,
                    RouteEvent.StepAccepted _,
                    RouteEvent.StepAssigned _,
                    RouteEvent.StepLeft _,
                    RouteEvent.StepRedirected _,
                    RouteEvent.StepCompleted _,
                    RouteEvent.ConsultationAsked _,
                    RouteEvent.ConsultationDated _,
                    RouteEvent.ConsultationAnswered _,
                    RouteEvent.ConsentDeemed _,
                    RouteEvent.ConsultationFellDue _,
                    RouteEvent.ConsultationReminded _,
                    RouteEvent.FieldCheckRecorded _,
                    RouteEvent.SupplementDrafted _,
                    RouteEvent.HandOverDisputed _,
                    RouteEvent.DisputeSettled _,
                    RouteEvent.RouteCompleted _ -> throw unfit(state, event);
        };
    }

    private static Route onUnderWay(Route.UnderWay state, RouteEvent event) {
        return switch (event) {
            case RouteEvent.Halted halted -> {
                var pauses = EnumSet.of(halted.pause());
                pauses.addAll(state.pauses());
                yield new Route.UnderWay(
                        halted.pause() == Pause.SUPPLEMENT ? state.way().withDrafts(List.of()) : state.way(), pauses);
            }
            case RouteEvent.Lifted lifted -> {
                var pauses = EnumSet.noneOf(Pause.class);
                pauses.addAll(state.pauses());
                pauses.removeAll(lifted.pauses());
                yield new Route.UnderWay(state.way(), pauses);
            }
            case RouteEvent.DeadlinesNoted noted -> on(state, due(state.way(), noted));
            case RouteEvent.StepOffered offered -> with(state, offered.step(), step -> offered(state, step, offered));
            case RouteEvent.StepAccepted taken -> with(state, taken.step(), step -> accepted(state, step, taken));
            case RouteEvent.StepAssigned given -> with(state, given.step(), step -> assigned(state, step, given));
            case RouteEvent.StepLeft left -> on(state, HandOvers.left(state.way(), left));
            case RouteEvent.StepRedirected redirected -> on(state, HandOvers.redirected(state.way(), redirected));
            case RouteEvent.StepCompleted completed -> completed(state, completed);
            case RouteEvent.ConsultationAsked asked ->
                on(
                        state,
                        state.way()
                                .with(new Consultation.Awaited(asked.inquiry()))
                                .with(asked.question()));
            case RouteEvent.ConsultationDated dated -> on(state, dated(state.way(), dated));
            case RouteEvent.ConsultationAnswered answered -> on(state, answered(state.way(), answered));
            case RouteEvent.HandOverDisputed disputed -> on(state, Disputes.disputed(state.way(), disputed));
            case RouteEvent.DisputeSettled settled -> on(state, Disputes.settled(state.way(), settled));
            case RouteEvent.ConsentDeemed deemed ->
                on(
                        state,
                        state.way()
                                .withConsultation(
                                        deemed.consultation(), known -> Consultations.consented(known, deemed)));
            case RouteEvent.ConsultationFellDue due ->
                on(state, state.way().withConsultation(due.consultation(), known -> Consultations.fellDue(known, due)));
            case RouteEvent.ConsultationReminded reminded ->
                on(
                        state,
                        state.way()
                                .withConsultation(
                                        reminded.consultation(), known -> Consultations.reminded(known, reminded)));
            case RouteEvent.FieldCheckRecorded recorded ->
                on(state, state.way().with(recorded.check()).withAll(recorded.words()));
            case RouteEvent.SupplementDrafted drafted ->
                on(state, state.way().with(drafted.draft()).withAll(drafted.words()));
            case RouteEvent.RouteCompleted completed ->
                new Route.Completed(state.way().ended(), completed.outcome(), completed.at());
            case RouteEvent.Ended _ -> new Route.Ended(state.way().ended());
            case RouteEvent.Registered _, RouteEvent.Begun _ -> throw unfit(state, event);
        };
    }

    private static Route.UnderWay on(Route.UnderWay state, Way way) {
        return new Route.UnderWay(way, state.pauses());
    }

    private static Way dated(Way way, RouteEvent.ConsultationDated event) {
        return way.withConsultation(event.consultation(), known -> Consultations.dated(known, event));
    }

    private static Way answered(Way way, RouteEvent.ConsultationAnswered event) {
        return way.withConsultation(event.consultation(), known -> Consultations.answered(known, event))
                .with(event.answer());
    }

    /** After the end sla may still have a word on its way; late words of agencies are kept, and change no step. */
    private static Way onClosed(Route state, Way way, RouteEvent event) {
        return switch (event) {
            case RouteEvent.DeadlinesNoted noted -> due(way, noted);
            case RouteEvent.ConsultationDated dated -> dated(way, dated);
            case RouteEvent.ConsultationAnswered answered -> answered(way, answered);
            case RouteEvent.HandOverDisputed disputed -> Disputes.disputed(way, disputed);
            case RouteEvent.DisputeSettled settled -> Disputes.settled(way, settled);
            case RouteEvent.Registered _,
                    RouteEvent.Begun _,
                    RouteEvent.Halted _,
                    RouteEvent.Lifted _,
                    RouteEvent.StepOffered _,
                    RouteEvent.StepAccepted _,
                    RouteEvent.StepAssigned _,
                    RouteEvent.StepLeft _,
                    RouteEvent.StepRedirected _,
                    RouteEvent.StepCompleted _,
                    RouteEvent.ConsultationAsked _,
                    RouteEvent.ConsentDeemed _,
                    RouteEvent.ConsultationFellDue _,
                    RouteEvent.ConsultationReminded _,
                    RouteEvent.FieldCheckRecorded _,
                    RouteEvent.SupplementDrafted _,
                    RouteEvent.RouteCompleted _,
                    RouteEvent.Ended _ -> throw unfit(state, event);
        };
    }

    private static Route.UnderWay with(Route.UnderWay state, StepId step, UnaryOperator<Step> change) {
        return new Route.UnderWay(state.way().with(step, change), state.pauses());
    }

    private static Way due(Way way, RouteEvent.DeadlinesNoted event) {
        return way.with(event.step(), step -> step.onHandOver(handOver -> handOver.due(event.deadlines())));
    }

    private static Step offered(Route state, Step step, RouteEvent.StepOffered event) {
        return switch (step) {
            case Step.Waiting waiting -> new Step.Offered(waiting.plan(), new HandOver(event.at(), null, null), null);
            case Step.GivenBack back -> new Step.Offered(back.plan(), new HandOver(event.at(), null, null), null);
            case Step.Offered _, Step.Accepted _, Step.Completed _, Step.Ended _ -> throw unfit(state, event);
        };
    }

    private static Step accepted(Route state, Step step, RouteEvent.StepAccepted event) {
        return switch (step) {
            case Step.Offered offered -> {
                var officer = Objects.requireNonNullElse(
                        offered.assigned(), event.receipt().officer());
                yield new Step.Accepted(offered.plan(), offered.handOver(), event.receipt(), officer);
            }
            case Step.Waiting _, Step.GivenBack _, Step.Accepted _, Step.Completed _, Step.Ended _ ->
                throw unfit(state, event);
        };
    }

    private static Step assigned(Route state, Step step, RouteEvent.StepAssigned event) {
        return switch (step) {
            case Step.Offered offered -> new Step.Offered(offered.plan(), offered.handOver(), event.officer());
            case Step.Accepted accepted ->
                new Step.Accepted(accepted.plan(), accepted.handOver(), accepted.receipt(), event.officer());
            case Step.Waiting _, Step.GivenBack _, Step.Completed _, Step.Ended _ -> throw unfit(state, event);
        };
    }

    static Route.UnderWay completed(Route.UnderWay state, RouteEvent.StepCompleted event) {
        var way = state.way()
                .with(event.step(), step -> completed(state, step, event))
                .closedConsultations(event.step())
                .withoutDraft(event.step());
        return new Route.UnderWay(event.writing().map(way::with).orElse(way), state.pauses());
    }

    private static Step completed(Route state, Step step, RouteEvent.StepCompleted event) {
        return switch (step) {
            case Step.Accepted accepted ->
                new Step.Completed(
                        accepted.plan(),
                        accepted.handOver(),
                        accepted.receipt(),
                        accepted.officer(),
                        event.completion());
            case Step.Waiting _, Step.GivenBack _, Step.Offered _, Step.Completed _, Step.Ended _ ->
                throw unfit(state, event);
        };
    }

    private static IllegalStateException unfit(Route state, RouteEvent event) {
        return new IllegalStateException("Expected an event that fits " + state + ", got " + event);
    }
}
