package vn.motcua.eventing.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.eventing.Published;

/**
 * A compacted topic in memory. It is read whole before the service takes its first dossier record, and followed from then on.
 *
 * @param <T> entry
 */
public final class Reference<T> implements Published<T>, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Reference.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final String topic;
    private final Function<byte[], T> reader;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Map<String, T> entries = new ConcurrentSkipListMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile boolean running;
    private @Nullable Thread follower;

    /** @param consumers gives a consumer outside any group */
    public Reference(String topic, Function<byte[], T> reader, Supplier<Consumer<String, byte[]>> consumers) {
        this.topic = topic;
        this.reader = reader;
        this.consumers = consumers;
    }

    @Override
    public Optional<T> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public Collection<T> all() {
        return List.copyOf(entries.values());
    }

    @Override
    public long changes() {
        return changes.get();
    }

    /** How many entries there are. */
    public int size() {
        return entries.size();
    }

    /** Returns when the topic is read as it is now; that may take as long as the broker is away. */
    @Override
    public void start() {
        if (running) {
            return;
        }
        running = true;
        var consumer = caughtUp();
        while (consumer == null) {
            rest();
            consumer = caughtUp();
        }
        var own = consumer;
        follower = Thread.ofVirtual().name("reference-" + topic).start(() -> follow(own));
    }

    private @Nullable Consumer<String, byte[]> caughtUp() {
        @Nullable Consumer<String, byte[]> consumer = null;
        try {
            consumer = consumers.get();
            readWhole(consumer);
            return consumer;
        } catch (KafkaException e) {
            LOG.warn("Reading {} will be tried again: {}", topic, e.toString());
            if (consumer != null) {
                consumer.close(CloseOptions.timeout(Duration.ZERO));
            }
            return null;
        }
    }

    private void readWhole(Consumer<String, byte[]> consumer) {
        var places = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (places.isEmpty()) {
            throw new KafkaException("Expected topic " + topic + " to have partitions, found none yet");
        }
        consumer.assign(places);
        consumer.seekToBeginning(places);
        var ends = consumer.endOffsets(places);
        while (places.stream().anyMatch(place -> consumer.position(place) < ends.getOrDefault(place, 0L))) {
            consumer.poll(POLL).forEach(this::keep);
        }
    }

    private static void rest() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the broker", e);
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        try (consumer) {
            while (running) {
                try {
                    consumer.poll(POLL).forEach(this::keep);
                } catch (KafkaException e) {
                    LOG.warn("Following {} goes on: {}", topic, e.toString());
                    rest();
                }
            }
        }
    }

    private void keep(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            entries.remove(record.key());
            changes.incrementAndGet();
            return;
        }
        try {
            entries.put(record.key(), reader.apply(record.value()));
            changes.incrementAndGet();
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

    /** Starts before the listeners, which need it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
