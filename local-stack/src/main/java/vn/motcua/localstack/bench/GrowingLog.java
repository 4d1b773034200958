package vn.motcua.localstack.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The dossiers' log as it grows, read once for everything in a bench that wants to know. */
final class GrowingLog implements AutoCloseable {

    static final String TOPIC = "dossier.v1";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Consumer<ConsumerRecord<String, byte[]>>> listeners = new CopyOnWriteArrayList<>();
    private final Thread reader = Thread.ofPlatform().daemon().name("bench-log").unstarted(this::read);
    private volatile long lastRecordAt = System.nanoTime();
    private volatile long records;

    /** Reads from what is the end now. */
    GrowingLog(String bootstrapServers) {
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

    /** Tells somebody of each record from now on, all of them in one thread. */
    void tell(Consumer<ConsumerRecord<String, byte[]>> listener) {
        listeners.add(listener);
    }

    /** Records read so far, of all sources. */
    long records() {
        return records;
    }

    /** Empty if the record has no such header. */
    static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
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
                    records++;
                    lastRecordAt = System.nanoTime();
                    listeners.forEach(listener -> listener.accept(record));
                }
            }
        } catch (WakeupException e) {
            consumer.close();
        }
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
