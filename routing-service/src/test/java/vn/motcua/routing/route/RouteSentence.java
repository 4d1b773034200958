package vn.motcua.routing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.eventing.decider.Decision.Rejected;

/** Given what was ordered before, when this is ordered, then that follows. */
public final class RouteSentence {
    private static final RouteDecider RULES = new RouteDecider();

    private Route state = RULES.initial();
    private Decision<RouteEvent, RouteRejection> decision = Decision.accept();

    private RouteSentence() {}

    public static RouteSentence given(RouteCommand... before) {
        var sentence = new RouteSentence();
        for (var command : before) {
            sentence.when(command);
            assertThat(sentence.decision).isInstanceOf(Accepted.class);
        }
        return sentence;
    }

    public RouteSentence when(RouteCommand command) {
        decision = RULES.decide(state, command);
        if (decision instanceof Accepted<RouteEvent, RouteRejection>(var events)) {
            events.forEach(event -> state = RULES.apply(state, event));
        }
        return this;
    }

    RouteSentence then(RouteEvent... expected) {
        assertThat(happened()).containsExactly(expected);
        return this;
    }

    RouteSentence thenNothing() {
        return then();
    }

    RouteSentence thenRejected(RouteRejection expected) {
        assertThat(decision).isEqualTo(new Rejected<>(expected));
        return this;
    }

    RouteSentence thenOffered(String... steps) {
        assertThat(happened().stream()
                        .filter(RouteEvent.StepOffered.class::isInstance)
                        .map(event -> ((RouteEvent.StepOffered) event).step().value()))
                .containsExactly(steps);
        return this;
    }

    List<RouteEvent> happened() {
        return switch (decision) {
            case Accepted<RouteEvent, RouteRejection>(var events) -> events;
            case Rejected<RouteEvent, RouteRejection>(var rejection) -> fail("Expected events, got " + rejection);
        };
    }

    public Route state() {
        return state;
    }

    Step step(String id) {
        return state.known().flatMap(way -> way.step(new StepId(id))).orElseThrow();
    }
}
