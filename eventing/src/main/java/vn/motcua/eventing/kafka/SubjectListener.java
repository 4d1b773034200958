package vn.motcua.eventing.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.support.Acknowledgment;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.WireHeaders;

/**
 * One consumer group on the dossier topic. The records of a poll are handed out by subject, in order; a poll that could not be
 * handled is handed out again until it can (what was handled before is then a duplicate).
 */
public final class SubjectListener {
    private static final Logger LOG = LoggerFactory.getLogger(SubjectListener.class);

    /** Between two polls, so that records of one dossier come together; whoever is idle waits at the broker. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** Where records may wait for more of them, so that a row has them all in one write. */
    private static final Duration LONG_PAUSE = Duration.ofMillis(500);

    /** Polls held at the same time, so that catching up does not fill the memory. */
    private static final int MOST_UNTOLD = 20;

    private final @Nullable Runnable keep;
    private final Queue<Acknowledgment> untold = new ConcurrentLinkedQueue<>();
    private final Set<Integer> partitions = ConcurrentHashMap.newKeySet();
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    /**
     * @param sources records of other sources are skipped unread
     * @param handOut takes the records of a poll by subject and returns when all are through
     * @param keep writes what is still owed for records handed out; the group is told how far it is only after that. Null if nothing
     *     ever is; then records may wait a moment for more of them
     * @param lost takes records whose envelope does not say whose they are
     * @param retried is told why a poll is handed out again
     */
    public SubjectListener(
            ConsumerFactory<String, byte[]> consumers,
            String group,
            String topic,
            int threads,
            Duration retryPause,
            Set<String> sources,
            Consumer<Map<String, List<Incoming>>> handOut,
            @Nullable Runnable keep,
            Consumer<ConsumerRecord<String, byte[]>> lost,
            Consumer<Throwable> retried) {
        this.keep = keep;
        var properties = new ContainerProperties(topic);
        properties.setGroupId(group);
        if (keep == null) {
            properties.setMessageListener(
                    (BatchMessageListener<String, byte[]>) poll -> handOut(bySubject(poll, sources, lost), handOut));
        } else {
            properties.setAckMode(ContainerProperties.AckMode.MANUAL);
            properties.setMessageListener((BatchAcknowledgingMessageListener<String, byte[]>) (poll, told) -> {
                handOut(bySubject(poll, sources, lost), handOut);
                untold.add(Objects.requireNonNull(told));
                if (untold.size() >= MOST_UNTOLD) {
                    tellHowFar();
                }
            });
        }
        properties.setConsumerRebalanceListener(owned());
        properties.setMissingTopicsFatal(false);
        // What was handled before is dropped, so a lost commit costs a second look and nothing more.
        properties.setSyncCommits(false);
        properties.setIdleBetweenPolls((keep == null ? LONG_PAUSE : PAUSE).toMillis());
        properties.setAuthExceptionRetryInterval(retryPause);
        container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setConcurrency(threads);
        container.setBeanName(group);
        container.setCommonErrorHandler(new AgainForEver(retryPause, retried));
    }

    private static void handOut(Map<String, List<Incoming>> bySubject, Consumer<Map<String, List<Incoming>>> handOut) {
        if (!bySubject.isEmpty()) {
            handOut.accept(bySubject);
        }
    }

    /** Writes what is owed for the polls so far, then tells the group that it has come so far. */
    public void tellHowFar() {
        var kept = keep;
        if (kept == null) {
            return;
        }
        synchronized (untold) {
            var polls = List.copyOf(untold);
            if (polls.isEmpty()) {
                return;
            }
            kept.run();
            polls.forEach(Acknowledgment::acknowledge);
            untold.removeAll(polls);
        }
    }

    private static Map<String, List<Incoming>> bySubject(
            List<ConsumerRecord<String, byte[]>> poll,
            Set<String> sources,
            Consumer<ConsumerRecord<String, byte[]>> lost) {
        var bySubject = new LinkedHashMap<String, List<Incoming>>();
        for (var record : poll) {
            if (isOfOthers(record, sources)) {
                continue;
            }
            Wire.read(record)
                    .ifPresentOrElse(
                            read -> bySubject
                                    .computeIfAbsent(read.subject(), subject -> new ArrayList<>())
                                    .add(read),
                            () -> lost.accept(record));
        }
        return bySubject;
    }

    private static boolean isOfOthers(ConsumerRecord<String, byte[]> record, Set<String> sources) {
        var source = record.headers().lastHeader(WireHeaders.SOURCE);
        return source != null
                && source.value() != null
                && !sources.contains(new String(source.value(), StandardCharsets.UTF_8));
    }

    private ConsumerAwareRebalanceListener owned() {
        return new ConsumerAwareRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                assigned.forEach(place -> partitions.add(place.partition()));
                LOG.info("Group {} owns partitions {}", container.getGroupId(), partitions);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                revoked.forEach(place -> partitions.remove(place.partition()));
            }

            @Override
            public void onPartitionsLost(Collection<TopicPartition> lost) {
                onPartitionsRevoked(lost);
            }
        };
    }

    /** The partitions this replica owns at the moment. */
    public Set<Integer> partitions() {
        return Set.copyOf(partitions);
    }

    /** How many records the broker has that were not polled yet, as far as is known. */
    public double lag() {
        return container.metrics().values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals("records-lag")
                        && metric.getKey().tags().containsKey("partition"))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .filter(Double::isFinite)
                .sum();
    }

    public String group() {
        return Objects.requireNonNull(container.getGroupId());
    }

    public void start() {
        container.start();
    }

    public void stop() {
        container.stop();
    }

    public boolean isRunning() {
        return container.isRunning();
    }
}
