package vn.motcua.intake.dossier.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Terms;

/** Tells when a term would be due: only sla counts with the calendar. */
public interface DueDates {

    /**
     * The date that would be printed; empty if it cannot be told now.
     *
     * @param agency whose calendar
     */
    Optional<OffsetDateTime> due(AgencyCode agency, Instant receivedAt, Terms terms);
}
