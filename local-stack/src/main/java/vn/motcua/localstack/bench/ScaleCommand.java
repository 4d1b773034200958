package vn.motcua.localstack.bench;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether a dossier costs more the more dossiers there are. */
@Command(
        name = "scale",
        description = {
            "What a whole dossier costs with more and more dossiers stored before it; it must not grow.",
            "Then what an office asks all day: lists, tracking, report 06 of a year, health, a scrape of each service.",
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

    @Option(
            names = "--questions",
            paramLabel = "N",
            defaultValue = "50",
            description = "How often each question is asked with each stock, reports a tenth of it."
                    + " Default: ${DEFAULT-VALUE}.")
    private int questions;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() {
        var setting = new ScaleBench.Setting(stored, clients, seconds, runs, warmUp, questions);
        var machine = Machine.here();
        System.out.println(machine);
        System.out.println(setting);
        if (!options.jvm().isEmpty()) {
            System.out.println("services with " + options.jvm());
        }
        var data = options.emptyData(NAME);
        ScaleBench.Found found;
        try (var stack = options.start(data);
                var house = new MeasuredHouse(stack)) {
            found = new ScaleBench(setting, house, System.out::println).measure();
        }
        System.out.printf(
                "A dossier costs %.2f times as much with the last stock as with the first; %d told, %d of them not in the log%n",
                found.growth(), found.told(), found.toldButNotInTheLog().size());
        options.write(NAME, new Figures(NAME, Instant.now(), machine, setting, options.jvm(), found));
        options.clear(data);
        return found.holds() ? 0 : 1;
    }

    private record Figures(
            String name,
            Instant at,
            Machine machine,
            ScaleBench.Setting setting,
            List<String> jvmOptions,
            ScaleBench.Found found) {}
}
