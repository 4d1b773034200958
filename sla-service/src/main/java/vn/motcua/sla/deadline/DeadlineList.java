package vn.motcua.sla.deadline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.access.Scope;
import vn.motcua.sla.deadline.state.DeadlineState;

/** The deadlines of all dossiers, those due first at the top. */
public interface DeadlineList {

    /** Sorts after everything that has a date. */
    Instant UNDATED = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * What is asked for.
     *
     * @param visible only dossiers that an agency of this scope takes part in
     * @param agency only dossiers that this agency takes part in
     * @param imported whether they come from an older system
     */
    record Question(
            Scope visible,
            @Nullable DeadlineState state,
            @Nullable Scope agency,
            @Nullable Instant dueBefore,
            @Nullable Boolean imported) {}

    /** Where a page ended. */
    record Place(Instant due, DossierId dossier) {}

    /**
     * One dossier of the list.
     *
     * @param originalDueAt the legal instant, absent while stopped
     * @param dueAt the date the citizen counts on, absent while stopped and after the end
     */
    record Item(
            DossierId dossier,
            String code,
            String procedure,
            AgencyCode receivingAgency,
            AgencyCode agency,
            DeadlineState state,
            Instant receivedAt,
            @Nullable Instant originalDueAt,
            @Nullable Instant dueAt,
            @Nullable String outcome) {
        public Place place() {
            return new Place(dueAt == null ? UNDATED : dueAt, dossier);
        }
    }

    List<Item> find(Question question, @Nullable Place after, int limit);
}
