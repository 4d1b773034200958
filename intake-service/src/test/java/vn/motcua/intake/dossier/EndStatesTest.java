package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.eventing.decider.Decision;

class EndStatesTest {
    private final DossierDecider decider = new DossierDecider();

    @Test
    void no_order_and_no_fact_leads_out_of_an_end() {
        for (var end : Everything.ends()) {
            for (var command : Everything.commands()) {
                var after = after(end, command);

                assertThat(after)
                        .as("%s after %s", end.getClass().getSimpleName(), command)
                        .satisfiesAnyOf(same -> assertThat(same).hasSameClassAs(end), annulled -> assertThat(command)
                                .isInstanceOf(DossierCommand.Annul.class));
            }
        }
    }

    @Test
    void only_an_annulment_or_a_correction_follows_an_end_and_it_keeps_the_status() {
        for (var end : Everything.ends()) {
            for (var command : Everything.commands()) {
                if (after(end, command) instanceof Dossier.Registered after) {
                    assertThat(Dossier.statusOf(after)).isEqualTo(Dossier.statusOf((Dossier.Registered) end));
                }
            }
        }
    }

    @Test
    void every_order_gets_an_answer_in_every_state() {
        for (var state : Everything.states()) {
            for (var command : Everything.commands()) {
                assertThat(after(state, command)).isNotNull();
            }
        }
    }

    @Test
    void the_outcome_of_every_piece_of_work_is_accepted_at_any_time() {
        var number = new DossierCommand.Number(new DossierCode(Facts.CODE));
        var known = Everything.states().stream().filter(state -> !(state instanceof Dossier.Absent));

        assertThat(known)
                .allSatisfy(state -> assertThat(decider.decide(state, number)).isInstanceOf(Decision.Accepted.class));
    }

    @Test
    void one_of_every_state_command_and_event_is_tried() {
        assertThat(Everything.states())
                .<Class<?>>extracting(Object::getClass)
                .containsAll(Everything.casesOf(Dossier.class).toList());
        assertThat(Everything.commands())
                .<Class<?>>extracting(Object::getClass)
                .containsAll(Everything.casesOf(DossierCommand.class).toList());
        assertThat(Everything.events())
                .<Class<?>>extracting(happened -> happened.event().getClass())
                .containsAll(Everything.casesOf(DossierEvent.class).toList());
    }

    private Dossier after(Dossier state, DossierCommand command) {
        return switch (decider.decide(state, command)) {
            case Decision.Accepted<DossierEvent, DossierRejection>(var events) -> {
                var after = state;
                for (var event : events) {
                    after = decider.apply(after, event);
                }
                yield after;
            }
            case Decision.Rejected<DossierEvent, DossierRejection> _ -> state;
        };
    }
}
