package vn.motcua.localstack;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops a running stack in good order.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @Mixin
    private PortOption port = new PortOption();

    @Override
    public Integer call() {
        var ports = port.ports();
        new StackClient(ports).stop();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ports.taken().isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new StackFailedException(
                        "Still there after " + PATIENCE.toSeconds() + " seconds: " + ports.taken());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        System.out.println("Stopped.");
        return 0;
    }
}
