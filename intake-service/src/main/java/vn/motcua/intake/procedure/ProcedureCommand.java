package vn.motcua.intake.procedure;

import java.time.Instant;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Procedure;

/** What may be ordered of a procedure of the catalogue. */
public sealed interface ProcedureCommand {

    /** Publish a version, or put another one in the place of one that is not in force yet. */
    record Publish(Procedure procedure, StaffId by, Instant at) implements ProcedureCommand {}

    /** Publish a shipped version, unless something is known by its number. */
    record Load(Procedure procedure, Instant at) implements ProcedureCommand {}

    /**
     * Note that everybody was told.
     *
     * @param change which change asked for it
     * @param told how many changes had been made of what was told
     */
    record NoteTold(int change, int told) implements ProcedureCommand {}
}
