package vn.motcua.routing.route;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.decider.Decision;

/**
 * The rules of work that goes back or to another agency (Decree 118/2025 art. 18 and 19): a hand-over is refused by who should take it or recalled
 * by who gave it, as long as nobody took it; the holder returns the work to an earlier step; a leader gives it to another agency. What
 * parallel branches have done stays done.
 */
final class HandOvers {

    private HandOvers() {}

    static Decision<RouteEvent, RouteRejection> leave(Way way, Step step, RouteCommand.Leave c) {
        if (again(way, step, c)) {
            return accept();
        }
        return switch (c) {
            case RouteCommand.Refuse refuse -> untaken(way, step, refuse, giver(way, step.plan()));
            case RouteCommand.Recall recall ->
                step.plan().after().isEmpty() || step.plan().after().contains(recall.to())
                        ? untaken(way, step, recall, recall.to())
                        : reject(new RouteRejection.NotEarlier(step.id(), recall.to()));
            case RouteCommand.Return back -> giveBack(way, step, back);
            case RouteCommand.Transfer transfer -> transfer(way, step, transfer);
        };
    }

    /** The same order by the same person, and nothing has happened since. */
    private static boolean again(Way way, Step step, RouteCommand.Leave c) {
        var last = Writing.lastOf(way, Writing.LEFT, step.id());
        var said = last.flatMap(way::writing).map(Writing::note).equals(Optional.of(c.reason()));
        return said
                && switch (step) {
                    case Step.Waiting _, Step.GivenBack _ ->
                        last.equals(way.lastPass(step.id())
                                        .filter(pass -> pass.how() == how(c)
                                                && pass.by().equals(c.by()))
                                        .map(Pass::reason))
                                && !(c instanceof RouteCommand.Transfer);
                    case Step.Offered offered ->
                        c instanceof RouteCommand.Transfer transfer
                                && offered.agency().equals(transfer.agency())
                                && offered.assigned() == null;
                    case Step.Accepted _, Step.Completed _, Step.Ended _ -> false;
                };
    }

    static Leaving how(RouteCommand.Leave c) {
        return switch (c) {
            case RouteCommand.Refuse _ -> Leaving.REFUSED;
            case RouteCommand.Recall _ -> Leaving.RECALLED;
            case RouteCommand.Return _ -> Leaving.RETURNED;
            case RouteCommand.Transfer _ -> Leaving.TRANSFERRED;
        };
    }

    private static Decision<RouteEvent, RouteRejection> untaken(
            Way way, Step step, RouteCommand.Leave c, @Nullable StepId giver) {
        return switch (step) {
            case Step.Waiting _, Step.GivenBack _ -> reject(new RouteRejection.NotOffered(step.id()));
            case Step.Offered _ -> accept(left(way, step, c, giver, List.of()));
            case Step.Accepted accepted ->
                reject(new RouteRejection.HandOverTaken(
                        step.id(), accepted.receipt().officer()));
            case Step.Completed _ -> reject(new RouteRejection.AlreadyCompleted(step.id()));
            case Step.Ended _ -> reject(new RouteRejection.StepEnded(step.id()));
        };
    }

    private static Decision<RouteEvent, RouteRejection> giveBack(Way way, Step step, RouteCommand.Return c) {
        return switch (step) {
            case Step.Waiting _, Step.GivenBack _ -> reject(new RouteRejection.NotOffered(step.id()));
            case Step.Offered _ -> reject(new RouteRejection.NotAccepted(step.id()));
            case Step.Accepted accepted -> giveBack(way, accepted, c);
            case Step.Completed _ -> reject(new RouteRejection.AlreadyCompleted(step.id()));
            case Step.Ended _ -> reject(new RouteRejection.StepEnded(step.id()));
        };
    }

    private static Decision<RouteEvent, RouteRejection> giveBack(Way way, Step.Accepted step, RouteCommand.Return c) {
        var to = Optional.ofNullable(c.to()).or(() -> Optional.ofNullable(giver(way, step.plan())));
        if (to.isEmpty()) {
            return accept(left(way, step, c, null, List.of()));
        }
        if (!before(way, step.id()).contains(to.get())) {
            return reject(new RouteRejection.NotEarlier(step.id(), to.get()));
        }
        var left = left(way, step, c, to.get(), between(way, to.get(), step.id()));
        return isComplete(way, to.get()) ? accept(left, new RouteEvent.StepOffered(to.get(), c.at())) : accept(left);
    }

    private static Decision<RouteEvent, RouteRejection> transfer(Way way, Step step, RouteCommand.Transfer c) {
        return switch (step) {
            case Step.Waiting _ -> reject(new RouteRejection.NotOffered(step.id()));
            case Step.GivenBack _, Step.Offered _, Step.Accepted _ -> redirect(way, step, c);
            case Step.Completed _ -> reject(new RouteRejection.AlreadyCompleted(step.id()));
            case Step.Ended _ -> reject(new RouteRejection.StepEnded(step.id()));
        };
    }

    private static Decision<RouteEvent, RouteRejection> redirect(Way way, Step step, RouteCommand.Transfer c) {
        if (c.agency().equals(step.agency())) {
            return reject(new RouteRejection.SameAgency(step.id(), c.agency()));
        }
        var offered = new RouteEvent.StepOffered(step.id(), c.at());
        return step.given().isPresent()
                ? accept(
                        left(way, step, c, null, List.of()),
                        new RouteEvent.StepRedirected(step.id(), c.agency(), Optional.empty()),
                        offered)
                : accept(
                        new RouteEvent.StepRedirected(step.id(), c.agency(), Optional.of(reason(way, step, c))),
                        offered);
    }

