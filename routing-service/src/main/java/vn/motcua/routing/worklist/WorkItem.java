package vn.motcua.routing.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One open step of one dossier. */
public record WorkItem(
        String dossier,
        String code,
        String procedure,
        String step,
        String name,
        String agency,
        WorkState state,
        @Nullable String officer,
        Instant offeredAt,
        @Nullable Instant acceptanceDueAt,
        @Nullable Instant dueAt) {

    /** Its place in the list. */
    public Place place() {
        return new Place(dueAt == null ? Place.UNDATED : dueAt, dossier, step);
    }
}
