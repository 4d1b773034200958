package vn.motcua.routing.route;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.routing.route.Step.HandOver;

/** The rules of the way: sequence, parallel branches and joins, hand-overs signed for by officers, one last word. */
public final class RouteDecider implements Decider<Route, RouteCommand, RouteEvent, RouteRejection> {

    @Override
    public Route initial() {
        return new Route.Unknown();
    }

    @Override
    public Decision<RouteEvent, RouteRejection> decide(Route state, RouteCommand command) {
        return switch (command) {
            case RouteCommand.Register register -> register(state, register);
            case RouteCommand.Begin begin -> begin(state, begin);
            case RouteCommand.Halt halt -> halt(state, halt);
            case RouteCommand.Lift lift -> lift(state, lift);
            case RouteCommand.End _ -> end(state);
            case RouteCommand.NoteDeadlines note -> onStep(state, note.step(), step -> note(step, note));
            case RouteCommand.Accept accept -> onStep(state, accept.step(), step -> take(step, accept));
            case RouteCommand.Assign assign -> onStep(state, assign.step(), step -> assign(step, assign));
            case RouteCommand.Complete complete ->
                onStep(state, complete.step(), step -> complete(state, step, complete));
            case RouteCommand.Consult consult ->
                onStep(state, consult.step(), (way, step) -> Consultations.ask(way, step, consult));
            case RouteCommand.Dispute dispute ->
                onStep(state, dispute.step(), (way, step) -> Disputes.dispute(way, step, dispute));
            case RouteCommand.Settle settle ->
                onStep(state, settle.step(), (way, step) -> Disputes.settle(way, step, settle));
            case RouteCommand.AnswerConsultation answer ->
                onConsultation(state, answer.consultation(), (way, known) -> Consultations.answer(way, known, answer));
            case RouteCommand.DateConsultation date ->
                onConsultation(state, date.consultation(), (way, known) -> Consultations.date(known, date.until()));
            case RouteCommand.ExpireConsultation expire ->
                onConsultation(state, expire.consultation(), (way, known) -> Consultations.expire(known));
        };
    }

    private static Decision<RouteEvent, RouteRejection> register(Route state, RouteCommand.Register command) {
        return switch (state) {
            case Route.Unknown _ -> accept(new RouteEvent.Registered(command.dossier()));
            case Route.Registered _, Route.UnderWay _, Route.Completed _, Route.Ended _ -> accept();
        };
    }

    private static Decision<RouteEvent, RouteRejection> begin(Route state, RouteCommand.Begin command) {
        return switch (state) {
            case Route.Unknown _ -> reject(new RouteRejection.NotRegistered());
            case Route.Registered registered -> {
                var begun = new RouteEvent.Begun(command.plan(), command.consulting());
                var planned = registered.way().planned(command.plan(), command.consulting());
                var offered = offers(planned, command.at());
                yield accept(Stream.concat(Stream.of(begun), offered).toList());
            }
            case Route.UnderWay _, Route.Completed _, Route.Ended _ -> accept();
        };
    }

    private static Stream<RouteEvent> offers(Way way, Instant at) {
        return way.ready().stream().map(step -> new RouteEvent.StepOffered(step.id(), at));
    }

    private static Decision<RouteEvent, RouteRejection> halt(Route state, RouteCommand.Halt command) {
        return switch (state) {
            case Route.Unknown _ -> reject(new RouteRejection.NotRegistered());
            case Route.UnderWay underWay
            when !underWay.pauses().contains(command.pause()) -> accept(new RouteEvent.Halted(command.pause()));
            case Route.Registered _, Route.UnderWay _, Route.Completed _, Route.Ended _ -> accept();
        };
    }

    private static Decision<RouteEvent, RouteRejection> lift(Route state, RouteCommand.Lift command) {
        return switch (state) {
            case Route.Unknown _ -> reject(new RouteRejection.NotRegistered());
            case Route.UnderWay underWay
            when underWay.pauses().stream().anyMatch(command.pauses()::contains) ->
                accept(new RouteEvent.Lifted(command.pauses()));
            case Route.Registered _, Route.UnderWay _, Route.Completed _, Route.Ended _ -> accept();
        };
    }

