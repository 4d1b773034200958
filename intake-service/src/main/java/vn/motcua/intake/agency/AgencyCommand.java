package vn.motcua.intake.agency;

import java.time.Instant;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;

/** What may be ordered of an agency. */
public sealed interface AgencyCommand {

    /** Publish it as it is from now on. */
    record Publish(Agency agency, StaffId by, Instant at) implements AgencyCommand {}

    /** Publish it as it was shipped, unless it was changed here. */
    record Load(Agency agency, Instant at) implements AgencyCommand {}

    /**
     * Note that everybody was told.
     *
     * @param change which change asked for it
     * @param told how many changes had been made of what was told
     */
    record NoteTold(int change, int told) implements AgencyCommand {}
}
