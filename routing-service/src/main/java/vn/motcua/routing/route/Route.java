package vn.motcua.routing.route;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.motcua.contracts.RoutingEvent.StepOutcome;

/** How far the way of one dossier has come. */
public sealed interface Route {

    /** Intake has not spoken yet. */
    record Unknown() implements Route {}

    /** The dossier and its parties are known; it was not accepted yet. */
    record Registered(Way way) implements Route {}

    /**
     * Accepted: the agencies have it.
     *
     * @param pauses empty while it may go on
     */
    record UnderWay(Way way, Set<Pause> pauses) implements Route {
        public UnderWay {
            pauses = Set.copyOf(pauses);
        }
    }

    /** Every step is complete, or one was refused after appraisal. */
    record Completed(Way way, StepOutcome outcome, Instant completedAt) implements Route {}

    /** Intake ended the dossier before the route was completed. */
    record Ended(Way way) implements Route {}

    /** The way, once the dossier is known. */
    default Optional<Way> known() {
        return switch (this) {
            case Unknown _ -> Optional.empty();
            case Registered registered -> Optional.of(registered.way());
            case UnderWay underWay -> Optional.of(underWay.way());
            case Completed completed -> Optional.of(completed.way());
            case Ended ended -> Optional.of(ended.way());
        };
    }
}
