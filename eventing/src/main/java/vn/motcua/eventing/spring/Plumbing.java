package vn.motcua.eventing.spring;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Backoff;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Memory;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.Ports;
import vn.motcua.eventing.Reaction;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Timer;
import vn.motcua.eventing.kafka.KafkaLog;
import vn.motcua.eventing.kafka.Reference;
import vn.motcua.eventing.kafka.SubjectListener;
import vn.motcua.eventing.kafka.TopicMaker;
import vn.motcua.eventing.mongo.MongoSeriesStore;
import vn.motcua.eventing.mongo.MongoStore;
import vn.motcua.eventing.mongo.OlderFields;
import vn.motcua.eventing.mongo.StateMapper;

/**
 * Where a service connects its rules to the house: what it keeps, whom it listens to, which work it does. Everything handed in
 * here starts and stops with the application.
 */
public final class Plumbing {
    private static final Logger LOG = LoggerFactory.getLogger(Plumbing.class);

    /** Subjects of an earlier release are brought up in batches, with pauses for everybody else. */
    private static final int OLDER_AT_ONCE = 200;

    private static final Duration BETWEEN_OLDER = Duration.ofMillis(100);

    private final EventingSettings settings;
    private final MongoDatabase database;
    private final KafkaTemplate<String, byte[]> kafka;
    private final ConsumerFactory<String, byte[]> consumers;
    private final TopicMaker topics;
    private final Timer timer;
    private final MeterRegistry meters;
    private final MicrometerMetrics metrics;

    private final Threads threads = new Threads();
    private final List<Aggregates<?, ?, ?, ?>> kinds = new CopyOnWriteArrayList<>();
    private final List<GatheredRemovals<?>> removals = new CopyOnWriteArrayList<>();
    private final List<OlderFields<?>> older = new CopyOnWriteArrayList<>();
    private final List<Numbers> numbers = new CopyOnWriteArrayList<>();
    private final List<SubjectListener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledExecutorService sweepers;

    Plumbing(
            EventingSettings settings,
            MongoDatabase database,
            KafkaTemplate<String, byte[]> kafka,
            ConsumerFactory<String, byte[]> consumers,
            TopicMaker topics,
            Timer timer,
            MeterRegistry meters) {
        this.settings = settings;
        this.database = database;
        this.kafka = kafka;
        this.consumers = consumers;
        this.topics = topics;
        this.timer = timer;
        this.meters = meters;
        this.metrics = new MicrometerMetrics(meters);
    }

    /**
     * Keeps one kind of subject: its commands, its records, its work and its checks.
     *
     * @param type its rules and fields
     * @param states how its state is kept
     * @param reaction what it makes of other services' records; a deaf one has no consumer and no checks
     * @param runners who does its work outside the house
     */
    public <S, C, E, R> Aggregates<S, C, E, R> keep(
            AggregateType<S, C, E, R> type,
            StateMapper<S> states,
            Reaction<S, C> reaction,
            List<? extends Runner<S, C>> runners) {
        var store = new MongoStore<>(collection(type.collection()), states);
        store.declareIndexes();
        dossierTopic(type.topic());
        var backoff = new Backoff(settings.firstTry(), settings.longestPause());
        var gathering = new GatheredRemovals<>(
                store, threads, settings.sweepAge().multipliedBy(2).dividedBy(3));
        removals.add(gathering);
        var ports = new Ports<>(
                type, gathering, log(type.topic()), timer, backoff, metrics, new Memory<>(settings.remembered()));
        Map<String, Runner<S, C>> byKind =
                runners.stream().collect(toUnmodifiableMap(Runner::kind, Function.<Runner<S, C>>identity()));
        var own = new ArrayList<SubjectListener>();
        Supplier<Set<Integer>> partitions =
                () -> own.isEmpty() ? Set.of() : own.getFirst().partitions();
        var pauses = new Backoff(settings.sweepPause(), settings.longestPause());
        var aggregates = new Aggregates<>(ports, store, reaction, byKind, threads, pauses, partitions);
        if (!reaction.sources().isEmpty()) {
            own.add(listener(type.group(), type.topic(), reaction.sources(), aggregates::take, aggregates));
        }
        kinds.add(aggregates);
        older.add(new OlderFields<>(
                collection(type.collection()), collection("editions"), states, type::index, type.edition()));
        metrics.expect(reaction.sources(), byKind.keySet());
        gauges(aggregates);
        return aggregates;
    }