    /** The one-stop unit hands over again what came back to it. */
    static Decision<RouteEvent, RouteRejection> offer(Step step, RouteCommand.Offer c) {
        return switch (step) {
            case Step.GivenBack _ -> accept(new RouteEvent.StepOffered(step.id(), c.at()));
            case Step.Waiting _ -> reject(new RouteRejection.NotGivenBack(step.id()));
            case Step.Offered _ -> accept();
            case Step.Accepted accepted ->
                reject(new RouteRejection.HandOverTaken(
                        step.id(), accepted.receipt().officer()));
            case Step.Completed _ -> reject(new RouteRejection.AlreadyCompleted(step.id()));
            case Step.Ended _ -> reject(new RouteRejection.StepEnded(step.id()));
        };
    }

    private static RouteEvent.StepLeft left(
            Way way, Step step, RouteCommand.Leave c, @Nullable StepId to, List<StepId> waiting) {
        return new RouteEvent.StepLeft(step.id(), how(c), to, waiting, c.by(), c.at(), reason(way, step, c));
    }

    private static Writing reason(Way way, Step step, RouteCommand.Leave c) {
        return new Writing(Writing.nextOf(way, Writing.LEFT, step.id()), c.reason(), null);
    }

    /** Of the steps right before a step the one that was complete last; none of a first step, which the one-stop unit gives. */
    static @Nullable StepId giver(Way way, RouteStep plan) {
        return givers(way, plan).stream().map(Step::id).findFirst().orElse(null);
    }

    static List<Step> givers(Way way, RouteStep plan) {
        return plan.after().stream()
                .flatMap(id -> way.step(id).stream())
                .sorted(Comparator.comparing(HandOvers::doneAt)
                        .thenComparing(Step::id)
                        .reversed())
                .toList();
    }

    private static Instant doneAt(Step step) {
        return switch (step) {
            case Step.Completed completed -> completed.completion().completedAt();
            case Step.Waiting _, Step.GivenBack _, Step.Offered _, Step.Accepted _, Step.Ended _ -> Instant.MIN;
        };
    }

    private static boolean isComplete(Way way, StepId id) {
        return way.step(id).stream().anyMatch(Step.Completed.class::isInstance);
    }

    /** All steps that have to be complete before this one. */
    private static Set<StepId> before(Way way, StepId id) {
        var found = new LinkedHashSet<StepId>();
        way.step(id).ifPresent(step -> step.plan().after().forEach(earlier -> {
            found.add(earlier);
            found.addAll(before(way, earlier));
        }));
        return found;
    }

    /** The steps on the ways from an earlier step to a later one, without these two; those that wait already need not be told. */
    private static List<StepId> between(Way way, StepId from, StepId to) {
        var before = before(way, to);
        return way.steps().stream()
                .filter(step ->
                        before.contains(step.id()) && before(way, step.id()).contains(from))
                .filter(step -> step.given().isPresent())
                .map(Step::id)
                .toList();
    }

    /** What a step's leaving does to the way. */
    static Way left(Way way, RouteEvent.StepLeft event) {
        var to = event.to();
        var over = new ArrayList<Pass>();
        var changed = way.steps().stream()
                .map(step -> {
                    if (step.id().equals(event.step())) {
                        over.add(Pass.of(step, event.how(), event));
                        return to == null ? new Step.GivenBack(step.plan(), event.at()) : new Step.Waiting(step.plan());
                    }
                    if (event.waiting().contains(step.id())) {
                        over.add(Pass.of(step, null, event));
                        return new Step.Waiting(step.plan());
                    }
                    if (step.id().equals(to) && step instanceof Step.Completed done) {
                        over.add(Pass.of(step, null, event));
                        return openAgain(done, event.how());
                    }
                    return step;
                })
                .toList();
        var gone = Stream.concat(Stream.of(event.step()), event.waiting().stream());
        var next =
                gone.reduce(way.passedOn(changed, over).with(event.reason()), Way::withoutDraft, (one, other) -> other);
        return event.how() == Leaving.RETURNED
                ? event.waiting().stream()
                        .reduce(next.closedConsultations(event.step()), Way::closedConsultations, (one, other) -> other)
                : next;
    }

    /** The giver of a hand-over that did not take place has his step as he had it; what is returned is handed over anew. */
    private static Step openAgain(Step.Completed done, Leaving how) {
        return switch (how) {
            case REFUSED, RECALLED -> new Step.Accepted(done.plan(), done.handOver(), done.receipt(), done.officer());
            case RETURNED, TRANSFERRED -> new Step.Waiting(done.plan());
        };
    }

    static Way redirected(Way way, RouteEvent.StepRedirected event) {
        var next = way.with(event.step(), step -> switch (step) {
            case Step.GivenBack back -> new Step.GivenBack(at(back.plan(), event), back.since());
            case Step.Waiting _, Step.Offered _, Step.Accepted _, Step.Completed _, Step.Ended _ ->
                throw new IllegalStateException("Expected a step that was given back for " + event + ", got " + step);
        });
        return event.reason().map(next::with).orElse(next);
    }

    private static RouteStep at(RouteStep plan, RouteEvent.StepRedirected event) {
        return new RouteStep(
                plan.id(), plan.name(), event.agency(), plan.allotment(), plan.after(), plan.branch(), plan.waiting());
    }
}
