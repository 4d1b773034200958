package vn.motcua.routing.route;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.door.OfficeTime;

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
            case RouteCommand.Leave leave ->
                atWork(state, onStep(state, leave.step(), (way, step) -> HandOvers.leave(way, step, leave)));
            case RouteCommand.Offer offer ->
                atWork(state, onStep(state, offer.step(), step -> HandOvers.offer(step, offer)));
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
            case RouteCommand.RecordFieldCheck check ->
                onStep(state, check.step(), (way, step) -> FieldChecks.record(way, step, check));
            case RouteCommand.DraftSupplement draft ->
                onStep(state, draft.step(), (way, step) -> atWork(state, Drafts.draft(way, step, draft)));
            case RouteCommand.Remind remind ->
                onConsultation(state, remind.consultation(), (way, known) -> Consultations.remind(known, remind));
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
            Route state, StepId id, Function<Step, Decision<RouteEvent, RouteRejection>> decide) {
        return onStep(state, id, (way, step) -> decide.apply(step));
    }

    private static Decision<RouteEvent, RouteRejection> onStep(
            Route state, StepId id, BiFunction<Way, Step, Decision<RouteEvent, RouteRejection>> decide) {
        return onWay(state, way -> way.step(id)
                .map(step -> decide.apply(way, step))
                .orElseGet(() -> reject(new RouteRejection.NoSuchStep(id))));
    }

    /** While the dossier waits nothing goes on, and nothing back. */
    private static Decision<RouteEvent, RouteRejection> atWork(
            Route state, Decision<RouteEvent, RouteRejection> decision) {
        return switch (state) {
            case Route.UnderWay(Way _, var pauses)
            when !pauses.isEmpty()
                    && decision instanceof Decision.Accepted<RouteEvent, RouteRejection>(var events)
                    && !events.isEmpty() -> reject(paused(pauses));
            case Route.Unknown _, Route.Registered _, Route.UnderWay _, Route.Completed _, Route.Ended _ -> decision;
        };
    }

    private static RouteRejection paused(Set<Pause> pauses) {
        return new RouteRejection.Paused(Collections.min(pauses));
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
            case Step.Waiting _, Step.GivenBack _ -> reject(new RouteRejection.NotOffered(step.id()));
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
            case Step.Waiting _, Step.GivenBack _ -> reject(new RouteRejection.NotOffered(step.id()));
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
            case Step.Waiting _, Step.GivenBack _ -> reject(new RouteRejection.NotOffered(step.id()));
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
                        .map(way -> way.writing(Writing.refOfCompletion(way, step.id()))
                                .equals(writing(way, command)))
                        .orElse(false);
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
        var pause = route.pauses().stream()
                .filter(known -> holds(known, step, command))
                .min(Comparator.naturalOrder());
        if (pause.isPresent()) {
            return reject(new RouteRejection.Paused(pause.get()));
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

    /** Whoever told what is to be paid has done his part: he need not wait for the money. Nothing is refused while it is owed. */
    private static boolean holds(Pause pause, Step.Accepted step, RouteCommand.Complete command) {
        return switch (pause) {
            case SUPPLEMENT, STOP, WITHDRAWAL -> true;
            case FINANCIAL_DUTY -> step.plan().waiting() == null || command.outcome() == StepOutcome.REFUSED;
        };
    }

    /** A refusal by any of the agencies is the refusal of the dossier. */
    private static Decision<RouteEvent, RouteRejection> refuse(
            Route.UnderWay route, Step.Accepted step, RouteCommand.Complete command) {
        if (command.note() == null || command.legalGround() == null) {
            return reject(new RouteRejection.GroundsMissing(step.id()));
        }
        var events = Consultations.consents(route.way(), command.at());
        events.add(completion(route.way(), command));
        events.add(new RouteEvent.RouteCompleted(StepOutcome.REFUSED, command.at()));
        return accept(events);
    }

    private static Decision<RouteEvent, RouteRejection> goOn(
            Route.UnderWay route, Step.Accepted step, RouteCommand.Complete command) {
        if (command.result() == null && route.way().endsWith(step.id())) {
            return reject(new RouteRejection.ResultMissing(step.id()));
        }
        var completed = completion(route.way(), command);
        var events = Consultations.consents(route.way(), command.at());
        events.add(completed);
        var after = RouteHistory.completed(route, completed).way();
        if (after.complete()) {
            events.add(new RouteEvent.RouteCompleted(StepOutcome.APPROVED, command.at()));
        } else {
            offers(after, command.at()).forEach(events::add);
        }
        return accept(events);
    }

    private static RouteEvent.StepCompleted completion(Way way, RouteCommand.Complete command) {
        return new RouteEvent.StepCompleted(
                command.step(),
                new Step.Completion(command.outcome(), command.officer(), command.at(), command.result()),
                writing(way, command));
    }

    private static Optional<Writing> writing(Way way, RouteCommand.Complete command) {
        return command.note() == null && command.legalGround() == null
                ? Optional.empty()
                : Optional.of(new Writing(
                        Writing.refOfCompletion(way, command.step()), command.note(), command.legalGround()));
    }

    @Override
    public Route apply(Route state, RouteEvent event) {
        return RouteHistory.apply(state, event);
    }
}