    /**
     * Follows the dossier topic with a consumer group of its own, half a second behind, so that records come in batches.
     *
     * @param taker takes records by subject, those of each in order, perhaps more than once
     */
    public void listen(String group, String topic, Set<String> sources, Consumer<Map<String, List<Incoming>>> taker) {
        dossierTopic(topic);
        listener(group, topic, sources, taker, null);
    }

    /** Follows a compacted topic; to be registered as a bean, so that it is read before the first record is taken. */
    public <T> Reference<T> reference(String topic, Function<byte[], T> reader) {
        compactedTopic(topic);
        return new Reference<>(topic, reader, this::reader);
    }

    /** Puts an entry on a compacted topic and returns when the broker has answered for it. */
    public void publish(String topic, String key, byte[] value) {
        compactedTopic(topic);
        log(topic).send(new Outgoing(topic, key, Map.of("content-type", "application/json"), value));
    }

    /**
     * Gapless numbers for subjects of one kind.
     *
     * @param subjectOfClaim the id of the subject that will carry a claim's number
     */
    public Numbers numbers(Aggregates<?, ?, ?, ?> subjects, Function<String, String> subjectOfClaim) {
        var store = new MongoSeriesStore(collection("numbers"));
        store.declareIndexes();
        var result = new Numbers(store, subjects, subjectOfClaim);
        numbers.add(result);
        return result;
    }

    /** A collection of this service's database, for lists and for rows outside the subjects. */
    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    List<Aggregates<?, ?, ?, ?>> kinds() {
        return kinds;
    }

    private KafkaLog log(String topic) {
        return new KafkaLog(kafka, this::reader, topic, settings.partitions(), settings.sendTimeout());
    }

    private org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader() {
        var properties = new java.util.Properties();
        properties.put("auto.offset.reset", "earliest");
        return consumers.createConsumer(null, null, null, properties);
    }

    private void dossierTopic(String topic) {
        topics.makeExactly(TopicBuilder.name(topic)
                .partitions(settings.partitions())
                .replicas(settings.replicas())
                .config("retention.ms", "-1")
                .build());
        topics.make(TopicBuilder.name(topic + ".dead-letters")
                .partitions(1)
                .replicas(settings.replicas())
                .build());
    }

    private void compactedTopic(String topic) {
        topics.make(TopicBuilder.name(topic)
                .partitions(1)
                .replicas(settings.replicas())
                .compact()
                .build());
    }

    /** @param subjects what the records are for; null if they are for rows outside the subjects, which may come in batches */
    private SubjectListener listener(
            String group,
            String topic,
            Set<String> sources,
            Consumer<Map<String, List<Incoming>>> handOut,
            @Nullable Aggregates<?, ?, ?, ?> subjects) {
        var listener = new SubjectListener(
                consumers,
                group,
                topic,
                settings.consumers(),
                settings.retryPause(),
                sources,
                handOut,
                subjects == null ? null : subjects::settle,
                record -> lost(topic, record),
                why -> {
                    metrics.again();
                    LOG.warn("Group {} takes its records again: {}", group, why.toString());
                });
        listeners.add(listener);
        Gauge.builder(PlumbingMetrics.LAG, () -> listener.lag() + (subjects == null ? 0 : subjects.owing()))
                .tag("group", group)
                .register(meters);
        return listener;
    }

    private void lost(String topic, ConsumerRecord<String, byte[]> record) {
        LOG.error("Record {}@{} does not say whose it is", record.partition(), record.offset());
        var headers = new HashMap<String, String>();
        headers.put("parked-from", record.partition() + "@" + record.offset());
        headers.put("parked-reason", "Expected key and CloudEvents headers");
        var key = record.key() == null ? "" : record.key();
        var value = record.value() == null ? new byte[0] : record.value();
        log(topic).send(new Outgoing(topic + ".dead-letters", key, headers, value));
    }

