package vn.motcua.localstack.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.motcua.localstack.ProjectTree;

@Command(
        name = "start",
        description = {
            "From ./motcua up on a built tree with an empty data folder to an open office, and memory at rest.",
            "First as if no run had come before, then, after one run that leaves its caches behind if there are none, with them."
        },
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    private static final String NAME = "start";

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Starts of each kind, of which the median is told. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(
            names = "--rest",
            paramLabel = "SECONDS",
            defaultValue = "15",
            description = "How long nothing happens before memory is looked at. Default: ${DEFAULT-VALUE}.")
    private int rest;

    @Mixin
    private BenchOptions options = new BenchOptions();

    private record Setting(int runs, int restSeconds) {}

    private record Figures(
            String name,
            Instant at,
            Machine machine,
            Setting setting,
            StartBench.Start withoutCaches,
            StartBench.Start withCaches,
            List<StartBench.Start> runsWithoutCaches,
            List<StartBench.Start> runsWithCaches) {}

    @Override
    public Integer call() {
        var machine = Machine.here();
        System.out.println(machine);
        System.out.printf("%d starts of each kind, memory after %d s at rest%n", runs, rest);
        var data = options.emptyData(NAME);
        var motcua = ProjectTree.root().resolve("motcua").toString();
        var bench = new StartBench(
                (folder, ports) -> new ProcessBuilder(new ArrayList<>(List.of(
                        motcua, "up", "--data", folder.toString(), "--port", Integer.toString(ports.gateway())))),
                data,
                Duration.ofSeconds(rest),
                System.out::println);
        var without = bench.starts("without caches", runs, "--no-cache");
        var medianWithout = bench.median("without caches", without);
        System.out.printf(
                "%-22s %s%n", "making missing caches", bench.makingCaches().line());
        var with = bench.starts("with caches", runs);
        var medianWith = bench.median("with caches", with);
        options.write(
                NAME,
                new Figures(
                        NAME,
                        Instant.now(),
                        machine,
                        new Setting(runs, rest),
                        medianWithout,
                        medianWith,
                        without,
                        with));
        options.clear(data);
        return 0;
    }
}
