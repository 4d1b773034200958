package vn.motcua.routing.route;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.routing.route.Step.Completion;
import vn.motcua.routing.route.Step.HandOver;
import vn.motcua.routing.route.Step.Receipt;

/**
 * A time in which an agency had a step that is open again, waits again or is another agency's by now.
 *
 * @param plan the step as it was then
 * @param receipt null if nobody took the hand-over
 * @param completion null if it was not complete
 * @param how it left the agency, null if it waits again because another step went back
 * @param by staff id of who ordered what ended it
 * @param endedAt when that was
 * @param reason reference of its words
 */
public record Pass(
        RouteStep plan,
        HandOver handOver,
        @Nullable Receipt receipt,
        @Nullable Completion completion,
        @Nullable Leaving how,
        StaffId by,
        Instant endedAt,
        String reason) {

    /** @throws IllegalStateException if nobody had it */
    static Pass of(Step step, @Nullable Leaving how, RouteEvent.StepLeft event) {
        var handOver = step.given()
                .orElseThrow(() -> new IllegalStateException("Expected step " + step.id() + " to be given, it waits"));
        var receipt = step.taken().orElse(null);
        return new Pass(
                step.plan(),
                handOver,
                receipt,
                completion(step),
                how,
                event.by(),
                event.at(),
                event.reason().ref());
    }

    private static @Nullable Completion completion(Step step) {
        return switch (step) {
            case Step.Completed completed -> completed.completion();
            case Step.Waiting _, Step.GivenBack _, Step.Offered _, Step.Accepted _, Step.Ended _ -> null;
        };
    }

    public StepId step() {
        return plan.id();
    }

    public AgencyCode agency() {
        return plan.agency();
    }

    Pass with(HandOver other) {
        return new Pass(plan, other, receipt, completion, how, by, endedAt, reason);
    }
}
