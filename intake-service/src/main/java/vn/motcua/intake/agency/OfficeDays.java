package vn.motcua.intake.agency;

import java.util.Optional;
import vn.motcua.contracts.reference.WorkingDays;

/** Which days the agencies work, as sla has told. */
public interface OfficeDays {

    /** None of an agency of which it has not been told yet. */
    Optional<WorkingDays> of(String agency);
}
