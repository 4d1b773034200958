package vn.motcua.localstack.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "cold",
        description = {
            "How dear the first dossiers after ./motcua up are: processor time of each, beside that of a dossier in the same house"
                    + " after a warm-up.",
            "Types ./motcua up for each run, with an empty data folder and with the start-up caches, which are made first if"
                    + " there are none."
        },
        mixinStandardHelpOptions = true)
final class ColdCommand implements Callable<Integer> {

    private static final String NAME = "cold";

    @Option(
            names = "--dossiers",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many are the first. Default: ${DEFAULT-VALUE}.")
    private int dossiers;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "8",
            description = "At once. Default: ${DEFAULT-VALUE}.")
    private int clients;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "After the first dossiers. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Length of the run after the warm-up. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Houses, of which the median is told. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Mixin
    private BenchOptions options = new BenchOptions();

    /** @param median the house with the median of processor time for one of the first dossiers */
    private record Figures(
            String name,
            Instant at,
            Machine machine,
            ColdBench.Setting setting,
            ColdBench.House median,
            List<ColdBench.House> houses) {}

    @Override
    public Integer call() {
        var setting = new ColdBench.Setting(dossiers, clients, warmUp, seconds, runs);
        var machine = Machine.here();
        System.out.println(machine);
        System.out.println(setting);
        var data = options.emptyData(NAME);
        var start = new StartBench(StartBench::script, data, Duration.ZERO, System.out::println);
        System.out.printf("making missing caches: %s%n", start.makingCaches().line());
        var houses = IntStream.rangeClosed(1, Math.max(1, runs))
                .mapToObj(run -> {
                    var house = measure(start, new ColdBench(setting), data.resolve("run-" + run));
                    System.out.printf("run %d%n%s%n", run, house.lines());
                    return house;
                })
                .toList();
        var median = houses.stream()
                .sorted(Comparator.comparingDouble(house -> house.first().processorMillis()))
                .toList()
                .get((houses.size() - 1) / 2);
        System.out.printf("%nMedian%n%s%n", median.lines());
        options.write(NAME, new Figures(NAME, Instant.now(), machine, setting, median, houses));
        options.clear(data);
        return houses.stream().allMatch(ColdBench.House::holds) ? 0 : 1;
    }

    private static ColdBench.House measure(StartBench start, ColdBench bench, Path folder) {
        var found = new AtomicReference<ColdBench.House>();
        start.opened(folder, (ports, processes) -> {
            try (var house = new MeasuredHouse(ports, folder, processes)) {
                found.set(bench.measure(house));
            }
        });
        return Objects.requireNonNull(found.get());
    }
}
