package vn.motcua.eventing.spring;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.eventing.Change;
import vn.motcua.eventing.Store;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.mongo.MongoStore;

/**
 * A store that takes sent records out of many subjects' outboxes at once, a moment later. Whatever is lost of it is sent again by
 * the sweeper, and dropped as a duplicate by whoever reads it.
 */
final class GatheredRemovals<S> implements Store<S> {
    private static final Logger LOG = LoggerFactory.getLogger(GatheredRemovals.class);
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final MongoStore<S> store;
    private final Threads threads;
    private Map<String, Collection<Long>> gathered = new HashMap<>();

    GatheredRemovals(MongoStore<S> store, Threads threads) {
        this.store = store;
        this.threads = threads;
    }

    @Override
    public void removeSent(String id, Collection<Long> sequences) {
        if (gather(id, sequences)) {
            threads.submit(this::remove);
        }
    }

    /** Returns whether this is the first of a new batch. */
    private synchronized boolean gather(String id, Collection<Long> sequences) {
        var first = gathered.isEmpty();
        gathered.computeIfAbsent(id, any -> new TreeSet<>()).addAll(sequences);
        return first;
    }

    private void remove() {
        LockSupport.parkNanos(MOMENT.toNanos());
        var batch = batch();
        try {
            store.removeSent(batch);
        } catch (RuntimeException e) {
            LOG.warn("Sent records of {} subjects stay in the outbox for the sweeper: {}", batch.size(), e.toString());
        }
    }

    private synchronized Map<String, Collection<Long>> batch() {
        var batch = gathered;
        gathered = new HashMap<>();
        return batch;
    }

    @Override
    public Optional<Stored<S>> find(String id) {
        return store.find(id);
    }

    @Override
    public boolean write(Change<S> change) {
        return store.write(change);
    }

    @Override
    public List<Stored<S>> findAll(List<String> ids) {
        return store.findAll(ids);
    }

    @Override
    public boolean writeAll(List<Change<S>> changes) {
        return store.writeAll(changes);
    }

    @Override
    public List<String> unsent(Instant before, int limit) {
        return store.unsent(before, limit);
    }

    @Override
    public List<String> withWorkDue(Instant now, int limit) {
        return store.withWorkDue(now, limit);
    }

    @Override
    public List<String> toCheck(Collection<Integer> partitions, Instant businessNow, int limit) {
        return store.toCheck(partitions, businessNow, limit);
    }
}
