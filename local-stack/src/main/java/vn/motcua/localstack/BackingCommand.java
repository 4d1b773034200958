package vn.motcua.localstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Broker and database alone, under the orders of whoever started them; they end with him. */
@Command(
        name = "backing",
        hidden = true,
        description = "Broker and database alone, ordered about through standard input. Used by chaos.",
        mixinStandardHelpOptions = true)
final class BackingCommand implements Callable<Integer> {

    static final String DONE = "done";

    /** What can be ordered, one a line. */
    enum Order {
        START_DATABASE,
        STOP_DATABASE,
        START_BROKER,
        STOP_BROKER
    }

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Where they keep what they hold.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--port", required = true, paramLabel = "N", description = "The gateway's port; theirs follow.")
    private int port;

    @Option(names = "--commit-delay", required = true, description = "How far answers may be ahead of the disk.")
    @SuppressWarnings("NullAway.Init")
    private Duration commitDelay;

    @Override
    public Integer call() throws IOException {
        OwnLog.to(data.resolve("logs").resolve("backing.log"));
        var settings = StackSettings.standard(ProjectTree.root(), data).on(new Ports(port));
        try (var services = new BackingServices.Embedded(settings.withCommitDelay(commitDelay));
                var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = orders.readLine(); line != null; line = orders.readLine()) {
                take(Order.valueOf(line), services);
                System.out.println(DONE);
            }
        }
        return 0;
    }

    private static void take(Order order, BackingServices services) {
        switch (order) {
            case START_DATABASE -> services.startDatabase();
            case STOP_DATABASE -> services.stopDatabase();
            case START_BROKER -> services.startBroker();
            case STOP_BROKER -> services.stopBroker();
        }
    }
}
