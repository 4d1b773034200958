package vn.motcua.intake.procedure;

import java.time.LocalDate;

/** Why a version is not published. */
public sealed interface ProcedureRejection {

    /** Versions are counted without a gap. */
    record NotNext(int expected, int found) implements ProcedureRejection {}

    /** What was once in force is never edited: dossiers were received under it. */
    record InForce(int version, LocalDate validFrom) implements ProcedureRejection {}

    /** Dossiers of these days were received already, under the version before. */
    record InPast(LocalDate today, LocalDate validFrom) implements ProcedureRejection {}

    /** It does not begin after the version before it, or before the one that follows. */
    record Overlaps(int other, LocalDate otherFrom, LocalDate validFrom) implements ProcedureRejection {}

    /** Its last day comes before its first. */
    record EndsFirst(LocalDate validFrom, LocalDate validTo) implements ProcedureRejection {}
}