    private static Decision<RouteEvent, RouteRejection> end(Route state) {
        return switch (state) {
            case Route.Unknown _ -> reject(new RouteRejection.NotRegistered());
            case Route.Registered _, Route.UnderWay _ -> accept(new RouteEvent.Ended());
            case Route.Completed _, Route.Ended _ -> accept();
        };
    }

    private static Decision<RouteEvent, RouteRejection> onStep(
            Route state, String id, Function<Step, Decision<RouteEvent, RouteRejection>> decide) {
        return onStep(state, id, (way, step) -> decide.apply(step));
    }

    private static Decision<RouteEvent, RouteRejection> onStep(
            Route state, String id, BiFunction<Way, Step, Decision<RouteEvent, RouteRejection>> decide) {
        return onWay(state, way -> way.step(id)
                .map(step -> decide.apply(way, step))
                .orElseGet(() -> reject(new RouteRejection.NoSuchStep(id))));
    }

    private static Decision<RouteEvent, RouteRejection> onConsultation(
            Route state, String id, BiFunction<Way, Consultation, Decision<RouteEvent, RouteRejection>> decide) {
        return onWay(state, way -> way.consultation(id)
                .map(known -> decide.apply(way, known))
                .orElseGet(() -> reject(new RouteRejection.NoSuchConsultation(id))));
    }

    private static Decision<RouteEvent, RouteRejection> onWay(
            Route state, Function<Way, Decision<RouteEvent, RouteRejection>> decide) {
        return state.known().map(decide).orElseGet(() -> reject(new RouteRejection.NotRegistered()));
    }

    private static Decision<RouteEvent, RouteRejection> note(Step step, RouteCommand.NoteDeadlines command) {
        var given = step.given();
        if (given.isEmpty()) {
            return reject(new RouteRejection.NotOffered(step.id()));
        }
        return command.deadlines().equals(given.get().deadlines())
                ? accept()
                : accept(new RouteEvent.DeadlinesNoted(step.id(), command.deadlines()));
    }

    private static Decision<RouteEvent, RouteRejection> take(Step step, RouteCommand.Accept command) {
        return switch (step) {
            case Step.Waiting _ -> reject(new RouteRejection.NotOffered(step.id()));
            case Step.Offered _ ->
                accept(new RouteEvent.StepAccepted(step.id(), new Step.Receipt(command.at(), command.officer())));
            case Step.Accepted accepted -> takeAgain(step, accepted.receipt(), command);
            case Step.Completed completed -> takeAgain(step, completed.receipt(), command);
            case Step.Ended _ -> reject(new RouteRejection.StepEnded(step.id()));
        };
    }

    private static Decision<RouteEvent, RouteRejection> takeAgain(
            Step step, Step.Receipt receipt, RouteCommand.Accept command) {
        return receipt.officer().equals(command.officer())
                ? accept()
                : reject(new RouteRejection.AlreadyAccepted(step.id(), receipt.officer()));
    }

    private static Decision<RouteEvent, RouteRejection> assign(Step step, RouteCommand.Assign command) {
        return switch (step) {
            case Step.Waiting _ -> reject(new RouteRejection.NotOffered(step.id()));
            case Step.Offered _, Step.Accepted _ ->
                step.inCharge().equals(Optional.of(command.officer()))
                        ? accept()
                        : accept(new RouteEvent.StepAssigned(step.id(), command.officer(), command.by()));
            case Step.Completed _ -> reject(new RouteRejection.AlreadyCompleted(step.id()));
            case Step.Ended _ -> reject(new RouteRejection.StepEnded(step.id()));
        };
    }

    private static Decision<RouteEvent, RouteRejection> complete(
            Route state, Step step, RouteCommand.Complete command) {
        return switch (step) {
            case Step.Waiting _ -> reject(new RouteRejection.NotOffered(step.id()));
            case Step.Offered _ -> reject(new RouteRejection.NotAccepted(step.id()));
            case Step.Accepted accepted -> complete(state, accepted, command);
            case Step.Completed completed -> completeAgain(state, completed, command);
            case Step.Ended _ -> reject(new RouteRejection.StepEnded(step.id()));
        };
    }

