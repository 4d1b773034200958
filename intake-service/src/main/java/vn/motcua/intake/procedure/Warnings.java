package vn.motcua.intake.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.contracts.reference.Procedure;

/** What is told to whoever publishes a version, and does not keep him from it. */
public final class Warnings {

    private Warnings() {}

    /** @param before the version before it, if there is one */
    public static List<String> of(Procedure procedure, Optional<Procedure> before, LocalDate today) {
        var warnings = new ArrayList<String>();
        Allotments.mismatch(procedure).ifPresent(warnings::add);
        if (!procedure.verified()) {
            warnings.add("Nobody has compared this version with the official publication");
        }
        if (procedure.validFrom().equals(today)) {
            warnings.add("It is in force from today on: dossiers received earlier today keep the version before");
        }
        if (procedure.components().isEmpty()) {
            warnings.add("It wants no papers");
        }
        before.map(Procedure::validTo)
                .filter(end -> end.isBefore(procedure.validFrom().minusDays(1)))
                .ifPresent(
                        end -> warnings.add("Nothing can be filed between " + end + " and " + procedure.validFrom()));
        before.ifPresent(earlier -> earlier.offeredAt().stream()
                .filter(agency -> !procedure.offeredAt().contains(agency))
                .forEach(agency -> warnings.add(agency + " offers it no longer")));
        return warnings;
    }
}
