package vn.motcua.intake.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.access.Sight;
import vn.motcua.intake.complaint.Complaint.Numbered;

/** Where complaints are found by something else than their id. */
public interface ComplaintRegister {

    /** Complaints that fit, the latest received first. */
    List<Entry> list(Filter filter, Sight sight, @Nullable Position after, int limit);

    /** Those about a dossier, the latest received first. */
    List<Entry> about(DossierId dossier);

    /** A complaint found. */
    record Entry(String id, Numbered complaint) {}

    /** Where a page ended. */
    record Position(Instant receivedAt, String id) {}

    /**
     * What to look for; null does not matter.
     *
     * @param agency owes the answer
     * @param overdue whether the date of the answer passed without one
     */
    record Filter(@Nullable AgencyCode agency, @Nullable ComplaintState state, @Nullable Boolean overdue) {}
}
