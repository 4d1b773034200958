package vn.motcua.notification.letter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.notification.NotificationMetrics;
import vn.motcua.notification.correspondence.Letter;
import vn.motcua.notification.correspondence.LetterList;

/** Counts letters as they come into a state, and the dossiers whose drafts wait for a signature. */
@Component
public final class LetterCounter {

    /** What is written here: other kinds are drawn up elsewhere, or not yet. */
    static final Set<LetterKind> WRITTEN = Set.of(
            LetterKind.RECEIPT,
            LetterKind.SUPPLEMENT_REQUEST,
            LetterKind.REFUSAL,
            LetterKind.APOLOGY,
            LetterKind.RESULT_READY,
            LetterKind.REFUSAL_AFTER_APPRAISAL);

    private final MeterRegistry meters;
    private final Published<Agency> agencies;

    public LetterCounter(MeterRegistry meters, Published<Agency> agencies, LetterList letters) {
        this.meters = meters;
        this.agencies = agencies;
        Gauge.builder(NotificationMetrics.LETTERS_WAITING, () -> letters.waiting(codes()))
                .register(meters);
    }

    /** All that may sign. */
    private Set<AgencyCode> codes() {
        return agencies.all().stream().map(Agency::code).collect(Collectors.toSet());
    }

    public void count(LetterKind kind, Letter.State state, AgencyCode agency) {
        counter(kind, state, agency).increment();
    }

    /** Shows the counters before anything happens: an increase over one that appears with its first letter misses that letter. */
    @Scheduled(fixedDelayString = "${motcua.notification.counters-pause:10s}")
    public void show() {
        for (var agency : codes()) {
            for (var kind : WRITTEN) {
                for (var state : counted(kind)) {
                    counter(kind, state, agency);
                }
            }
        }
    }

    /** Only what a leader decides on is approved and rejected. */
    private static Set<Letter.State> counted(LetterKind kind) {
        return kind == LetterKind.APOLOGY || kind == LetterKind.REFUSAL_AFTER_APPRAISAL
                ? Set.of(Letter.State.APPROVED, Letter.State.REJECTED, Letter.State.DISPATCHED)
                : Set.of(Letter.State.DISPATCHED);
    }

    private Counter counter(LetterKind kind, Letter.State state, AgencyCode agency) {
        return meters.counter(
                NotificationMetrics.LETTERS, "kind", kind.name(), "state", state.name(), "agency", agency.value());
    }
}