    private static Decision<RouteEvent, RouteRejection> completeAgain(
            Route state, Step.Completed step, RouteCommand.Complete command) {
        var done = step.completion();
        var same = done.outcome() == command.outcome()
                && done.officer().equals(command.officer())
                && Objects.equals(done.result(), command.result())
                && state.known()
                        .flatMap(way -> way.writing(Writing.refOfCompletion(step.id())))
                        .equals(writing(command));
        return same ? accept() : reject(new RouteRejection.AlreadyCompleted(step.id()));
    }

    private static Decision<RouteEvent, RouteRejection> complete(
            Route state, Step.Accepted step, RouteCommand.Complete command) {
        return switch (state) {
            case Route.UnderWay underWay -> complete(underWay, step, command);
            case Route.Unknown _, Route.Registered _, Route.Completed _, Route.Ended _ ->
                throw new IllegalStateException(
                        "Expected no accepted step in a route that is not under way, got " + step);
        };
    }

    private static Decision<RouteEvent, RouteRejection> complete(
            Route.UnderWay route, Step.Accepted step, RouteCommand.Complete command) {
        if (!route.pauses().isEmpty()) {
            return reject(new RouteRejection.Paused(
                    EnumSet.copyOf(route.pauses()).iterator().next()));
        }
        var today = OfficeTime.day(command.at());
        var paper = command.result();
        if (paper != null && paper.issuedOn().isAfter(today)) {
            return reject(new RouteRejection.IssuedInFuture(step.id(), today, paper.issuedOn()));
        }
        return switch (command.outcome()) {
            case REFUSED -> refuse(route, step, command);
            case DONE, APPROVED -> goOn(route, step, command);
        };
    }

    /** A refusal by any of the agencies is the refusal of the dossier. */
    private static Decision<RouteEvent, RouteRejection> refuse(
            Route.UnderWay route, Step.Accepted step, RouteCommand.Complete command) {
        if (command.note() == null || command.legalGround() == null) {
            return reject(new RouteRejection.GroundsMissing(step.id()));
        }
        var events = Consultations.consents(route.way(), command.at());
        events.add(completed(command));
        events.add(new RouteEvent.RouteCompleted(StepOutcome.REFUSED, command.at()));
        return accept(events);
    }

    private static Decision<RouteEvent, RouteRejection> goOn(
            Route.UnderWay route, Step.Accepted step, RouteCommand.Complete command) {
        if (command.result() == null && route.way().endsWith(step.id())) {
            return reject(new RouteRejection.ResultMissing(step.id()));
        }
        var completed = completed(command);
        var events = Consultations.consents(route.way(), command.at());
        events.add(completed);
        var after = completed(route, completed).way();
        if (after.complete()) {
            events.add(new RouteEvent.RouteCompleted(StepOutcome.APPROVED, command.at()));
        } else {
            offers(after, command.at()).forEach(events::add);
        }
        return accept(events);
    }

    private static RouteEvent.StepCompleted completed(RouteCommand.Complete command) {
        return new RouteEvent.StepCompleted(
                command.step(),
                new Step.Completion(command.outcome(), command.officer(), command.at(), command.result()),
                writing(command));
    }

    private static Optional<Writing> writing(RouteCommand.Complete command) {
        return command.note() == null && command.legalGround() == null
                ? Optional.empty()
                : Optional.of(
                        new Writing(Writing.refOfCompletion(command.step()), command.note(), command.legalGround()));
    }

