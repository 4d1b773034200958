package vn.motcua.routing.route.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.routing.route.Deadlines;
import vn.motcua.routing.route.Pass;
import vn.motcua.routing.route.Step;
import vn.motcua.routing.route.Way;

/**
 * A time in which an agency had a step before it was given back or on.
 *
 * @param how null if the step waits again because another one went back
 * @param reason only for those who take part in the dossier
 */
record PassView(
        String agency,
        Instant offeredAt,
        @Nullable Instant acceptanceDueAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        Instant leftAt,
        @Nullable Leaving how,
        @Nullable String reason) {

    /** @param texts whether the reason is for these eyes */
    static PassView of(Way way, Pass pass, boolean texts) {
        Deadlines deadlines = pass.handOver().deadlines();
        Step.Receipt receipt = pass.receipt();
        Step.Completion completion = pass.completion();
        return new PassView(
                pass.agency().value(),
                pass.handOver().offeredAt(),
                deadlines == null ? null : deadlines.acceptanceDueAt(),
                receipt == null ? null : receipt.acceptedAt(),
                deadlines == null ? null : deadlines.dueAt(),
                completion == null ? null : completion.completedAt(),
                pass.endedAt(),
                pass.how(),
                texts ? way.words(pass.reason()) : null);
    }

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "PassView[" + agency + ", " + how + "]";
    }
}
