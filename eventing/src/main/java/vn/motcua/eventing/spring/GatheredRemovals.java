package vn.motcua.eventing.spring;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.eventing.Change;
import vn.motcua.eventing.OutboxEntry;
import vn.motcua.eventing.Store;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.mongo.MongoStore;

/**
 * A store that leaves sent records in the outbox for a moment: most subjects are written again by then, and that write leaves
 * them out. What is there after the moment is taken out of many subjects at once. Whatever is lost of it is sent again by the
 * sweeper, and dropped as a duplicate by whoever reads it.
 */
final class GatheredRemovals<S> implements Store<S> {
    private static final Logger LOG = LoggerFactory.getLogger(GatheredRemovals.class);

    private final MongoStore<S> store;
    private final Threads threads;
    private final Duration moment;
    private final CountDownLatch hurry = new CountDownLatch(1);
    private Map<String, Collection<Long>> gathered = new HashMap<>();
    private boolean waiting;

    /** @param moment shorter than the age at which a sweeper takes a record for left over */
    GatheredRemovals(MongoStore<S> store, Threads threads, Duration moment) {
        this.store = store;
        this.threads = threads;
        this.moment = moment;
    }

    @Override
    public void removeSent(String id, Collection<Long> sequences) {
        if (gather(id, sequences)) {
            threads.submit(this::remove);
        }
    }

    /** Returns whether this is the first of a new batch. */
    private synchronized boolean gather(String id, Collection<Long> sequences) {
        var first = !waiting;
        waiting = true;
        gathered.computeIfAbsent(id, any -> new TreeSet<>()).addAll(sequences);
        return first;
    }

    private void remove() {
        awaitMoment();
        var batch = batch();
        if (batch.isEmpty()) {
            return;
        }
        try {
            store.removeSent(batch);
        } catch (RuntimeException e) {
            LOG.warn("Sent records of {} subjects stay in the outbox for the sweeper: {}", batch.size(), e.toString());
        }
    }

    private void awaitMoment() {
        try {
            if (hurry.await(moment.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The moment is cut short");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Map<String, Collection<Long>> batch() {
        var batch = gathered;
        gathered = new HashMap<>();
        waiting = false;
        return batch;
    }

    /** Waits for no more writes: from now on what was sent is taken out at once. */
    void hurry() {
        hurry.countDown();
    }

    @Override
    public Optional<Stored<S>> find(String id) {
        return store.find(id);
    }

    @Override
    public boolean write(Change<S> change) {
        var written = store.write(change);
        if (written) {
            left(change);
        }
        return written;
    }

    @Override
    public List<Stored<S>> findAll(List<String> ids) {
        return store.findAll(ids);
    }

    @Override
    public boolean writeAll(List<Change<S>> changes) {
        var written = store.writeAll(changes);
        if (written) {
            changes.forEach(this::left);
        }
        return written;
    }

    /** Of what was gathered only that is still to be taken out which this write has put down again. */
    private synchronized void left(Change<S> change) {
        gathered.computeIfPresent(change.before().id(), (id, sequences) -> {
            var there = new HashSet<Long>();
            change.pending().stream().map(OutboxEntry::sequence).forEach(there::add);
            sequences.retainAll(there);
            return sequences.isEmpty() ? null : sequences;
        });
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
