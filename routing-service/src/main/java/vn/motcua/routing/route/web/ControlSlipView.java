package vn.motcua.routing.route.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.routing.route.ControlSlip;

/**
 * The process control slip of a dossier.
 *
 * @param handOvers in the order in which they were given
 */
record ControlSlipView(
        String dossier,
        String code,
        String receivingAgency,
        String leadAgency,
        List<String> coordinatingAgencies,
        List<HandOverView> handOvers) {

    /**
     * One hand-over, as it was recorded.
     *
     * @param pace null as long as nothing is done
     */
    record HandOverView(
            String step,
            String name,
            String giver,
            String taker,
            Instant givenAt,
            @Nullable Instant acceptanceDueAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant dueAt,
            @Nullable Instant completedAt,
            @Nullable Instant leftAt,
            @Nullable Leaving how,
            ControlSlip.@Nullable Pace pace) {}

    static ControlSlipView of(ControlSlip slip) {
        var dossier = slip.dossier();
        return new ControlSlipView(
                dossier.id().value(),
                dossier.code(),
                dossier.receivingAgency().value(),
                dossier.competentAgency().value(),
                slip.coordinating().stream().map(AgencyCode::value).toList(),
                slip.blocks().stream().map(ControlSlipView::of).toList());
    }

    private static HandOverView of(ControlSlip.Block block) {
        return new HandOverView(
                block.step().id().value(),
                block.step().name(),
                block.from().value(),
                block.step().agency().value(),
                block.givenAt(),
                block.acceptanceDueAt(),
                block.acceptedAt(),
                block.dueAt(),
                block.doneAt(),
                block.left(),
                block.how(),
                block.pace());
    }
}
