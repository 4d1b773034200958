package vn.motcua.localstack.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The measurements. A new one is a class in the list below; without a name all of them run, in this order. */
@Command(
        name = "bench",
        description = {
            "Measures the whole system, each time on a stack of its own with fresh data.",
            "Without a name: all of the measurements below, one after the other.",
            "Each prints the machine, the setting and one line per run, and writes everything it found to"
                    + " .motcua/bench/NAME.json."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            StartCommand.class,
            ColdCommand.class,
            LifecycleCommand.class,
            DeadlinesCommand.class,
            ScaleCommand.class,
            YearCommand.class
        })
public final class BenchCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var worst = 0;
        for (var measurement : spec.subcommands().values()) {
            worst = Math.max(worst, measurement.execute());
        }
        return worst;
    }
}
