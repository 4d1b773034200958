package vn.motcua.eventing.spring;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waiting for many. */
final class Threads {
    private Threads() {}

    /** Waits for all; then the first failure, if any, is thrown. */
    static void join(List<? extends Future<?>> jobs) {
        RuntimeException failure = null;
        for (var job : jobs) {
            try {
                job.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting", e);
            } catch (ExecutionException e) {
                failure = e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e.getCause());
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
