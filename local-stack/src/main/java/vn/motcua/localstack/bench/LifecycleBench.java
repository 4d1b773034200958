package vn.motcua.localstack.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Warm-up, runs and medians of {@link Lifecycle} on one house. */
final class LifecycleBench {

    private final Setting setting;
    private final MeasuredHouse house;
    private final Consumer<String> tell;
    private final Load load;
    private final List<Load.Run> runs = new ArrayList<>();

    /** @param tell is told what was found, a line for each run */
    LifecycleBench(Setting setting, MeasuredHouse house, Consumer<String> tell) {
        this.setting = setting;
        this.house = house;
        this.tell = tell;
        this.load = new Load(house, new Lifecycle(house.calls(), house.worklist(), house.office(), setting.sample()));
    }

    /**
     * What the runs are made with.
     *
     * @param clients numbers of clients, one after the other
     * @param seconds length of a run
     * @param runs of each kind
     * @param rate dossiers begun a second in the last runs; null: half of what the most clients reached; 0: no such run
     * @param sample of so many dossiers one is watched until it is seen in sla and notification
     */
    record Setting(List<Integer> clients, int seconds, int runs, int warmUpSeconds, @Nullable Double rate, int sample) {

        Setting {
            clients = List.copyOf(clients);
        }

        private int mostClients() {
            return clients.isEmpty() ? 1 : Collections.max(clients);
        }

        private Duration length() {
            return Duration.ofSeconds(seconds);
        }

        @Override
        public String toString() {
            return ("procedure %s, 9 commands a dossier, clients %s, %d runs of %d s after a warm-up of %d s with %d clients;"
                            + " 1 dossier in %d watched in sla and notification")
                    .formatted(Lifecycle.PROCEDURE, clients, runs, seconds, warmUpSeconds, mostClients(), sample);
        }
    }

    /**
     * Everything that was found.
     *
     * @param medians of each number of clients the run with the median of dossiers a second
     * @param paced of the runs at a steady rate the one with the median delay in sla; null if there was none
     * @param told dossiers whose return was answered, warm-up included
     * @param toldButNotInTheLog of these, those whose return is not in the log: must be none
     */
    record Found(
            List<Load.Run> medians,
            Load.@Nullable Run paced,
            List<Load.Run> runs,
            int told,
            List<String> toldButNotInTheLog) {

        boolean holds() {
            return toldButNotInTheLog.isEmpty()
                    && runs.stream().allMatch(run -> run.failures().isEmpty());
        }
    }

    /** @param recordings where flight recordings go, null if none are wanted */
    Found measure(@Nullable Path recordings) {
        if (setting.warmUpSeconds() > 0) {
            var warmUp = load.full(setting.mostClients(), Duration.ofSeconds(setting.warmUpSeconds()));
            tell.accept("%-18s %s".formatted("warm-up", warmUp.line()));
        }
        if (recordings != null) {
            house.record();
        }
        var medians = setting.clients().stream()
                .map(clients -> median(
                        clients + (clients == 1 ? " client" : " clients"),
                        Comparator.comparingDouble(Load.Run::dossiersPerSecond),
                        run -> load.full(clients, setting.length())))
                .toList();
        var rate = rate(medians);
        var paced = rate == 0
                ? null
                : median(
                        "%.1f a second".formatted(rate),
                        Comparator.comparingDouble(run -> run.seenInSla().p99()),
                        run -> load.paced(rate, setting.length()));
        if (recordings != null) {
            house.keepRecordings(recordings);
        }
        medians.forEach(this::tellWhole);
        if (paced != null) {
            tellWhole(paced);
        }
        return new Found(medians, paced, List.copyOf(runs), load.told().size(), load.toldButNotInTheLog());
    }

    private double rate(List<Load.Run> medians) {
        var told = setting.rate();
        if (told != null) {
            return told;
        }
        return medians.stream().mapToDouble(Load.Run::dossiersPerSecond).max().orElse(0) / 2;
    }

    private Load.Run median(String name, Comparator<Load.Run> order, IntFunction<Load.Run> make) {
        var made = IntStream.rangeClosed(1, Math.max(1, setting.runs()))
                .mapToObj(number -> {
                    var run = make.apply(number);
                    tell.accept("%-18s %s".formatted(name + ", run " + number, run.line()));
                    return run;
                })
                .toList();
        runs.addAll(made);
        return made.stream().sorted(order).toList().get((made.size() - 1) / 2);
    }

    private void tellWhole(Load.Run run) {
        tell.accept("");
        tell.accept("Median of %s: %s"
                .formatted(
                        run.rate() > 0 ? "%.1f a second".formatted(run.rate()) : run.clients() + " clients",
                        run.line()));
        run.commands().forEach((command, times) -> tell.accept("  %-16s %s".formatted(command, times)));
        tell.accept("  %-16s %s".formatted("whole dossier", run.dossier()));
        tell.accept("  processor ms a dossier: " + listed(run.processorMillisPerDossier()));
        tell.accept("  a dossier in the log: %.1f records, %.0f bytes"
                .formatted(run.recordsPerDossier(), run.logBytesPerDossier()));
        var database = run.databasePerDossier();
        if (database != null) {
            tell.accept("  a dossier in the database: " + database.line());
        }
        tell.accept("  resident MiB: " + listed(run.residentMegabytes()));
    }

    static String listed(Map<String, ? extends Number> figures) {
        return figures.entrySet().stream()
                .map(each -> each.getKey() + " " + Math.round(each.getValue().doubleValue() * 10) / 10.0)
                .collect(Collectors.joining(", "));
    }
}
