package vn.motcua.notification.letter;

import io.micrometer.core.instrument.MeterRegistry;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.notification.NotificationMetrics;
import vn.motcua.notification.correspondence.Letter;

/** Counts letters as they come into a state. */
public final class LetterCounter {

    private final MeterRegistry meters;

    public LetterCounter(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(LetterKind kind, Letter.State state, String agency) {
        meters.counter(NotificationMetrics.LETTERS, "kind", kind.name(), "state", state.name(), "agency", agency)
                .increment();
    }
}
