package vn.motcua.intake.dossier.mongo;

import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.intake.dossier.Correction;
import vn.motcua.intake.dossier.Dossier;

/** Subjects<Dossier, DossierCommand, DossierRejection> as documents: records by the names of their components. */
@Component
final class DossierStates extends JsonStates<Dossier> {

    DossierStates() {
        super(Dossier.class, Correction.class);
    }
}
