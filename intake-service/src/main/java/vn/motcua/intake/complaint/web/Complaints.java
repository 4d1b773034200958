package vn.motcua.intake.complaint.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.ComplaintCommand;
import vn.motcua.intake.complaint.ComplaintRejection;

/** All complaints of this house. */
public interface Complaints {

    /** Reads one. */
    Optional<Stored<Complaint>> find(String id);

    /**
     * Handles an order.
     *
     * @param ifVersion the version that whoever orders it has seen, null if he does not care
     */
    Handled<Complaint, ComplaintRejection> handle(String id, @Nullable Long ifVersion, ComplaintCommand command);
}
