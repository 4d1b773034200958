package vn.motcua.localstack.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "deadlines",
        description = {
            "How fast and how late deadlines are declared, with many open clocks, while whole dossiers are worked on.",
            "First on an ordinary day: online submissions nobody answers, each due on its own. Then at a midnight at which a great"
                    + " many dossiers are missed at the same instant. Each number of open clocks is a stack with fresh data."
        },
        mixinStandardHelpOptions = true)
final class DeadlinesCommand implements Callable<Integer> {
    private static final String NAME = "deadlines";
    private static final int CLIENTS = 8;
    private static final double ORDINARY_PER_SECOND = 5;

    @Option(
            names = "--open",
            paramLabel = "N,…",
            split = ",",
            defaultValue = "10000,100000",
            description = "Open clocks. Default: ${DEFAULT-VALUE}.")
    private List<Integer> open = List.of();

    @Option(
            names = "--due",
            paramLabel = "N",
            defaultValue = "50000",
            description = "Of the open ones so many are due at the same instant, or all. Default: ${DEFAULT-VALUE}.")
    private int due;

    @Option(
            names = "--ordinary",
            paramLabel = "N",
            defaultValue = "200",
            description = "Online submissions nobody answers, five a second. Default: ${DEFAULT-VALUE}.")
    private int ordinary;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "1",
            description = "Dossiers begun a second in all runs. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Shortest length of a run. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "With eight clients, before anything else. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() {
        var machine = Machine.here();
        System.out.println(machine);
        System.out.printf(
                "open %s, %d due at once, %d ordinary ones, %.1f dossiers a second meanwhile%n",
                open, due, ordinary, rate);
        if (!options.jvm().isEmpty()) {
            System.out.println("services with " + options.jvm());
        }
        var found = new ArrayList<DeadlinesBench.Found>();
        for (var clocks : open) {
            found.add(measured(new DeadlinesBench.Setting(
                    clocks, due, ordinary, ORDINARY_PER_SECOND, rate, CLIENTS, seconds, warmUp)));
        }
        options.write(NAME, new Figures(NAME, Instant.now(), machine, options.jvm(), found));
        return found.stream().allMatch(each -> each.wrong().isEmpty()) ? 0 : 1;
    }

    private DeadlinesBench.Found measured(DeadlinesBench.Setting setting) {
        var data = options.emptyData(NAME);
        try (var stack = options.start(data);
                var house = new MeasuredHouse(stack)) {
            var found = new DeadlinesBench(setting, house, System.out::println).measure(options.recordings(NAME));
            System.out.printf(
                    "%,d open: live commands p99 %.0f ms with nothing due, %.0f ms meanwhile, %.1f times%n",
                    setting.open(),
                    found.idle().allCommands().p99(),
                    found.meanwhile().allCommands().p99(),
                    found.slower());
            found.wrong().forEach(wrong -> System.out.println("WRONG: " + wrong));
            return found;
        } finally {
            options.clear(data);
        }
    }

    private record Figures(
            String name, Instant at, Machine machine, List<String> jvmOptions, List<DeadlinesBench.Found> found) {}
}
