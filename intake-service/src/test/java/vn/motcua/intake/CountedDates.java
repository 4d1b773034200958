package vn.motcua.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.dossier.web.DueDates;

/** A calendar without days off; of terms in months it does not answer. */
final class CountedDates implements DueDates {

    @Override
    public Optional<OffsetDateTime> due(AgencyCode agency, Instant receivedAt, Terms terms) {
        var term = terms.total();
        return term.unit() == Unit.MONTH
                ? Optional.empty()
                : Optional.of(OfficeTime.local(receivedAt).plusDays(term.value()));
    }
}
