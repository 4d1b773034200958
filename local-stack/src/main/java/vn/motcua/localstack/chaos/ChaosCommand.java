package vn.motcua.localstack.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.localstack.OwnLog;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.StackSettings;

/** Breaks a stack of its own for a while and says whether it kept its word. */
@Command(
        name = "chaos",
        description =
                "Sends dossiers through the whole system while its parts are killed, frozen, stopped and lied to; then"
                        + " an auditor compares what clients were told with the record. The last line is the verdict.",
        mixinStandardHelpOptions = true)
public final class ChaosCommand implements Callable<Integer> {

    @Option(names = "--minutes", paramLabel = "N", description = "How long things are broken. Default: 2.")
    private double minutes = 2;

    @Option(names = "--seed", paramLabel = "S", description = "The same seed gives the same faults. Default: any.")
    private @Nullable Long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var root = ProjectTree.root();
        var folder = root.resolve(".motcua").resolve("chaos").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        OwnLog.to(folder.resolve("logs").resolve("local-stack.log"));
        var chosen = seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed;
        System.out.println("Seed " + chosen);
        var settings = StackSettings.standard(root, folder).on(Ports.free()).withBackingApart();
        try (var stack = Stack.start(settings, System.out::println)) {
            var ending =
                    new Chaos(stack, chosen, System.out::println).run(Duration.ofMillis((long) (minutes * 60_000)));
            ending.lines().forEach(System.out::println);
            return ending.holds() ? 0 : 1;
        }
    }
}