    /** A scrape never asks the database: it shows what a sweeper has seen last. */
    private void gauges(Aggregates<?, ?, ?, ?> kind) {
        gauge(PlumbingMetrics.OUTBOX_DEPTH, kind, seen -> seen.outbox());
        gauge(PlumbingMetrics.OUTBOX_AGE, kind, seen -> age(kind, seen.oldestOutbox()));
        gauge(PlumbingMetrics.TODO_DEPTH, kind, seen -> seen.todo());
        gauge(PlumbingMetrics.TODO_AGE, kind, seen -> age(kind, seen.nextTodo()));
        gauge(PlumbingMetrics.PARKED, kind, seen -> seen.parked());
        Gauge.builder(PlumbingMetrics.CHECKS_ASIDE, kind, Aggregates::checksAside)
                .tag("collection", kind.collection())
                .register(meters);
    }

    private void gauge(String name, Aggregates<?, ?, ?, ?> kind, ToDoubleFunction<MongoStore.Backlog> value) {
        Gauge.builder(name, () -> kind.backlog().map(value::applyAsDouble).orElse(Double.NaN))
                .tag("collection", kind.collection())
                .register(meters);
    }

    private static double age(Aggregates<?, ?, ?, ?> kind, @Nullable Instant since) {
        return since == null || since.isAfter(kind.machineNow())
                ? 0
                : Duration.between(since, kind.machineNow()).toMillis() / 1000.0;
    }

    void start() {
        listeners.forEach(SubjectListener::start);
        var timers = Executors.newScheduledThreadPool(
                5 * kinds.size() + listeners.size() + numbers.size() + 1,
                Thread.ofPlatform().daemon().name("sweeper-", 0).factory());
        for (var kind : kinds) {
            repeat(timers, settings.sweepPause(), "outbox", () -> kind.sweepOutbox(settings.sweepAge()));
            repeat(timers, settings.lookPause(), "backlog", kind::look);
            if (kind.hasWork()) {
                repeat(timers, settings.sweepPause(), "work", kind::sweepWork);
            }
            if (kind.waits()) {
                repeat(timers, settings.checkPause(), "check", () -> {
                    var more = true;
                    while (more) {
                        more = kind.check();
                    }
                });
            }
        }
        listeners.forEach(listener -> repeat(timers, settings.owedPause(), "watermark", listener::tellHowFar));
        older.forEach(fields -> repeat(timers, BETWEEN_OLDER, "older fields", () -> fields.next(OLDER_AT_ONCE)));
        numbers.forEach(series -> repeat(timers, settings.lookPause(), "numbers", series::sweep));
        sweepers = timers;
    }

    private static void repeat(ScheduledExecutorService timers, Duration pause, String what, Runnable job) {
        Runnable guarded = () -> {
            try {
                job.run();
            } catch (RuntimeException e) {
                LOG.warn("The {} sweeper goes on: {}", what, e.toString());
            }
        };
        timers.scheduleWithFixedDelay(guarded, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** First nothing new is taken, then what is under way gets its time; what remains is in the documents. */
    void stop() {
        listeners.forEach(this::tellHowFar);
        Threads.join(listeners.stream()
                .map(listener -> threads.submit(listener::stop))
                .toList());
        var timers = sweepers;
        if (timers != null) {
            timers.shutdown();
            sweepers = null;
        }
        removals.forEach(GatheredRemovals::hurry);
        if (!threads.idleWithin(settings.sendTimeout())) {
            LOG.warn("Stopping leaves work to the sweepers");
        }
        kafka.getProducerFactory().reset();
    }

    private void tellHowFar(SubjectListener listener) {
        try {
            listener.tellHowFar();
        } catch (RuntimeException e) {
            LOG.warn("Group {} takes its last records again at the next start: {}", listener.group(), e.toString());
        }
    }

    boolean isRunning() {
        return sweepers != null;
    }
}
