package vn.motcua.localstack.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether a dossier costs more the more dossiers there are. */
@Command(
        name = "scale",
        description = {
            "What a whole dossier costs with more and more dossiers stored before it; it must not grow.",
            "The stored ones are brought over from an older system through the gateway: of ten, three are open."
        },
        mixinStandardHelpOptions = true)
final class ScaleCommand implements Callable<Integer> {
    private static final String NAME = "scale";

    @Option(
            names = "--stored",
            paramLabel = "N,…",
            split = ",",
            defaultValue = "1000,10000,100000",
            description = "Default: ${DEFAULT-VALUE}.")
    private List<Integer> stored = List.of();

    @Option(names = "--clients", paramLabel = "N", defaultValue = "8", description = "Default: ${DEFAULT-VALUE}.")
    private int clients;

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
            description = "Runs with each stock, of which the median is told. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Before the first stock, and a third of it before each other. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Mixin
    private BenchOptions options = new BenchOptions();

    /**
     * One stock.
     *
     * @param filledSeconds how long bringing over what was missing took, until nothing was left to do
     */
    record Stage(int stored, double filledSeconds, Load.Run median, List<Load.Run> runs) {}

    @Override
    public Integer call() {
        var machine = Machine.here();
        System.out.println(machine);
        System.out.printf("stored %s, %d clients, %d runs of %d s each%n", stored, clients, runs, seconds);
        var data = options.emptyData(NAME);
        var stages = new ArrayList<Stage>();
        try (var stack = options.start(data);
                var house = new MeasuredHouse(stack)) {
            var load = new Load(house, new Lifecycle(house.calls(), house.worklist(), house.office(), 0));
            var stock = new Stock(house);
            var warm = warmUp;
            for (var size : stored.stream().sorted().toList()) {
                var began = System.nanoTime();
                stock.fillUpTo(size);
                var filled = (System.nanoTime() - began) / 1e9;
                load.full(clients, Duration.ofSeconds(warm));
                warm = warmUp / 3;
                stages.add(measured(load, size, filled));
            }
        }
        var first = stages.getFirst().median().processorMillis();
        var last = stages.getLast().median().processorMillis();
        System.out.printf("A dossier costs %.2f times as much with the last stock as with the first%n", last / first);
        options.write(NAME, new Figures(NAME, Instant.now(), machine, options.jvm(), last / first, stages));
        options.clear(data);
        var failed = stages.stream().flatMap(stage -> stage.runs().stream()).anyMatch(run -> !run.failures()
                .isEmpty());
        return failed ? 1 : 0;
    }

    private Stage measured(Load load, int size, double filledSeconds) {
        var made = IntStream.rangeClosed(1, Math.max(1, runs))
                .mapToObj(number -> load.full(clients, Duration.ofSeconds(seconds)))
                .toList();
        var median = made.stream()
                .sorted(Comparator.comparingDouble(Load.Run::processorMillis))
                .toList()
                .get((made.size() - 1) / 2);
        System.out.printf("%,9d stored, filled in %.1f s: %s%n", size, filledSeconds, median.line());
        return new Stage(size, filledSeconds, median, made);
    }

    /**
     * What is written down.
     *
     * @param growth processor time of a dossier with the last stock, over that with the first
     */
    private record Figures(
            String name, Instant at, Machine machine, List<String> jvmOptions, double growth, List<Stage> stages) {}
}
