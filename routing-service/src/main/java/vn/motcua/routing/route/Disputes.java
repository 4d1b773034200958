package vn.motcua.routing.route;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.util.Optional;
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
        return known == null ? dispute(given.get(), taken.get(), command) : again(way, known.claim(), command);
    }

    private static Decision<RouteEvent, RouteRejection> dispute(
            HandOver handOver, Receipt receipt, RouteCommand.Dispute command) {
        var claimedAt = command.claimedAt();
        if (claimedAt.isBefore(handOver.offeredAt()) || claimedAt.isAfter(receipt.acceptedAt())) {
            return reject(new RouteRejection.ClaimOutside(command.step(), handOver.offeredAt(), receipt.acceptedAt()));
        }
        return accept(new RouteEvent.HandOverDisputed(
                command.step(),
                new Claim(claimedAt, command.by(), command.at()),
                Writing.dispute(command.step(), command.reason())));
    }

    private static Decision<RouteEvent, RouteRejection> again(Way way, Claim known, RouteCommand.Dispute command) {
        var same = known.claimedAt().equals(command.claimedAt())
                && known.by().equals(command.by())
                && way.writing(Writing.refOfDispute(command.step()))
                        .equals(Optional.of(Writing.dispute(command.step(), command.reason())));
        return same ? accept() : reject(new RouteRejection.AlreadyDisputed(command.step()));
    }

    static Decision<RouteEvent, RouteRejection> settle(Way way, Step step, RouteCommand.Settle command) {
        var known = step.given().map(HandOver::dispute);
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
                        Writing.settlement(step.id(), command.reason())));
            case Settled settled -> again(way, settled, command);
        };
    }

    private static Decision<RouteEvent, RouteRejection> again(Way way, Settled known, RouteCommand.Settle command) {
        var same = known.upheld() == command.upheld()
                && known.by().equals(command.by())
                && way.writing(Writing.refOfSettlement(command.step()))
                        .equals(Optional.of(Writing.settlement(command.step(), command.reason())));
        return same ? accept() : reject(new RouteRejection.AlreadySettled(command.step()));
    }

    static HandOver disputed(HandOver handOver, RouteEvent.HandOverDisputed event) {
        if (handOver.dispute() != null) {
            throw unfit(handOver, event);
        }
        return handOver.with(new Open(event.claim()));
    }

    static HandOver settled(HandOver handOver, RouteEvent.DisputeSettled event) {
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
