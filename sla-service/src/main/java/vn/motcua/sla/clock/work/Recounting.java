package vn.motcua.sla.clock.work;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import vn.motcua.sla.calendar.CalendarInForce;
import vn.motcua.sla.clock.OutdatedDates;
import vn.motcua.sla.clock.OutdatedDates.Outdated;

/**
 * Brings open subjects to the calendar in force, batch by batch, each by a command under its version. What is left to do is written
 * in the subjects themselves, so that a process that dies here leaves nothing behind but work for the next one; and few are done at
 * once, so that live traffic has its share.
 */
public final class Recounting implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;
    private static final Duration PAUSE_AFTER_FAILURES = Duration.ofSeconds(30);

    private final CalendarInForce calendar;
    private final OutdatedDates.Kind outdated;
    private final Supplier<Set<Integer>> partitions;
    private final Consumer<String> recount;
    private final ReentrantLock atWork = new ReentrantLock();
    private volatile boolean running;
    private long notBefore = System.nanoTime();

    /**
     * @param partitions those this process has at the moment
     * @param recount counts one subject anew
     */
    public Recounting(
            CalendarInForce calendar,
            OutdatedDates.Kind outdated,
            Supplier<Set<Integer>> partitions,
            Consumer<String> recount) {
        this.calendar = calendar;
        this.outdated = outdated;
        this.partitions = partitions;
        this.recount = recount;
    }

    /** Looks whether there is something to do, unless that is being done. */
    @Scheduled(fixedRateString = "${motcua.sla.recount-pause:1s}")
    public void look() {
        if (running && atWork.tryLock()) {
            try {
                if (System.nanoTime() - notBefore >= 0) {
                    recountAll();
                }
            } catch (RuntimeException e) {
                LOG.warn("Counting dossiers anew goes on later: {}", e.toString());
            } finally {
                atWork.unlock();
            }
        }
    }

    private void recountAll() {
        var batch = next(null);
        if (batch.isEmpty()) {
            return;
        }
        LOG.info(
                "Running dates are counted anew by calendar {}, the first was of revision {}",
                calendar.book().version(),
                batch.getFirst().calendar());
        var began = System.nanoTime();
        var done = 0;
        var failed = 0;
        try (var threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("recount-", 0).factory())) {
            while (running && !batch.isEmpty()) {
                var failures = recount(batch, threads);
                failed += failures;
                done += batch.size() - failures;
                batch = next(batch.getLast());
            }
        }
        LOG.info(
                "Of {} subjects the dates were counted anew by calendar {} in {} ms, {} failed and will be tried again",
                done,
                calendar.book().version(),
                Duration.ofNanos(System.nanoTime() - began).toMillis(),
                failed);
        if (failed > 0) {
            notBefore = System.nanoTime() + PAUSE_AFTER_FAILURES.toNanos();
        }
    }

    private List<Outdated> next(@Nullable Outdated after) {
        calendar.refresh();
        return outdated.find(calendar.book().revision(), partitions.get(), after, BATCH);
    }

    private int recount(List<Outdated> batch, ExecutorService threads) {
        var jobs = batch.stream()
                .map(outdatedOne -> threads.submit(() -> recount(outdatedOne.subject())))
                .toList();
        return (int) jobs.stream().filter(job -> !isDone(job)).count();
    }

    private boolean recount(String subject) {
        try {
            recount.accept(subject);
            return true;
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("dossierId", subject).log("Its dates stay of an older calendar: {}", e.toString());
            return false;
        }
    }

    private static boolean isDone(Future<Boolean> job) {
        try {
            return job.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Returns when the batch under way is done. */
    @Override
    public void stop() {
        running = false;
        atWork.lock();
        atWork.unlock();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Begins after the listeners and ends before them. */
    @Override
    public int getPhase() {
        return 200;
    }
}
