package vn.motcua.intake.complaint.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Roles;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.complaint.web.ComplaintRequests.Lodging;

/** Who owes the answer to a complaint: whoever it names, or who received the dossier, or the clerk's own agency. */
@Component
final class Addressees {
    private static final String SUBTREE = ".*";

    private final DossierAccess dossiers;
    private final Published<Agency> agencies;

    Addressees(DossierAccess dossiers, Published<Agency> agencies) {
        this.dossiers = dossiers;
        this.agencies = agencies;
    }

    /** The code of an agency that exists on the day; a dossier that whoever complains may not see does not exist. */
    AgencyCode of(Actor actor, Lodging lodging, LocalDate day) {
        var dossier = lodging.dossier();
        var receiving = dossier == null
                ? null
                : dossiers.see(actor, new DossierId(dossier))
                        .dossier()
                        .folder()
                        .submission()
                        .receivingAgency();
        var code = first(AgencyCode.ofNullable(lodging.agency()), receiving, AgencyCode.ofNullable(own(actor)));
        agencies.find(code.value())
                .filter(agency -> exists(agency, day))
                .orElseThrow(() -> ComplaintProblems.unknownAgency(code.value()));
        return code;
    }

    private static AgencyCode first(
            @Nullable AgencyCode named, @Nullable AgencyCode receiving, @Nullable AgencyCode own) {
        if (named != null) {
            return named;
        }
        if (receiving != null) {
            return receiving;
        }
        if (own != null) {
            return own;
        }
        throw ComplaintProblems.agencyMissing();
    }

    private static @Nullable String own(Actor actor) {
        var agency = actor.agency();
        return agency != null && actor.is(Roles.CLERK) && !agency.endsWith(SUBTREE) ? agency : null;
    }

    private static boolean exists(Agency agency, LocalDate day) {
        var validTo = agency.validTo();
        return !day.isBefore(agency.validFrom()) && (validTo == null || !day.isAfter(validTo));
    }
}
