package vn.motcua.localstack.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.localstack.demo.StoryFailedException;

/**
 * Lets clients walk dossiers through a house. Either a number of clients walk one dossier after the other as fast as they are answered,
 * for a time or until a number of dossiers is done, or dossiers begin at a steady rate whatever becomes of those before.
 */
final class Load {

    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration LONGEST_SETTLING = Duration.ofSeconds(60);
    private static final int MOST_UNDER_WAY = 2_000;
    private static final int MOST_FAILURES = 20;

    private final MeasuredHouse house;
    private final Lifecycle lifecycle;
    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    Load(MeasuredHouse house, Lifecycle lifecycle) {
        this.house = house;
        this.lifecycle = lifecycle;
    }

    /**
     * What one run gave.
     *
     * @param clients 0 if the dossiers began at a rate
     * @param rate dossiers begun a second, 0 if clients walked as fast as they could
     * @param seconds from the first submission to the last answer
     * @param settledSeconds how much longer the house wrote to its log until everything was done
     * @param failures dossiers that could not be brought to their end, the first few in words
     * @param commands times of the single commands, in milliseconds
     * @param dossier from the submission (at a rate: from when it was to be) to the answer to the return
     * @param processorMillisPerDossier until everything was done, by process
     * @param recordsPerDossier in the dossiers' log
     * @param databasePerDossier until everything was done; null if the database does not count
     */
    record Run(
            int clients,
            double rate,
            double seconds,
            int dossiers,
            double dossiersPerSecond,
            double settledSeconds,
            List<String> failures,
            Latencies.Summary allCommands,
            Map<String, Latencies.Summary> commands,
            Latencies.Summary dossier,
            Latencies.Summary seenInSla,
            Latencies.Summary seenInNotification,
            double processorMillis,
            Map<String, Double> processorMillisPerDossier,
            double logBytesPerDossier,
            double recordsPerDossier,
            @Nullable DatabaseUse databasePerDossier,
            Map<String, Long> residentMegabytes) {

        String line() {
            return ("%6.1f dossiers/s   commands %s   in sla %s   in notification %s   %.0f ms processor   settled in %.1f s%s")
                    .formatted(
                            dossiersPerSecond,
                            allCommands,
                            seenInSla,
                            seenInNotification,
                            processorMillis,
                            settledSeconds,
                            failures.isEmpty() ? "" : "   FAILED " + failures.size() + ": " + failures.getFirst());
        }
    }

    /** Dossiers whose return was answered, in all runs. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** Of these, those whose return is not in the log: must be none. */
    List<String> toldButNotInTheLog() {
        return told.stream()
                .filter(dossier -> !house.worklist().isReturned(dossier))
                .toList();
    }

    Run full(int clients, Duration length) {
        return run(clients, 0, round -> {
            var end = System.nanoTime() + length.toNanos();
            for (var client = 0; client < clients; client++) {
                round.threads.execute(() -> {
                    while (System.nanoTime() < end && !round.isHopeless()) {
                        round.walk(System.nanoTime());
                    }
                });
            }
        });
    }

    /** So many dossiers in all, however long they take. */
    Run counted(int clients, int dossiers) {
        return run(clients, 0, round -> {
            var left = new AtomicInteger(dossiers);
            for (var client = 0; client < clients; client++) {
                round.threads.execute(() -> {
                    while (left.getAndDecrement() > 0 && !round.isHopeless()) {
                        round.walk(System.nanoTime());
                    }
                });
            }
        });
    }

    Run paced(double rate, Duration length) {
        return paced(rate, length, () -> true);
    }

    /** At least so long, and then until something is over. */
    Run paced(double rate, Duration length, BooleanSupplier isOver) {
        return run(0, rate, round -> {
            var begun = System.nanoTime();
            var count = Math.round(rate * length.toNanos() / 1e9);
            for (var i = 0L; (i < count || !isOver.getAsBoolean()) && !round.isHopeless(); i++) {
                var due = begun + (long) (i * 1e9 / rate);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                round.begun.incrementAndGet();
                round.threads.execute(() -> round.walk(due));
            }
        });
    }

    private Run run(int clients, double rate, Consumer<Round> arrivals) {
        var processorBefore = house.processorTime();
        var bytesBefore = house.logBytes();
        var recordsBefore = house.log().records();
        var usedBefore = house.databaseUse();
        var began = System.nanoTime();
        var round = new Round();
        try (round) {
            arrivals.accept(round);
        }
        var ended = System.nanoTime();
        var settled = Math.max(ended, house.log().awaitQuiet(QUIET, LONGEST_SETTLING));
        var dossiers = round.done.get();
        var times = round.times;
        var used = house.databaseUse();
        var each = house.processorTime().millisEachSince(processorBefore, dossiers);
        return new Run(
                clients,
                rate,
                (ended - began) / 1e9,
                dossiers,
                dossiers * 1e9 / (ended - began),
                (settled - ended) / 1e9,
                List.copyOf(round.failures),
                times.ofAll(Lifecycle.COMMANDS),
                times.summaries(Lifecycle.COMMANDS),
                times.of(Lifecycle.DOSSIER),
                times.of(Lifecycle.SEEN_IN_SLA),
                times.of(Lifecycle.SEEN_IN_NOTIFICATION),
                each.values().stream().mapToDouble(Double::doubleValue).sum(),
                each,
                (double) (house.logBytes() - bytesBefore) / Math.max(1, dossiers),
                (double) (house.log().records() - recordsBefore) / Math.max(1, dossiers),
                used == null || usedBefore == null ? null : used.eachSince(usedBefore, dossiers),
                house.residentMegabytes());
    }

    /** What goes on in one run; closed when everybody has come to an end. */
    private final class Round implements AutoCloseable {

        private final Latencies times = new Latencies();
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final Queue<String> failures = new ConcurrentLinkedQueue<>();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final ExecutorService lookouts = Executors.newVirtualThreadPerTaskExecutor();

        boolean isHopeless() {
            return failures.size() >= MOST_FAILURES || begun.get() - done.get() > MOST_UNDER_WAY;
        }

        void walk(long due) {
            orFail(() -> {
                told.add(lifecycle.walk(times, lookout -> lookouts.execute(() -> orFail(lookout::run))));
                done.incrementAndGet();
                times.doneSince(Lifecycle.DOSSIER, due);
            });
        }

        private void orFail(Walk walk) {
            try {
                walk.go();
            } catch (StoryFailedException e) {
                failures.add(String.valueOf(e.getMessage()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            threads.close();
            lookouts.close();
        }
    }

    private interface Walk {
        void go() throws InterruptedException;
    }
}
