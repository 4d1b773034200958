package vn.motcua.eventing.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.eventing.NotYetException;

/**
 * A compacted topic in memory. It is read whole before the service takes its first dossier record, and followed from then on.
 *
 * @param <T> entry
 */
public final class Reference<T> implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Reference.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String topic;
    private final Function<byte[], T> reader;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Map<String, T> entries = new ConcurrentSkipListMap<>();
    private volatile boolean running;
    private @Nullable Thread follower;

    /** @param consumers gives a consumer outside any group */
    public Reference(String topic, Function<byte[], T> reader, Supplier<Consumer<String, byte[]>> consumers) {
        this.topic = topic;
        this.reader = reader;
        this.consumers = consumers;
    }

    /** The entry of a key, if there is one. */
    public Optional<T> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * The entry of a key.
     *
     * @throws NotYetException if it has not arrived
     */
    public T get(String key) {
        return find(key).orElseThrow(() -> new NotYetException("Expected " + key + " in " + topic + ", not there yet"));
    }

    /** All entries in the order of their keys. */
    public Collection<T> all() {
        return List.copyOf(entries.values());
    }

    /** How many entries there are. */
    public int size() {
        return entries.size();
    }

    @Override
    public void start() {
        running = true;
        var consumer = caughtUp();
        follower = Thread.ofVirtual().name("reference-" + topic).start(() -> follow(consumer));
    }

    /** Reads to the end as it is now; for as long as it takes if the broker is away. */
    private Consumer<String, byte[]> caughtUp() {
        while (true) {
            var consumer = consumers.get();
            try {
                var places = consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
                consumer.assign(places);
                consumer.seekToBeginning(places);
                var ends = consumer.endOffsets(places);
                while (places.stream().anyMatch(place -> consumer.position(place) < ends.getOrDefault(place, 0L))) {
                    consumer.poll(POLL).forEach(this::keep);
                }
                return consumer;
            } catch (KafkaException e) {
                LOG.warn("Reading {} will be tried again: {}", topic, e.toString());
                consumer.close();
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        try (consumer) {
            while (running) {
                try {
                    consumer.poll(POLL).forEach(this::keep);
                } catch (KafkaException e) {
                    LOG.warn("Following {} goes on: {}", topic, e.toString());
                }
            }
        }
    }

    private void keep(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            entries.remove(record.key());
            return;
        }
        try {
            entries.put(record.key(), reader.apply(record.value()));
        } catch (RuntimeException e) {
            LOG.error("Entry {} of {} cannot be read, the one before stays: {}", record.key(), topic, e.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        var thread = follower;
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the listeners. */
    @Override
    public int getPhase() {
        return 0;
    }
}
