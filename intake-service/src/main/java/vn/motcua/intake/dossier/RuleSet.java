package vn.motcua.intake.dossier;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the law said about every dossier on the day one was received.
 *
 * @param name name on the wire, e.g. {@code ND118-2025}
 * @param from first day it was in force
 * @param supplementsPerPhase how often papers may be asked for at intake, and again in processing
 * @param offlineHours how late a mobile clerk may report what he received
 * @param longestSupplement the most days an applicant may be given for missing papers [assumed]
 */
public record RuleSet(
        String name, LocalDate from, int supplementsPerPhase, int offlineHours, @Nullable Integer longestSupplement) {
    private static final int LONGEST_SUPPLEMENT = 60;

    /** A dossier that was filed before anybody set a bound keeps to the usual one. */
    public RuleSet {
        longestSupplement = longestSupplement == null ? LONGEST_SUPPLEMENT : longestSupplement;
    }

    @Override
    public Integer longestSupplement() {
        return Objects.requireNonNull(longestSupplement);
    }
}
