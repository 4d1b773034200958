package vn.motcua.intake.dossier.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.dossier.Application;
import vn.motcua.intake.dossier.DossierCommand.Submit;
import vn.motcua.intake.dossier.DossierRegister;
import vn.motcua.intake.dossier.DossierRejection.ExternalCodeTaken;
import vn.motcua.intake.dossier.DossierRejection.UnknownAgency;
import vn.motcua.intake.dossier.DossierRejection.UnknownProcedure;
import vn.motcua.intake.procedure.Catalogue;
import vn.motcua.intake.procedure.RuleSets;

/** Puts an application under the procedure and the rules of its day. */
@Component
final class FilingRules {
    private final Catalogue procedures;
    private final Published<Agency> agencies;
    private final RuleSets ruleSets;
    private final DossierRegister register;
    private final BusinessClock clock;

    FilingRules(
            Catalogue procedures,
            Published<Agency> agencies,
            RuleSets ruleSets,
            DossierRegister register,
            BusinessClock clock) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.ruleSets = ruleSets;
        this.register = register;
        this.clock = clock;
    }

    Submit submit(String procedure, Application application) {
        var now = clock.now();
        var day = OfficeTime.day(application.filedAt(now));
        var known = procedure(procedure, day);
        requireAgency(application.receivingAgency(), day);
        requireFreeCode(application.taken().externalCode());
        return new Submit(application, known, ruleSets.on(day), now);
    }

    private Procedure procedure(String code, LocalDate day) {
        return procedures
                .find(code)
                .map(offer -> offer.on(day))
                .orElseThrow(() -> DossierProblems.of(new UnknownProcedure(code)));
    }

    private void requireAgency(AgencyCode code, LocalDate day) {
        agencies.find(code.value())
                .filter(agency -> exists(agency, day))
                .orElseThrow(() -> DossierProblems.of(new UnknownAgency(code)));
    }

    private static boolean exists(Agency agency, LocalDate day) {
        var validTo = agency.validTo();
        return !day.isBefore(agency.validFrom()) && (validTo == null || !day.isAfter(validTo));
    }

    private void requireFreeCode(@Nullable String externalCode) {
        if (externalCode != null && register.withCode(externalCode).isPresent()) {
            throw DossierProblems.of(new ExternalCodeTaken());
        }
    }
}
