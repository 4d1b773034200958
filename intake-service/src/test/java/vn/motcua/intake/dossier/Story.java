package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import vn.motcua.eventing.decider.Decision;

/** A sentence about the rules: given what happened, when an order comes, then this follows. */
public final class Story {
    private static final DossierDecider DECIDER = new DossierDecider();

    private final Dossier state;

    private Story(Dossier state) {
        this.state = state;
    }

    static Story given(DossierEvent... events) {
        return new Story(state(events));
    }

    /** The dossier after these events. */
    public static Dossier state(DossierEvent... events) {
        var state = DECIDER.initial();
        for (var event : events) {
            state = DECIDER.apply(state, event);
        }
        return state;
    }

    Then when(DossierCommand command) {
        return new Then(state, DECIDER.decide(state, command));
    }

    record Then(Dossier before, Decision<DossierEvent, DossierRejection> decision) {

        void thenHappened(DossierEvent... events) {
            assertThat(decision).isEqualTo(Decision.accept(events));
            applied();
        }

        void thenNothingHappened() {
            thenHappened();
        }

        Dossier thenState() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            return applied();
        }

        void thenRejected(DossierRejection rejection) {
            assertThat(decision).isEqualTo(Decision.reject(rejection));
        }

        private Dossier applied() {
            var state = before;
            if (decision instanceof Decision.Accepted<DossierEvent, DossierRejection>(var events)) {
                for (var event : events) {
                    state = DECIDER.apply(state, event);
                }
            }
            return state;
        }
    }
}
