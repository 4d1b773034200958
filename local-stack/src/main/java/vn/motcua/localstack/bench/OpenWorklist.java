package vn.motcua.localstack.bench;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.demo.StoryFailedException;

/**
 * Stands for the worklists that officers and clerks have open before them: it reads the dossiers' log as it grows, so that
 * everybody knows at once what there is to do and nobody has to ask again and again. What is measured is the house, not how often
 * people look.
 */
final class OpenWorklist {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Set<String> returned = ConcurrentHashMap.newKeySet();

    /** A step or an opinion that an agency owes. */
    sealed interface Task {
        /** The step is offered to the agency. */
        record Step(String id, String agency) implements Task {}

        /** The result is at the counter, to be given to the citizen. */
        record Return() implements Task {}
    }

    /** What there is to do with one dossier, in the order in which it came up. */
    final class Entry implements AutoCloseable {
        private final String dossier;
        private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();

        private final Set<Task> seen = new HashSet<>();

        private Entry(String dossier) {
            this.dossier = dossier;
        }

        /** The log may say the same twice. */
        private void add(Task task) {
            if (seen.add(task)) {
                tasks.add(task);
            }
        }

        Task next() throws InterruptedException {
            var task = tasks.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (task == null) {
                throw new StoryFailedException(
                        "Expected something to do in " + dossier + " within " + PATIENCE.toSeconds() + " s");
            }
            return task;
        }

        @Override
        public void close() {
            entries.remove(dossier);
        }
    }

    OpenWorklist(GrowingLog log) {
        log.tell(this::read);
    }

    /** Looks out for a dossier; closed when nobody cares any more. */
    Entry watch(String dossier) {
        var entry = new Entry(dossier);
        entries.put(dossier, entry);
        return entry;
    }

    /** Whether the log says that the result has reached the citizen. */
    boolean isReturned(String dossier) {
        return returned.contains(dossier);
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        switch (GrowingLog.header(record, "ce_type")) {
            case "vn.motcua.routing.step-offered.v1" -> {
                var entry = entries.get(record.key());
                if (entry != null) {
                    var step = JsonMapper.shared().readTree(record.value());
                    entry.add(new Task.Step(
                            step.get("step").asString(), step.get("agency").asString()));
                }
            }
            case "vn.motcua.intake.finished.v1" -> {
                var entry = entries.get(record.key());
                if (entry != null) {
                    entry.add(new Task.Return());
                }
            }
            case "vn.motcua.intake.returned.v1" -> returned.add(record.key());
            default -> {
                // nothing to do for anybody
            }
        }
    }
}