    @Override
    public Route apply(Route state, RouteEvent event) {
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
                    RouteEvent.StepCompleted _,
                    RouteEvent.ConsultationAsked _,
                    RouteEvent.ConsultationDated _,
                    RouteEvent.ConsultationAnswered _,
                    RouteEvent.ConsentDeemed _,
                    RouteEvent.ConsultationFellDue _,
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
                    RouteEvent.StepCompleted _,
                    RouteEvent.ConsultationAsked _,
                    RouteEvent.ConsultationDated _,
                    RouteEvent.ConsultationAnswered _,
                    RouteEvent.ConsentDeemed _,
                    RouteEvent.ConsultationFellDue _,
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
                yield new Route.UnderWay(state.way(), pauses);
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
            case RouteEvent.StepCompleted completed -> completed(state, completed);
            case RouteEvent.ConsultationAsked asked ->
                on(
                        state,
                        state.way()
                                .with(new Consultation.Awaited(asked.inquiry()))
                                .with(asked.question()));
            case RouteEvent.ConsultationDated dated -> on(state, dated(state.way(), dated));
            case RouteEvent.ConsultationAnswered answered -> on(state, answered(state.way(), answered));
            case RouteEvent.HandOverDisputed disputed -> on(state, disputed(state.way(), disputed));
            case RouteEvent.DisputeSettled settled -> on(state, settled(state.way(), settled));
            case RouteEvent.ConsentDeemed deemed ->
                on(
                        state,
                        state.way()
                                .withConsultation(
                                        deemed.consultation(), known -> Consultations.consented(known, deemed)));
            case RouteEvent.ConsultationFellDue due ->
                on(state, state.way().withConsultation(due.consultation(), known -> Consultations.fellDue(known, due)));
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
            case RouteEvent.HandOverDisputed disputed -> disputed(way, disputed);
            case RouteEvent.DisputeSettled settled -> settled(way, settled);
            case RouteEvent.Registered _,
                    RouteEvent.Begun _,
                    RouteEvent.Halted _,
                    RouteEvent.Lifted _,
                    RouteEvent.StepOffered _,
                    RouteEvent.StepAccepted _,
                    RouteEvent.StepAssigned _,
                    RouteEvent.StepCompleted _,
                    RouteEvent.ConsultationAsked _,
                    RouteEvent.ConsentDeemed _,
                    RouteEvent.ConsultationFellDue _,
                    RouteEvent.RouteCompleted _,
                    RouteEvent.Ended _ -> throw unfit(state, event);
        };
    }

    private static Route.UnderWay with(Route.UnderWay state, String step, UnaryOperator<Step> change) {
        return new Route.UnderWay(state.way().with(step, change), state.pauses());
    }

    private static Way due(Way way, RouteEvent.DeadlinesNoted event) {
        return way.with(event.step(), step -> step.onHandOver(handOver -> handOver.due(event.deadlines())));
    }

    private static Way disputed(Way way, RouteEvent.HandOverDisputed event) {
        return way.with(event.step(), step -> step.onHandOver(handOver -> Disputes.disputed(handOver, event)))
                .with(event.reason());
    }

    private static Way settled(Way way, RouteEvent.DisputeSettled event) {
        return way.with(event.step(), step -> step.onHandOver(handOver -> Disputes.settled(handOver, event)))
                .with(event.grounds());
    }

    private static Step offered(Route state, Step step, RouteEvent.StepOffered event) {
        return switch (step) {
            case Step.Waiting waiting -> new Step.Offered(waiting.plan(), new HandOver(event.at(), null, null), null);
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
            case Step.Waiting _, Step.Accepted _, Step.Completed _, Step.Ended _ -> throw unfit(state, event);
        };
    }

    private static Step assigned(Route state, Step step, RouteEvent.StepAssigned event) {
        return switch (step) {
            case Step.Offered offered -> new Step.Offered(offered.plan(), offered.handOver(), event.officer());
            case Step.Accepted accepted ->
                new Step.Accepted(accepted.plan(), accepted.handOver(), accepted.receipt(), event.officer());
            case Step.Waiting _, Step.Completed _, Step.Ended _ -> throw unfit(state, event);
        };
    }

    private static Route.UnderWay completed(Route.UnderWay state, RouteEvent.StepCompleted event) {
        var way = state.way()
                .with(event.step(), step -> completed(state, step, event))
                .closedConsultations(event.step());
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
            case Step.Waiting _, Step.Offered _, Step.Completed _, Step.Ended _ -> throw unfit(state, event);
        };
    }

    private static IllegalStateException unfit(Route state, RouteEvent event) {
        return new IllegalStateException("Expected an event that fits " + state + ", got " + event);
    }
}
