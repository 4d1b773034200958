package vn.motcua.localstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One running service, or several that share a process. */
final class ServiceProcess {

    private static final long PATIENCE_SECONDS = 20;

    private final String name;
    private final Process process;
    private final Path log;
    private volatile boolean toldToEnd;

    private ServiceProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static ServiceProcess start(Program program, boolean withCache, Path log) {
        var command = withCache ? program.withCache() : program.command();
        return new ServiceProcess(program.name(), process(command, program.environment(), log), log);
    }

    /** A process that reads nothing and writes into a log. */
    static Process process(List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new StackFailedException("Cannot start " + command.getFirst(), e);
        }
    }

    /** Runs the action if the service ends without having been told to. */
    void whenItDies(Runnable action) {
        process.onExit().thenRun(() -> {
            if (!toldToEnd) {
                action.run();
            }
        });
    }

    boolean isRunning() {
        return process.isAlive();
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    String obituary() {
        return "%s has died with exit code %d. The end of %s:%n%s"
                .formatted(name, process.exitValue(), log, LogTail.of(log));
    }

    void askToEnd() {
        toldToEnd = true;
        process.destroy();
    }

    /** Waits for the end it was asked for, and forces it if it takes too long. */
    void awaitEnd() {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: it gets no chance to finish anything. */
    void kill() {
        toldToEnd = true;
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Sends a signal by its name; returns when the system has taken it. */
    void signal(String name) {
        try {
            var kill = new ProcessBuilder("/bin/kill", "-" + name, Long.toString(pid())).start();
            if (kill.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("Expected " + name + " to take SIG" + name);
            }
        } catch (IOException e) {
            throw new StackFailedException("Cannot start /bin/kill", e);
        }
    }

    long residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
