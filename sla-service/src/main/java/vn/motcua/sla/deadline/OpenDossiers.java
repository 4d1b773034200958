package vn.motcua.sla.deadline;

import java.util.List;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.sla.deadline.state.DeadlineState;

/** How many dossiers are open. */
public interface OpenDossiers {

    /** So many of a competent agency stand like this. */
    record Count(AgencyCode agency, DeadlineState state, long count) {}

    List<Count> count();
}
