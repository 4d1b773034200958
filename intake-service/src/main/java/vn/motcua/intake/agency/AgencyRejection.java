package vn.motcua.intake.agency;

import java.time.LocalDate;

/** Why an agency is not changed. */
public sealed interface AgencyRejection {

    /** It has existed since its first day: dossiers were received there. */
    record Begun(LocalDate since, LocalDate found) implements AgencyRejection {}

    /** It has existed on the days since: dossiers were received there. */
    record EndsInPast(LocalDate today, LocalDate found) implements AgencyRejection {}
}
