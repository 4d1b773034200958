package vn.motcua.localstack;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Starts the whole system and keeps it running until Ctrl-C or 'motcua down'.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept. Default: .motcua in the project's folder.")
    private @Nullable Path data;

    @Option(
            names = "--no-cache",
            description =
                    "Starts as if no earlier run had left anything to start sooner with, and leaves nothing either.")
    private boolean noCache;

    @Option(
            names = "--apart",
            description =
                    "Each service in a process of its own, as in production. Otherwise those behind the gateway share one,"
                            + " which takes less time and memory.")
    private boolean apart;

    @Mixin
    private ServersOption servers = new ServersOption();

    @Mixin
    private PortOption port = new PortOption();

    @Override
    public Integer call() throws InterruptedException {
        var root = ProjectTree.root();
        var folder = (data == null ? root.resolve(".motcua") : data).toAbsolutePath();
        OwnLog.to(folder.resolve("logs").resolve("local-stack.log"));
        var settings = settings(root, folder);
        System.out.println("Starting with data in " + folder);
        try (var stack = Stack.start(settings, System.out::println)) {
            System.out.println(greeting(stack));
            if (!noCache) {
                Thread.ofPlatform().daemon().name("rehearsal").start(() -> rehearse(stack));
            }
            var obituary = stack.awaitStopAsked();
            if (obituary != null) {
                System.err.println(obituary);
            }
            System.out.println("Stopping.");
            stack.close();
            System.out.println("Stopped.");
            return obituary == null ? 0 : 1;
        }
    }

    private StackSettings settings(Path root, Path folder) {
        var standard = StackSettings.standard(root, folder).on(port.ports()).with(servers.servers());
        var housed = apart ? standard : standard.underOneRoof();
        return noCache ? housed.withoutCaches() : housed;
    }

    /** Makes what the next run starts sooner with, once for each build. */
    private static void rehearse(Stack stack) {
        try {
            if (stack.rehearse()) {
                System.out.println("Start-up caches are ready.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String greeting(Stack stack) {
        var ports = stack.ports();
        var gateway = ports.address(Service.GATEWAY);
        var option = ports.gateway() == 8080 ? "" : " --port " + ports.gateway();
        return """

                The office is open.

                  API         %s/api/v1
                  API pages   %s/docs
                  mail        %s/mail
                  post        %s/post/orders
                  broker      %s
                  database    %s
                  logs        %s

                A token:      ./motcua token clerk --agency H99.21%s
                The clock:    ./motcua clock +1d%s
                To stop:      Ctrl-C, or ./motcua down%s
                """
                .formatted(
                        gateway,
                        gateway,
                        ports.standInsAddress(),
                        ports.standInsAddress(),
                        stack.brokerAddress(),
                        stack.databaseAddress(),
                        stack.data().resolve("logs"),
                        option,
                        option,
                        option);
    }
}
