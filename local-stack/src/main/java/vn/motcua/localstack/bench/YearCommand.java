package vn.motcua.localstack.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "year",
        description = {
            "Brings a mountain district's year 2019 over from an older system, 13,355 invented dossiers, and awaits the report with"
                    + " exactly the published figures; the published total, which is wrong, has to be flagged.",
            "Each run is on a cold stack with fresh data and counts from the first line sent to the right report."
        },
        mixinStandardHelpOptions = true)
final class YearCommand implements Callable<Integer> {
    private static final String NAME = "year";

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Of which the median is told. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "2019",
            description = "Of the generator. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() {
        var machine = Machine.here();
        System.out.println(machine);
        var expected = YearFigures.DISTRICT_2019;
        var lines = new YearOfDossiers(expected, seed).lines();
        System.out.printf("%d dossiers, %d bytes, seed %d%n", expected.received(), lines.length, seed);
        var made = new ArrayList<YearBench.Run>();
        Map<String, Long> resident = Map.of();
        for (var number = 1; number <= Math.max(1, runs); number++) {
            var data = options.emptyData(NAME);
            var recordings = options.recordings(NAME);
            try (var stack = options.start(data);
                    var house = new MeasuredHouse(stack)) {
                if (recordings != null) {
                    house.record();
                }
                var run = new YearBench(house.calls(), expected, lines).run();
                if (recordings != null) {
                    house.keepRecordings(recordings);
                }
                resident = house.residentMegabytes();
                made.add(run);
                System.out.println("run " + number + ": " + run.line());
            }
            options.clear(data);
        }
        var median = made.stream()
                .sorted(Comparator.comparingDouble(YearBench.Run::reportedSeconds))
                .toList()
                .get((made.size() - 1) / 2);
        System.out.println("Median: " + median.line());
        options.write(
                NAME, new Figures(NAME, Instant.now(), machine, seed, options.jvm(), expected, median, made, resident));
        return made.stream().allMatch(run -> run.wrong().isEmpty()) ? 0 : 1;
    }

    /**
     * What is written down.
     *
     * @param residentMegabytes after the last run, by service
     */
    private record Figures(
            String name,
            Instant at,
            Machine machine,
            long seed,
            List<String> jvmOptions,
            YearFigures expected,
            YearBench.Run median,
            List<YearBench.Run> runs,
            Map<String, Long> residentMegabytes) {}
}
