package vn.motcua.routing.route;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.RoutingEvent.StepOutcome;

/** Orders to the route of a dossier. */
public sealed interface RouteCommand {

    /** Intake has registered the dossier. */
    record Register(Dossier dossier) implements RouteCommand {}

    /** Intake has accepted it: the first steps are offered at once. */
    record Begin(List<RouteStep> plan, Instant at) implements RouteCommand {
        public Begin {
            plan = List.copyOf(plan);
        }
    }

    /** Nothing is to be completed until this is lifted. */
    record Halt(Pause pause) implements RouteCommand {}

    /** Work may go on. */
    record Lift(Set<Pause> pauses) implements RouteCommand {
        public Lift {
            pauses = Set.copyOf(pauses);
        }
    }

    /** Intake has ended the dossier. */
    record End() implements RouteCommand {}

    /** Sla has computed the instants of a step. */
    record NoteDeadlines(String step, Deadlines deadlines) implements RouteCommand {}

    /** The agency takes the hand-over. */
    record Accept(String step, String officer, Instant at) implements RouteCommand {}

    /** The leader gives the step to an officer. */
    record Assign(String step, String officer, String by) implements RouteCommand {}

    /** The agency has done its part. */
    record Complete(
            String step,
            String officer,
            StepOutcome outcome,
            @Nullable String note,
            @Nullable String legalGround,
            @Nullable ResultPaper result,
            Instant at)
            implements RouteCommand {

        /** Never its words: they may name people. */
        @Override
        public String toString() {
            return "Complete[" + step + ", " + officer + ", " + outcome + "]";
        }
    }
}
