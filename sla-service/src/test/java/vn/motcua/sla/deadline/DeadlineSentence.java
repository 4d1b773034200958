package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.eventing.decider.Decision.Rejected;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Step;

/** Given what was ordered before, when this is ordered, then that follows. */
public final class DeadlineSentence {
    private static final DeadlineDecider RULES = new DeadlineDecider(Facts.CALENDARS, Facts.RULES);

    private Deadline state = RULES.initial();
    private final List<Map.Entry<Instant, Fact>> chronicle = new ArrayList<>();
    private Decision<DeadlineEvent, DeadlineRejection> decision = Decision.accept();

    private DeadlineSentence() {}

    public static DeadlineSentence given(DeadlineCommand... before) {
        var sentence = new DeadlineSentence();
        for (var command : before) {
            sentence.when(command);
            assertThat(sentence.decision).isInstanceOf(Accepted.class);
        }
        return sentence;
    }

    public DeadlineSentence when(DeadlineCommand command) {
        decision = RULES.decide(state, command);
        if (decision instanceof Accepted<DeadlineEvent, DeadlineRejection>(var events)) {
            for (var event : events) {
                state = RULES.apply(state, event);
                JournalFacts.facts(event, state).forEach(fact -> chronicle.add(Map.entry(command.at(), fact)));
            }
        }
        return this;
    }

    DeadlineSentence then(DeadlineEvent... expected) {
        assertThat(happened()).containsExactly(expected);
        return this;
    }

    DeadlineSentence thenNothing() {
        return then();
    }

    DeadlineSentence thenRejected(DeadlineRejection expected) {
        assertThat(decision).isEqualTo(new Rejected<>(expected));
        return this;
    }

    /** What was declared by the last command, in this order. */
    DeadlineSentence thenSaid(SlaEvent... expected) {
        assertThat(happened().stream()
                        .filter(DeadlineEvent.Declared.class::isInstance)
                        .map(event -> ((DeadlineEvent.Declared) event).word()))
                .containsExactly(expected);
        return this;
    }

    public List<DeadlineEvent> happened() {
        return switch (decision) {
            case Accepted<DeadlineEvent, DeadlineRejection>(var events) -> events;
            case Rejected<DeadlineEvent, DeadlineRejection>(var rejection) -> fail("Expected events, got " + rejection);
        };
    }

    /** Every fact, with the business time of the order it was written down with. */
    public List<Map.Entry<Instant, Fact>> chronicle() {
        return List.copyOf(chronicle);
    }

    public Deadline state() {
        return state;
    }

    Deadline.Running running() {
        return (Deadline.Running) state;
    }

    Deadline.Stopped stopped() {
        return (Deadline.Stopped) state;
    }

    Closing closing() {
        return ((Deadline.Finished) state).closing();
    }

    Step step(String id) {
        return ((Deadline.Underway) state).course().step(new StepId(id)).orElseThrow();
    }
}
