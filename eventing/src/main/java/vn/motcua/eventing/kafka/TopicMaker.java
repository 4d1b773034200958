package vn.motcua.eventing.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes topics that are not there. A topic that is there keeps its partitions: more of them would give keys another place in the
 * middle of their story.
 */
public final class TopicMaker {
    private static final Logger LOG = LoggerFactory.getLogger(TopicMaker.class);

    private final Map<String, Object> settings;
    private final Duration pause;
    private final Map<String, Integer> made = new ConcurrentHashMap<>();

    /**
     * @param settings of an admin client
     * @param pause between two tries
     */
    public TopicMaker(Map<String, Object> settings, Duration pause) {
        this.settings = new HashMap<>(settings);
        this.settings.put("default.api.timeout.ms", 10_000);
        this.settings.put("request.timeout.ms", 5_000);
        this.pause = pause;
    }

    /** Returns when the topic is there; that may take as long as the broker is away. */
    public void make(NewTopic topic) {
        while (!made.containsKey(topic.name())) {
            try (var admin = Admin.create(settings)) {
                made.put(topic.name(), partitions(admin, topic));
            } catch (KafkaException e) {
                LOG.warn("Making topic {} will be tried again: {}", topic.name(), e.toString());
                rest();
            }
        }
    }

    /**
     * The same for a topic whose keys must keep their partition for ever.
     *
     * @throws IllegalStateException if it is there with another number of partitions
     */
    public void makeExactly(NewTopic topic) {
        make(topic);
        var found = made.get(topic.name());
        if (found == null || found != topic.numPartitions()) {
            throw new IllegalStateException(
                    "Expected " + topic.numPartitions() + " partitions of " + topic.name() + ", found " + found);
        }
    }

    private static int partitions(Admin admin, NewTopic topic) {
        try {
            var found = await(() ->
                    admin.describeTopics(List.of(topic.name())).allTopicNames().get());
            return found.values().iterator().next().partitions().size();
        } catch (UnknownTopicOrPartitionException e) {
            return create(admin, topic);
        }
    }

    private static int create(Admin admin, NewTopic topic) {
        try {
            return await(() -> admin.createTopics(List.of(topic))
                    .numPartitions(topic.name())
                    .get());
        } catch (TopicExistsException e) {
            throw new KafkaException("Somebody else is making it", e);
        }
    }

    private interface Answer<T> {
        T get() throws ExecutionException, InterruptedException;
    }

    private static <T> T await(Answer<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the broker", e);
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the broker", e);
        }
    }
}
