package vn.motcua.intake.dossier;

import static vn.motcua.eventing.decider.Decision.accept;

import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.DossierCommand.ChangeContact;

/** How the applicant is reached. It changes whenever he says so, also when the dossier has ended: letters may follow. */
final class DossierContacts {

    private DossierContacts() {}

    static Decision<DossierEvent, DossierRejection> changed(Registered dossier, ChangeContact c) {
        return accept(new DossierEvent.ContactChanged(dossier.folder().nextReference(Folder.CONTACT), c.text()));
    }
}
