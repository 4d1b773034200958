package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.dossier.Facts.LATER;
import static vn.motcua.intake.dossier.Facts.SECRET;

import org.junit.jupiter.api.Test;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.dossier.DossierCommand.ChangeContact;

class DossierContactsTest {
    private final DossierDecider decider = new DossierDecider();

    @Test
    void the_contact_of_whatever_is_not_void_may_change() {
        for (var state : Everything.states()) {
            var isAccepted = decider.decide(state, new ChangeContact(SECRET, LATER)) instanceof Decision.Accepted;

            assertThat(isAccepted)
                    .isEqualTo(state instanceof Dossier.Registered && !(state instanceof Dossier.Annulled));
        }
    }

    @Test
    void each_change_is_kept_beside_the_one_before() {
        var dossier = (Dossier.Registered) Story.state(
                Facts.submitted(),
                Facts.registered(),
                new DossierEvent.ContactChanged("contact-1", SECRET),
                new DossierEvent.ContactChanged("contact-2", SECRET));

        assertThat(dossier.folder().references(Folder.CONTACT)).containsExactly("contact-1", "contact-2");
    }
}
