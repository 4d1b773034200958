package vn.motcua.localstack.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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
    private static final String PEER = "peer";

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

    @Option(
            names = "--peer",
            description =
                    "Also a general workflow engine on PostgreSQL with the same dossiers, in turn with the house, each run from"
                            + " the start on; then the figures of both side by side. Needs PostgreSQL on this machine.")
    private boolean peer;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() {
        var missing = peer ? Peer.missing(System.getenv()) : null;
        if (missing != null) {
            System.err.println(missing);
            return CommandLine.ExitCode.USAGE;
        }
        var machine = Machine.here();
        System.out.println(machine);
        if (!options.jvm().isEmpty()) {
            System.out.println("services with " + options.jvm());
        }
        return peer ? besidePeer(machine) : alone(machine);
    }

    private int alone(Machine machine) {
        var setting = new LifecycleBench.Setting(clients, seconds, runs, warmUp, rate, sample);
        System.out.println(setting);
        var data = options.emptyData(NAME);
        var found = measure(setting, data);
        var databaseBytes = (double) MeasuredHouse.liveDatabaseBytes(data) / Math.max(1, found.told());
        System.out.printf(
                "%d dossiers told, %d of them not in the log; %.0f bytes each in the database%n",
                found.told(), found.toldButNotInTheLog().size(), databaseBytes);
        options.write(NAME, new Figures(NAME, Instant.now(), machine, setting, options.jvm(), databaseBytes, found));
        options.clear(data);
        return found.holds() ? 0 : 1;
    }

    /** Nothing of the one runs while the other is measured, so each run is of a house and of a peer that are warmed up anew. */
    private int besidePeer(Machine machine) {
        var setting = new LifecycleBench.Setting(clients, seconds, 1, warmUp, 0.0, 0);
        System.out.println(setting + "; " + runs + " times, in turn with the peer");
        var ours = new ArrayList<LifecycleBench.Found>();
        var theirs = new ArrayList<Side>();
        var data = options.emptyData(PEER);
        for (var run = 1; run <= Math.max(1, runs); run++) {
            System.out.printf("%nPeer, run %d%n", run);
            for (var side : new Peer(BenchOptions.folder()).measure(setting, options.jvm())) {
                System.out.printf("%-18s %s%n", side.clients() + " clients", side.line());
                theirs.add(side);
            }
            System.out.printf("%nOurs, run %d%n", run);
            ours.add(measure(setting, options.emptyData(PEER)));
        }
        var sides = SideBySide.of(
                ours.stream()
                        .flatMap(found -> found.runs().stream())
                        .map(Side::of)
                        .toList(),
                theirs);
        sides.forEach(side -> System.out.printf("%n%s", side.table()));
        options.write(
                PEER, new FiguresBesidePeer(PEER, Instant.now(), machine, setting, options.jvm(), sides, ours, theirs));
        options.clear(data);
        return ours.stream().allMatch(LifecycleBench.Found::holds) ? 0 : 1;
    }

    private LifecycleBench.Found measure(LifecycleBench.Setting setting, Path data) {
        try (var stack = options.start(data);
                var house = new MeasuredHouse(stack)) {
            return new LifecycleBench(setting, house, System.out::println).measure(options.recordings(NAME));
        }
    }

    /** What is written down when the peer is measured too. */
    private record FiguresBesidePeer(
            String name,
            Instant at,
            Machine machine,
            LifecycleBench.Setting setting,
            List<String> jvmOptions,
            List<SideBySide> sides,
            List<LifecycleBench.Found> ours,
            List<Side> peer) {}

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
