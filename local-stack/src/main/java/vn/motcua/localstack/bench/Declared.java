package vn.motcua.localstack.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What sla declares of one type, and how late, as the log tells it. */
final class Declared {
    private static final String LATENESS = "lateness";

    private final String type;
    private final Function<JsonNode, Optional<Instant>> dueAt;
    private final Duration ahead;
    private final Map<String, String> sequences = new ConcurrentHashMap<>();
    private final Set<String> twice = ConcurrentHashMap.newKeySet();
    private final Latencies lateness = new Latencies();
    private volatile long first = Long.MAX_VALUE;
    private volatile long last;

    /**
     * What was found.
     *
     * @param declared dossiers of which it was said
     * @param twice dossiers of which it was said under two numbers; must be none
     * @param seconds from the first instant at which one was due to the last declaration
     * @param lateness of each declaration: from the instant it was due to its record in the log
     */
    record Found(int declared, int twice, double seconds, double declaredPerSecond, Latencies.Summary lateness) {

        @Override
        public String toString() {
            return "%,d declared in %.1f s, %.0f a second; lateness %s, at most %.0f ms%s"
                    .formatted(
                            declared,
                            seconds,
                            declaredPerSecond,
                            lateness,
                            lateness.max(),
                            twice == 0 ? "" : "   TWICE: " + twice);
        }
    }

    /**
     * @param dueAt business time at which what a record says was due to be said; empty if it is none of those counted here
     * @param ahead of the business clock before the machine's, for as long as this counts
     */
    Declared(GrowingLog log, String type, Duration ahead, Function<JsonNode, Optional<Instant>> dueAt) {
        this.type = type;
        this.ahead = ahead;
        this.dueAt = dueAt;
        log.tell(this::read);
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (GrowingLog.header(record, "ce_type").equals(type)) {
            var data = JsonMapper.shared().readTree(new String(record.value(), StandardCharsets.UTF_8));
            dueAt.apply(data).ifPresent(due -> declared(record, due.minus(ahead).toEpochMilli()));
        }
    }

    /** The same record may lie in the log twice; another one under its own number is another declaration. */
    private void declared(ConsumerRecord<String, byte[]> record, long dueMillis) {
        var sequence = GrowingLog.header(record, "ce_sequence");
        var before = sequences.putIfAbsent(record.key(), sequence);
        if (before == null) {
            lateness.took(LATENESS, TimeUnit.MILLISECONDS.toNanos(record.timestamp() - dueMillis));
            first = Math.min(first, dueMillis);
            last = Math.max(last, record.timestamp());
        } else if (!before.equals(sequence)) {
            twice.add(record.key());
        }
    }

    int count() {
        return sequences.size();
    }

    Found found() {
        var declared = count();
        var seconds = declared == 0 ? 0 : (last - first) / 1_000.0;
        return new Found(declared, twice.size(), seconds, declared / Math.max(0.001, seconds), lateness.of(LATENESS));
    }
}
