package vn.motcua.sla.report;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.access.Scope;

/**
 * Which dossiers a report is about, and from where in time it looks at them.
 *
 * @param knownAt what was written down after it is not known
 * @param visible only dossiers that an agency of this scope took part in; empty for all
 * @param agency only dossiers of competent agencies of this scope; empty for all
 */
public record Question(Period period, Instant knownAt, Optional<Scope> visible, Optional<Scope> agency) {

    /** The dossier as it looked from there, if it was there and is asked for. */
    Optional<Entry> entry(History history) {
        return history.asOf(period.asOf(), knownAt)
                .filter(entry -> agency.isEmpty()
                        || agency.get().covers(entry.origin().agency().value()))
                .filter(entry -> visible.isEmpty()
                        || AgencyCode.values(entry.origin().parties()).stream().anyMatch(visible.get()::covers));
    }
}
