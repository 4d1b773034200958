package vn.motcua.localstack.database;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts on disk what commands have changed: one commit and one flush for all that came while the last was under way, so
 * that load makes commits larger, not more. A commit holds commands whole, so a document and the rows of its indexes are
 * never apart. The store must not commit by itself.
 */
final class Committer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final CompletableFuture<Void> ON_DISK = CompletableFuture.completedFuture(null);
    private static final Duration BETWEEN_TIDYINGS = Duration.ofMillis(300);
    private static final int FULL_ENOUGH_PERCENT = 60;
    private static final int TIDIED_AT_ONCE = 4 << 20;

    private final MVStore store;
    private final Duration delay;
    private final ReadWriteLock commands = new ReentrantReadWriteLock();
    private final Map<String, CompletableFuture<Void>> changes = new ConcurrentHashMap<>();
    private final Semaphore asked = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("database-committer").unstarted(this::run);
    private volatile CompletableFuture<Void> next = new CompletableFuture<>();
    private volatile boolean closing;
    private long tidied;

    /** @param delay between two commits; zero: answers wait for theirs, otherwise they do not */
    Committer(MVStore store, Duration delay) {
        this.store = store;
        this.delay = delay;
        // The store serializes and writes in a thread of its own, not in the one that holds commands up, only if it may
        // commit by itself; so it may, after more days than it will run.
        store.setAutoCommitDelay(Integer.MAX_VALUE);
        // What is out of date may be overwritten at once: every commit is on disk before the next begins.
        store.setRetentionTime(0);
    }

    void start() {
        thread.start();
    }

    /** Applies a command as a whole to what the next commit will hold. */
    <T> T apply(String place, Supplier<T> command) {
        commands.readLock().lock();
        try {
            changes.put(place, next); // first: whoever sees the change must know what to wait for
            return command.get();
        } finally {
            asked.release();
            commands.readLock().unlock();
        }
    }

    /** Done when everything is on disk that was changed at this place. */
    CompletableFuture<Void> onDisk(String place) {
        return delay.isZero() ? changes.getOrDefault(place, ON_DISK) : ON_DISK;
    }

    /** While the store is being opened and nobody commands: lets long work go to disk in parts. */
    void commitBeforeStart() {
        if (thread.getState() == Thread.State.NEW) {
            store.commit();
        }
    }

    private void run() {
        try {
            while (!closing) {
                if (asked.tryAcquire(BETWEEN_TIDYINGS.toMillis(), TimeUnit.MILLISECONDS)) {
                    commit();
                    Thread.sleep(delay);
                }
                tidy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        commit();
        store.deregisterVersionUsage(store.registerVersionUsage()); // lets go of what commands no longer read
    }

    private void commit() {
        asked.drainPermits();
        var held = next;
        try {
            var stored = false;
            commands.writeLock().lock();
            try {
                held = next;
                next = new CompletableFuture<>();
                stored = storeWhatIsChanged();
            } finally {
                commands.writeLock().unlock();
            }
            if (stored && store.getFileStore() != null) {
                store.executeFilestoreOperation(store::sync); // begins when everything stored has been written
            }
            held.complete(null);
        } catch (RuntimeException e) {
            LOG.error("The database cannot write what has been changed", e);
            held.completeExceptionally(e);
        }
    }

    private boolean storeWhatIsChanged() {
        while (!store.isClosed()) {
            if (store.tryCommit() >= 0) {
                return true;
            }
            if (!store.hasUnsavedChanges()) {
                return false;
            }
            Thread.onSpinWait(); // somebody holds the store for a moment
        }
        throw new IllegalStateException("The store is closed");
    }

    /** Every commit leaves pages behind that are out of date; what else is near them is written anew, a little at a time. */
    private void tidy() {
        if (store.getFileStore() == null || System.nanoTime() - tidied < BETWEEN_TIDYINGS.toNanos()) {
            return;
        }
        try {
            if (store.compact(FULL_ENOUGH_PERCENT, TIDIED_AT_ONCE)) {
                asked.release();
            }
        } catch (RuntimeException e) {
            LOG.error("The database cannot tidy its file", e);
        }
        tidied = System.nanoTime();
    }

    @Override
    public void close() {
        closing = true;
        asked.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
