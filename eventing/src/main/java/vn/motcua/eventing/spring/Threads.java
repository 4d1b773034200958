package vn.motcua.eventing.spring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Machine;

/** The virtual threads of the plumbing. Stopping waits for what is under way and interrupts nothing. */
final class Threads {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Of what nobody waits for, no more than the processors can do: each may wait for the database, and lets commands go first. */
    private final Semaphore lots = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Object counting = new Object();
    private int atWork;

    /** Does a job on a thread of its own. */
    Future<?> submit(Runnable job) {
        count(1);
        try {
            return threads.submit(() -> {
                try {
                    job.run();
                } finally {
                    count(-1);
                }
            });
        } catch (RejectedExecutionException e) {
            count(-1);
            throw e;
        }
    }

    /** Takes a lot to its end in this thread, when it is its turn; between two steps whoever waits for a processor goes first. */
    void inTurn(Machine lot) {
        lots.acquireUninterruptibly();
        try {
            while (lot.step()) {
                Thread.yield();
            }
        } finally {
            lots.release();
        }
    }

    private void count(int change) {
        synchronized (counting) {
            atWork += change;
            counting.notifyAll();
        }
    }

    /** Waits until nothing is under way, but no longer than this; what goes on after that is left to the sweepers. */
    boolean idleWithin(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        synchronized (counting) {
            try {
                for (var left = patience.toMillis();
                        atWork > 0 && left > 0;
                        left = (end - System.nanoTime()) / 1_000_000) {
                    counting.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return atWork == 0;
        }
    }

    /** Waits for all; then the first failure, if any, is thrown. */
    static void join(List<? extends Future<?>> jobs) {
        @Nullable RuntimeException failure = null;
        for (var job : jobs) {
            try {
                job.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting", e);
            } catch (ExecutionException e) {
                failure = failure == null ? unchecked(e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
