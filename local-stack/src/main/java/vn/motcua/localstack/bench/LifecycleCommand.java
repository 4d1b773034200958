package vn.motcua.localstack.bench;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "lifecycle",
        description = {
            "Whole dossiers a second: handed in online, accepted, three agency steps each accepted and completed, returned at"
                    + " the counter; nine commands through the gateway, procedure " + Lifecycle.PROCEDURE + ".",
            "After a warm-up with the most clients, runs with each number of clients as fast as they are answered, then a"
                    + " run at a steady rate, half of what the most clients reached."
        },
        mixinStandardHelpOptions = true)
final class LifecycleCommand implements Callable<Integer> {

    private static final String NAME = "lifecycle";

    @Option(
            names = "--clients",
            paramLabel = "N,…",
            split = ",",
            defaultValue = "1,4,8",
            description = "Default: ${DEFAULT-VALUE}.")
    private List<Integer> clients = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Length of a run. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Runs of each kind, of which the median is told. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "Dossiers begun a second in the run at a steady rate; 0 for no such run."
                    + " Default: half of what the most clients reached.")
    private @Nullable Double rate;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "Of so many dossiers one is watched, by a GET every 10 ms, until its deadline and its receipt are there"
                            + " to be read; 0 for none. Default: ${DEFAULT-VALUE}.")
    private int sample;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() {
        var setting = new LifecycleBench.Setting(clients, seconds, runs, warmUp, rate, sample);
        var machine = Machine.here();
        System.out.println(machine);
        System.out.println(setting);
        if (!options.jvm().isEmpty()) {
            System.out.println("services with " + options.jvm());
        }
        var data = options.emptyData(NAME);
        LifecycleBench.Found found;
        try (var stack = options.start(data);
                var house = new MeasuredHouse(stack)) {
            found = new LifecycleBench(setting, house, System.out::println).measure(options.recordings(NAME));
        }
        var databaseBytes = (double) MeasuredHouse.liveDatabaseBytes(data) / Math.max(1, found.told());
        System.out.printf(
                "%d dossiers told, %d of them not in the log; %.0f bytes each in the database%n",
                found.told(), found.toldButNotInTheLog().size(), databaseBytes);
        options.write(NAME, new Figures(NAME, Instant.now(), machine, setting, options.jvm(), databaseBytes, found));
        options.clear(data);
        return found.holds() ? 0 : 1;
    }

    /**
     * What is written down.
     *
     * @param databaseBytesPerDossier of the database's file without what is out of date, warm-up included
     */
    private record Figures(
            String name,
            Instant at,
            Machine machine,
            LifecycleBench.Setting setting,
            List<String> jvmOptions,
            double databaseBytesPerDossier,
            LifecycleBench.Found found) {}
}
