package vn.motcua.routing.route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.RoutingEvent.StepOutcome;

/** What happened on the way of a dossier. */
public sealed interface RouteEvent {

    record Registered(Dossier dossier) implements RouteEvent {}

    record Begun(List<RouteStep> plan) implements RouteEvent {
        public Begun {
            plan = List.copyOf(plan);
        }
    }

    record Halted(Pause pause) implements RouteEvent {}

    record Lifted(Set<Pause> pauses) implements RouteEvent {
        public Lifted {
            pauses = Set.copyOf(pauses);
        }
    }

    record DeadlinesNoted(String step, Deadlines deadlines) implements RouteEvent {}

    record StepOffered(String step, Instant at) implements RouteEvent {}

    record StepAccepted(String step, Step.Receipt receipt) implements RouteEvent {}

    record StepAssigned(String step, String officer, String by) implements RouteEvent {}

    /** @param writing what the officer wrote, if he did */
    record StepCompleted(String step, Step.Completion completion, Optional<Writing> writing) implements RouteEvent {}

    /** The last word of routing. */
    record RouteCompleted(StepOutcome outcome, Instant at) implements RouteEvent {}

    /** Intake ended the dossier. */
    record Ended() implements RouteEvent {}
}
