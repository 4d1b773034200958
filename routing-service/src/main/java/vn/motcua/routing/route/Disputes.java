package vn.motcua.routing.route;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.util.Optional;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.routing.route.Dispute.Claim;
import vn.motcua.routing.route.Dispute.Open;
import vn.motcua.routing.route.Dispute.Settled;
import vn.motcua.routing.route.Step.HandOver;
import vn.motcua.routing.route.Step.Receipt;

/** The rules of contested hand-over times: once for each hand-over, between its giving and its taking. */
final class Disputes {

    private Disputes() {}

    /** Lateness is told long after the work is done, so whatever has become of the route, a taken hand-over may be contested. */
    static Decision<RouteEvent, RouteRejection> dispute(Way way, Step step, RouteCommand.Dispute command) {
        var given = step.given();
        if (given.isEmpty()) {
            return reject(new RouteRejection.NotOffered(step.id()));
        }
        var taken = step.taken();
        if (taken.isEmpty()) {
            return reject(new RouteRejection.NotAccepted(step.id()));
        }
        var known = given.get().dispute();
        if (known != null) {
            return again(way, known.claim(), command);
        }
        return openBefore(way, step).isPresent()
                ? reject(new RouteRejection.AlreadyDisputed(step.id()))
                : dispute(way, given.get(), taken.get(), command);
    }

    /** A hand-over of an earlier time that was contested, and nobody has settled it. */
    private static Optional<Pass> openBefore(Way way, Step step) {
        return way.passes().stream()
                .filter(pass -> pass.step().equals(step.id()) && pass.handOver().dispute() instanceof Open)
                .findFirst();
    }

    private static Decision<RouteEvent, RouteRejection> dispute(
            Way way, HandOver handOver, Receipt receipt, RouteCommand.Dispute command) {
        var claimedAt = command.claimedAt();
        if (claimedAt.isBefore(handOver.offeredAt()) || claimedAt.isAfter(receipt.acceptedAt())) {
            return reject(new RouteRejection.ClaimOutside(command.step(), handOver.offeredAt(), receipt.acceptedAt()));
        }
        return accept(new RouteEvent.HandOverDisputed(
                command.step(),
                new Claim(claimedAt, command.by(), command.at()),
                new Writing(Writing.nextOf(way, Writing.DISPUTE, command.step()), command.reason(), null)));
    }

    private static Decision<RouteEvent, RouteRejection> again(Way way, Claim known, RouteCommand.Dispute command) {
        var same = known.claimedAt().equals(command.claimedAt())
                && known.by().equals(command.by())
                && said(way, Writing.DISPUTE, command.step(), command.reason());
        return same ? accept() : reject(new RouteRejection.AlreadyDisputed(command.step()));
    }

    static Decision<RouteEvent, RouteRejection> settle(Way way, Step step, RouteCommand.Settle command) {
        var known = step.given().map(HandOver::dispute).or(() -> openBefore(way, step)
                .map(pass -> pass.handOver().dispute()));
        if (known.isEmpty()) {
            return reject(new RouteRejection.NotDisputed(step.id()));
        }
        return switch (known.get()) {
            case Open _ ->
                accept(new RouteEvent.DisputeSettled(
                        step.id(),
                        command.upheld(),
                        command.by(),
                        command.at(),
                        new Writing(Writing.nextOf(way, Writing.SETTLEMENT, step.id()), command.reason(), null)));
            case Settled settled -> again(way, settled, command);
        };
    }

    private static Decision<RouteEvent, RouteRejection> again(Way way, Settled known, RouteCommand.Settle command) {
        var same = known.upheld() == command.upheld()
                && known.by().equals(command.by())
                && said(way, Writing.SETTLEMENT, command.step(), command.reason());
        return same ? accept() : reject(new RouteRejection.AlreadySettled(command.step()));
    }

    private static boolean said(Way way, String kind, StepId step, String words) {
        return Writing.lastOf(way, kind, step)
                .flatMap(way::writing)
                .map(Writing::note)
                .equals(Optional.of(words));
    }

    static Way disputed(Way way, RouteEvent.HandOverDisputed event) {
        return way.with(event.step(), step -> step.onHandOver(handOver -> disputed(handOver, event)))
                .with(event.reason());
    }

    /** Of the last hand-over, or of that of an earlier time. */
    static Way settled(Way way, RouteEvent.DisputeSettled event) {
        var step = way.step(event.step()).orElseThrow();
        var earlier = openBefore(way, step);
        var isOfNow = step.given().map(HandOver::dispute).isPresent();
        var passes = way.passes().stream()
                .map(pass -> earlier.equals(Optional.of(pass)) ? pass.with(settled(pass.handOver(), event)) : pass)
                .toList();
        var now =
                isOfNow ? way.with(event.step(), known -> known.onHandOver(handOver -> settled(handOver, event))) : way;
        return now.withPasses(passes).with(event.grounds());
    }

    private static HandOver disputed(HandOver handOver, RouteEvent.HandOverDisputed event) {
        if (handOver.dispute() != null) {
            throw unfit(handOver, event);
        }
        return handOver.with(new Open(event.claim()));
    }

    private static HandOver settled(HandOver handOver, RouteEvent.DisputeSettled event) {
        return switch (handOver.dispute()) {
            case Open(var claim) -> handOver.with(new Settled(claim, event.upheld(), event.by(), event.settledAt()));
            case Settled _ -> throw unfit(handOver, event);
            case null -> throw unfit(handOver, event);
        };
    }

    private static IllegalStateException unfit(HandOver handOver, RouteEvent event) {
        return new IllegalStateException("Expected an event that fits " + handOver + ", got " + event);
    }
}
