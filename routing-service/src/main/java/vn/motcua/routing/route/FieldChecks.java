package vn.motcua.routing.route;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.util.List;
import java.util.Optional;
import vn.motcua.eventing.decider.Decision;

/** The rules of field checks: who holds a step records them, each once, in any order. */
final class FieldChecks {
    /** No step comes near it [assumed]. */
    private static final int MOST = 20;

    private FieldChecks() {}

    static Decision<RouteEvent, RouteRejection> record(Way way, Step step, RouteCommand.RecordFieldCheck c) {
        if (known(way, c)) {
            return accept();
        }
        return switch (step) {
            case Step.Waiting _, Step.GivenBack _ -> reject(new RouteRejection.NotOffered(step.id()));
            case Step.Offered _ -> reject(new RouteRejection.NotAccepted(step.id()));
            case Step.Accepted accepted -> record(way, accepted, c);
            case Step.Completed _ -> reject(new RouteRejection.AlreadyCompleted(step.id()));
            case Step.Ended _ -> reject(new RouteRejection.StepEnded(step.id()));
        };
    }

    private static boolean known(Way way, RouteCommand.RecordFieldCheck c) {
        return way.fieldChecks(c.step()).stream()
                .filter(check -> check.at().equals(c.heldAt()) && check.by().equals(c.by()))
                .anyMatch(check -> said(way, check.refOfPlace(), c.place())
                        && said(way, check.refOfParticipants(), joined(c.participants()))
                        && said(way, check.refOfResult(), c.result()));
    }

    private static boolean said(Way way, String ref, String words) {
        return way.writing(ref).map(Writing::note).equals(Optional.of(words));
    }

    private static Decision<RouteEvent, RouteRejection> record(
            Way way, Step.Accepted step, RouteCommand.RecordFieldCheck c) {
        var from = step.handOver().offeredAt();
        if (c.heldAt().isBefore(from) || c.heldAt().isAfter(c.at())) {
            return reject(new RouteRejection.CheckOutside(step.id(), from, c.at()));
        }
        var number = way.fieldChecks(step.id()).size() + 1;
        if (number > MOST) {
            return reject(new RouteRejection.TooManyChecks(step.id(), MOST));
        }
        var check = new FieldCheck(step.id(), number, c.heldAt(), c.by(), c.at());
        return accept(new RouteEvent.FieldCheckRecorded(
                check,
                List.of(
                        new Writing(check.refOfPlace(), c.place(), null),
                        new Writing(check.refOfParticipants(), joined(c.participants()), null),
                        new Writing(check.refOfResult(), c.result(), null))));
    }

    private static String joined(List<String> participants) {
        return String.join("\n", participants);
    }
}
