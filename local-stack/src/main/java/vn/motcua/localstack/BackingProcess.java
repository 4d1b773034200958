package vn.motcua.localstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Broker and database in a process of their own, so that it can be killed. It is the command {@link BackingCommand}, which
 * takes its orders line by line and confirms each.
 */
final class BackingProcess implements BackingServices {

    private static final List<String> JVM = List.of(
            "-Xmx768m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseG1GC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final StackSettings settings;
    private @Nullable Process process;
    private @Nullable Writer orders;
    private @Nullable BufferedReader answers;

    BackingProcess(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public void startDatabase() {
        order(BackingCommand.Order.START_DATABASE);
    }

    @Override
    public void stopDatabase() {
        order(BackingCommand.Order.STOP_DATABASE);
    }

    @Override
    public void startBroker() {
        order(BackingCommand.Order.START_BROKER);
    }

    @Override
    public void stopBroker() {
        order(BackingCommand.Order.STOP_BROKER);
    }

    /** SIGKILL: neither broker nor database gets a chance to finish anything. */
    synchronized void kill() {
        var killed = Objects.requireNonNull(process);
        killed.destroyForcibly();
        killed.onExit().join();
        forget();
    }

    /** Ends in good order: the end of its orders is its order to end. */
    @Override
    public synchronized void close() {
        if (process == null) {
            return;
        }
        try {
            Objects.requireNonNull(orders).close();
        } catch (IOException e) {
            process.destroy(); // it no longer listens
        }
        process.onExit().join();
        forget();
    }

    private void forget() {
        process = null;
        orders = null;
        answers = null;
    }

    private synchronized void order(BackingCommand.Order order) {
        try {
            if (process == null) {
                launch();
            }
            var pipe = Objects.requireNonNull(orders);
            pipe.write(order.name() + "\n");
            pipe.flush();
            var answer = Objects.requireNonNull(answers).readLine();
            if (!BackingCommand.DONE.equals(answer)) {
                throw new StackFailedException("Expected broker and database to %s, got: %s. The end of the log:%n%s"
                        .formatted(order, answer, LogTail.of(log())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Broker and database do not take orders", e);
        }
    }

    private void launch() throws IOException {
        Files.createDirectories(log().getParent());
        var started = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        process = started;
        orders = started.outputWriter(StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    }

    private List<String> command() {
        var command = new ArrayList<>(OwnProgram.command(JVM));
        command.addAll(List.of(
                "backing",
                "--data=" + settings.data(),
                "--port=" + settings.ports().gateway(),
                "--commit-delay=" + settings.backing().commitDelay()));
        return command;
    }

    private Path log() {
        return settings.data().resolve("logs").resolve("backing.log");
    }
}
