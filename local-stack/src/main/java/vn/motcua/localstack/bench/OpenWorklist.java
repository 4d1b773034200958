package vn.motcua.localstack.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.demo.StoryFailedException;

/**
 * Stands for the worklists that officers and clerks have open before them: it reads the dossiers' log as it grows, so that
 * everybody knows at once what there is to do and nobody has to ask again and again. What is measured is the house, not how often
 * people look.
 */
final class OpenWorklist implements AutoCloseable {

    static final String TOPIC = "dossier.v1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Set<String> returned = ConcurrentHashMap.newKeySet();
    private final Thread reader =
            Thread.ofPlatform().daemon().name("bench-worklist").unstarted(this::read);
    private volatile long lastRecordAt = System.nanoTime();
    private volatile long records;

    /** Something there is to do. */
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

    /** Reads from what is the end now. */
    OpenWorklist(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false, "check.crcs", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reader.start();
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

    /** Records read so far, of all sources. */
    long records() {
        return records;
    }

    /**
     * Waits until nothing has been written for a while: what was still to be done behind the answers is done.
     *
     * @return when the last record came, by {@link System#nanoTime}
     */
    long awaitQuiet(Duration quiet, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() - lastRecordAt < quiet.toNanos() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return lastRecordAt;
    }

    private void read() {
        try {
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    read(record);
                }
            }
        } catch (WakeupException e) {
            consumer.close();
        }
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        records++;
        lastRecordAt = System.nanoTime();
        switch (type(record)) {
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

    private static String type(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
