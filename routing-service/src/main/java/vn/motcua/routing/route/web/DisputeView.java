package vn.motcua.routing.route.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.StepId;
import vn.motcua.routing.route.Dispute;
import vn.motcua.routing.route.Way;
import vn.motcua.routing.route.Writing;

/**
 * A contested hand-over time.
 *
 * @param reason only for those who take part in the dossier
 * @param grounds of the settlement, likewise
 */
record DisputeView(
        State state,
        Instant claimedAt,
        Instant disputedAt,
        @Nullable Instant settledAt,
        @Nullable String reason,
        @Nullable String grounds) {

    /** How a contested hand-over stands. */
    enum State {
        OPEN,
        UPHELD,
        REJECTED
    }

    /** @param texts whether reason and grounds are for these eyes */
    static DisputeView of(Way way, StepId step, Dispute dispute, boolean texts) {
        var claim = dispute.claim();
        return new DisputeView(
                state(dispute),
                claim.claimedAt(),
                claim.disputedAt(),
                settledAt(dispute),
                texts ? words(way, Writing.DISPUTE, step) : null,
                texts && settledAt(dispute) != null ? words(way, Writing.SETTLEMENT, step) : null);
    }

    private static State state(Dispute dispute) {
        return switch (dispute) {
            case Dispute.Open _ -> State.OPEN;
            case Dispute.Settled settled -> settled.upheld() ? State.UPHELD : State.REJECTED;
        };
    }

    private static @Nullable Instant settledAt(Dispute dispute) {
        return switch (dispute) {
            case Dispute.Open _ -> null;
            case Dispute.Settled settled -> settled.settledAt();
        };
    }

    private static @Nullable String words(Way way, String kind, StepId step) {
        return Writing.lastOf(way, kind, step)
                .flatMap(way::writing)
                .map(Writing::note)
                .orElse(null);
    }

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "DisputeView[" + state + "]";
    }
}
