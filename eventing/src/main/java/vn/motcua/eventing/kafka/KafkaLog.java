package vn.motcua.eventing.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.springframework.kafka.core.KafkaTemplate;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Log;
import vn.motcua.eventing.Outgoing;

/** Sends with acks of all replicas through one idempotent producer; rereads with a consumer of its own. */
public final class KafkaLog implements Log {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaTemplate<String, byte[]> kafka;
    private final Supplier<Consumer<String, byte[]>> readers;
    private final String topic;
    private final int partitions;
    private final Duration sendTimeout;

    /**
     * @param readers gives a consumer outside any group
     * @param partitions how many partitions the topic has, for ever
     */
    public KafkaLog(
            KafkaTemplate<String, byte[]> kafka,
            Supplier<Consumer<String, byte[]>> readers,
            String topic,
            int partitions,
            Duration sendTimeout) {
        this.kafka = kafka;
        this.readers = readers;
        this.topic = topic;
        this.partitions = partitions;
        this.sendTimeout = sendTimeout;
    }

    @Override
    public void send(Outgoing record) {
        var headers = new RecordHeaders();
        record.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            kafka.send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), headers))
                    .get(sendTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted before the broker answered for " + record.key(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker did not answer for " + record.key(), e);
        }
    }

    @Override
    public int partitionOf(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    @Override
    public List<Incoming> read(int partition, long from, long to, String key) {
        var place = new TopicPartition(topic, partition);
        var found = new ArrayList<Incoming>();
        try (var reader = readers.get()) {
            reader.assign(List.of(place));
            reader.seek(place, from);
            var end = Math.min(to + 1, reader.endOffsets(List.of(place)).getOrDefault(place, 0L));
            while (reader.position(place) < end) {
                for (var record : reader.poll(POLL).records(place)) {
                    if (record.offset() <= to && key.equals(record.key())) {
                        Wire.read(record).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }
}
