package vn.motcua.routing.worklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.DossierId;
import vn.motcua.routing.route.Pause;

/**
 * One open step of one dossier, or one opinion on a step that an agency still owes.
 *
 * @param agency who has to do it
 * @param consultation id of the consultation, null for a step
 * @param offeredAt when it was handed over, or asked
 * @param held why it cannot be completed for now; empty while it can
 */
public record WorkItem(
        DossierId dossier,
        String code,
        String procedure,
        String step,
        @Nullable String consultation,
        String name,
        String agency,
        WorkState state,
        @Nullable String officer,
        Instant offeredAt,
        @Nullable Instant acceptanceDueAt,
        @Nullable Instant dueAt,
        List<Pause> held) {
    public WorkItem {
        held = List.copyOf(held);
    }

    /** Its place in the list. */
    public Place place() {
        var what = consultation == null ? step : step + "/" + consultation;
        var where =
                switch (state) {
                    case OFFERED, ACCEPTED, CONSULTED, GIVEN_BACK -> what;
                    case SUPPLEMENT_DRAFTED, OPINION_OVERDUE -> what + "/" + state;
                };
        return new Place(dueAt == null ? Place.UNDATED : dueAt, dossier, where);
    }
}
