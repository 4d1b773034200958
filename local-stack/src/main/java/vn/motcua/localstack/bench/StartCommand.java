package vn.motcua.localstack.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "start",
        description = {
            "From ./motcua up on a built tree with an empty data folder to an open office, and memory at rest.",
            "At the end on a folder that holds a stock, with what the heaps hold there and the full collections under a load.",
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
            description =
                    "How long nothing happens before memory and processor time at rest are looked at. Default: ${DEFAULT-VALUE}.")
    private int rest;

    @Option(
            names = "--stored",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Dossiers in the house of the last start; 0 leaves it out. Default: ${DEFAULT-VALUE}.")
    private int stored;

    @Option(
            names = "--load",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long four clients then walk dossiers there. Default: ${DEFAULT-VALUE}.")
    private int load;

    @Mixin
    private BenchOptions options = new BenchOptions();

    private record Setting(int runs, int restSeconds, int stored, int loadSeconds) {}

    private record OnStock(StartBench.Start start, StockedStart.Memory memory) {}

    private record Figures(
            String name,
            Instant at,
            Machine machine,
            Setting setting,
            StartBench.Start withoutCaches,
            StartBench.Start withCaches,
            List<StartBench.Start> runsWithoutCaches,
            List<StartBench.Start> runsWithCaches,
            @Nullable OnStock onStock) {}

    @Override
    public Integer call() {
        var machine = Machine.here();
        System.out.println(machine);
        System.out.printf("%d starts of each kind, memory after %d s at rest%n", runs, rest);
        var data = options.emptyData(NAME);
        var bench = new StartBench(StartBench::script, data, Duration.ofSeconds(rest), System.out::println);
        var without = bench.starts("without caches", runs, "--no-cache");
        var medianWithout = bench.median("without caches", without);
        System.out.printf(
                "%-22s %s%n", "making missing caches", bench.makingCaches().line());
        var with = bench.starts("with caches", runs);
        var medianWith = bench.median("with caches", with);
        var onStock = stored > 0 ? onStock(bench, data.resolve("stock")) : null;
        options.write(
                NAME,
                new Figures(
                        NAME,
                        Instant.now(),
                        machine,
                        new Setting(runs, rest, stored, load),
                        medianWithout,
                        medianWith,
                        without,
                        with,
                        onStock));
        options.clear(data);
        return 0;
    }

    private OnStock onStock(StartBench bench, Path folder) {
        System.out.printf("Bringing over %,d dossiers%n", stored);
        try (var stack = options.start(folder);
                var house = new MeasuredHouse(stack)) {
            new Stock(house).fillUpTo(stored);
        }
        var memory = new AtomicReference<StockedStart.Memory>();
        var start = bench.onStock(
                folder,
                (ports, processes) -> memory.set(new StockedStart(Duration.ofSeconds(load)).measure(ports, processes)));
        var held = Objects.requireNonNull(memory.get());
        System.out.printf("%-22s %s; %s%n", "with %,d stored".formatted(stored), start.line(), held.line());
        return new OnStock(start, held);
    }
}
