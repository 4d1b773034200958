package vn.motcua.intake.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcua.contracts.reference.Procedure;

/**
 * A procedure as it is offered: its versions side by side.
 *
 * @param versions by the day they begin, at least one
 */
public record Offer(List<Procedure> versions) {
    private static final Comparator<Procedure> BY_FIRST_DAY =
            Comparator.comparing(Procedure::validFrom).thenComparing(Procedure::version);

    public Offer {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("Expected a version, got none");
        }
        versions = versions.stream().sorted(BY_FIRST_DAY).toList();
    }

    /** The code that all of them have. */
    public String code() {
        return versions.getFirst().code();
    }

    /**
     * The version that a dossier of this day is received under: the last that has begun, or else the first that will. It may have
     * ended, or not have begun yet: then nothing can be filed that day.
     */
    public Procedure on(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(versions::getFirst);
    }

    /** The one with a number. */
    public Optional<Procedure> version(int number) {
        return versions.stream().filter(version -> version.version() == number).findFirst();
    }
}
