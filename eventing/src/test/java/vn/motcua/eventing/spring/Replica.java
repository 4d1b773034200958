package vn.motcua.eventing.spring;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Backoff;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Log;
import vn.motcua.eventing.Memory;
import vn.motcua.eventing.Metrics;
import vn.motcua.eventing.Ports;
import vn.motcua.eventing.Reaction;
import vn.motcua.eventing.Timer;
import vn.motcua.eventing.mongo.MongoStore;
import vn.motcua.eventing.mongo.StateMapper;

/**
 * One kind of subject with all the plumbing but broker, listeners and timers: its rounds run when they are told to. Another one
 * over the same database is what a restart, or a second replica, is.
 */
public final class Replica<S, C, E, R> implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Threads threads = new Threads();
    private final Aggregates<S, C, E, R> aggregates;

    /** @param log where its records go; it owns all of its partitions */
    public Replica(
            MongoDatabase database, AggregateType<S, C, E, R> type, StateMapper<S> states, Log log, Timer timer) {
        var store = new MongoStore<>(database.getCollection(type.collection()), states);
        store.declareIndexes();
        var backoff = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(5));
        var ports = new Ports<>(
                type,
                new GatheredRemovals<>(store, threads, MOMENT),
                log,
                timer,
                backoff,
                Metrics.NONE,
                new Memory<S>(1_000));
        var all = IntStream.range(0, SaidInMemory.PARTITIONS).boxed().collect(Collectors.toUnmodifiableSet());
        var pauses = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));
        aggregates = new Aggregates<>(ports, store, new Deaf<>(), Map.of(), threads, pauses, () -> all);
    }

    private static final class Deaf<S, C> implements Reaction<S, C> {
        @Override
        public Set<String> sources() {
            return Set.of();
        }

        @Override
        public List<C> react(S state, Incoming record) {
            throw new IllegalStateException("Expected no record");
        }
    }

    public Aggregates<S, C, E, R> aggregates() {
        return aggregates;
    }

    /** Tells everybody who is due what time it is, as the timer does. */
    public void checkAll() {
        var more = true;
        while (more) {
            more = aggregates.check();
        }
    }

    /** Sends what is in the outboxes, as the sweeper does; to be repeated until nothing is left. */
    public void sweep() {
        aggregates.sweepOutbox(Duration.ZERO.minusMillis(1));
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        if (!threads.idleWithin(PATIENCE)) {
            throw new IllegalStateException("Expected everything to be done within " + PATIENCE);
        }
    }
}
