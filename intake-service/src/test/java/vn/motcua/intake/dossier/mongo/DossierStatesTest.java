package vn.motcua.intake.dossier.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Everything;

class DossierStatesTest {
    private final DossierStates states = new DossierStates();

    @Test
    void every_state_comes_back_as_it_was_kept() {
        for (var state : Everything.states()) {
            var kept = Document.parse(states.write(state).toJson());

            assertThat(states.read(kept)).isEqualTo(state);
        }
    }

    @Test
    void what_an_earlier_release_kept_is_still_read() {
        for (var state : Everything.states()) {
            var frozen = FrozenStates.of(state);

            assertThat(states.read(Document.parse(frozen))).as(frozen).isEqualTo(state);
        }
    }

    @Test
    void what_the_worklist_remembers_is_kept() {
        for (var happened : Everything.events()) {
            assertThat(states.read(Document.parse(states.write(happened.after()).toJson())))
                    .isEqualTo(happened.after());
        }
    }

    @Test
    void what_was_extended_is_kept_and_frozen_too() {
        var extended = Everything.extended();

        assertThat(states.read(Document.parse(states.write(extended).toJson()))).isEqualTo(extended);
        assertThat(states.read(Document.parse(FrozenStates.of("extended")))).isEqualTo(extended);
    }

    @Test
    void what_was_refused_after_appraisal_is_kept_and_frozen_too() {
        var refused = Everything.refusedAfterAppraisal();

        assertThat(states.read(Document.parse(states.write(refused).toJson()))).isEqualTo(refused);
        assertThat(states.read(Document.parse(FrozenStates.of("refused")))).isEqualTo(refused);
    }

    @Test
    void an_annulled_dossier_keeps_the_state_it_had() {
        var annulled = (Dossier.Annulled) Everything.states().get(14);

        assertThat(states.read(states.write(annulled))).isEqualTo(annulled);
        assertThat(annulled.before()).isInstanceOf(Dossier.Processing.class);
    }
}
