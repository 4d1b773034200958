package vn.motcua.localstack.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.StackClient;
import vn.motcua.localstack.demo.StoryFailedException;

/**
 * How long it takes from typing {@code ./motcua up} on a built tree and an empty data folder to an open office, and what the processes hold
 * in memory when nothing has happened for a while.
 */
final class StartBench {

    private static final String OPEN = "The office is open.";
    private static final String CACHES = "Start-up caches are ready.";
    private static final String STOPPED = "Stopped.";
    private static final String LOCAL_STACK = "local-stack";
    private static final long PATIENCE_MINUTES = 5;

    private final BiFunction<Path, Ports, ProcessBuilder> up;
    private final Path data;
    private final Duration rest;
    private final Consumer<String> tell;

    /**
     * @param up the command, given data folder and ports
     * @param data where data folders can be made
     * @param rest how long nothing happens before memory is looked at
     */
    StartBench(BiFunction<Path, Ports, ProcessBuilder> up, Path data, Duration rest, Consumer<String> tell) {
        this.up = up;
        this.data = data;
        this.rest = rest;
        this.tell = tell;
    }

    /** What is typed: {@code ./motcua up} on this folder and these ports. */
    static ProcessBuilder script(Path folder, Ports ports) {
        return new ProcessBuilder(new ArrayList<>(List.of(
                ProjectTree.root().resolve("motcua").toString(),
                "up",
                "--data",
                folder.toString(),
                "--port",
                Integer.toString(ports.gateway()))));
    }

    /**
     * One start, or the medians of several.
     *
     * @param processorSeconds used by all processes until the office was open
     * @param downSeconds from being asked to stop until the last process has ended
     * @param percentAtRest of one processor, used by all processes while nothing happened; 0 if something did
     */
    record Start(
            double readySeconds,
            double processorSeconds,
            double downSeconds,
            double percentAtRest,
            Map<String, Double> residentMegabytes) {

        String line() {
            return "ready in %.1f s, %.1f s of processor time, down in %.1f s; at rest %.1f %% of one processor, resident MiB: %s"
                    .formatted(
                            readySeconds,
                            processorSeconds,
                            downSeconds,
                            percentAtRest,
                            residentMegabytes.entrySet().stream()
                                    .map(each -> "%s %.0f".formatted(each.getKey(), each.getValue()))
                                    .toList());
        }

        private static Start median(List<Start> starts) {
            var resident = new TreeMap<String, Double>();
            starts.getFirst()
                    .residentMegabytes()
                    .keySet()
                    .forEach(process -> resident.put(process, median(starts, start -> start.residentMegabytes()
                            .getOrDefault(process, 0.0))));
            return new Start(
                    median(starts, Start::readySeconds),
                    median(starts, Start::processorSeconds),
                    median(starts, Start::downSeconds),
                    median(starts, Start::percentAtRest),
                    resident);
        }

        private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
            var sorted = starts.stream().mapToDouble(figure).sorted().toArray();
            return sorted[(sorted.length - 1) / 2];
        }
    }

    /** So many starts with these further arguments. */
    List<Start> starts(String name, int runs, String... arguments) {
        return IntStream.rangeClosed(1, runs)
                .mapToObj(run -> {
                    var start = start(arguments);
                    tell.accept("%-22s %s".formatted(name + ", run " + run, start.line()));
                    return start;
                })
                .toList();
    }

    Start median(String name, List<Start> starts) {
        var median = Start.median(starts);
        tell.accept("%-22s %s".formatted(name + ", median", median.line()));
        return median;
    }

    /** The first start of a build, until it has made what later ones start sooner with. */
    Start makingCaches() {
        return start((lines, ports, processes) -> {
            awaitLine(lines, CACHES);
            return 0;
        });
    }

    /**
     * A start on a folder that was left by an earlier house.
     *
     * @param memory takes the measure of the open house
     */
    Start onStock(Path folder, BiConsumer<Ports, Map<String, ProcessHandle>> memory) {
        return start(folder, (lines, ports, processes) -> {
            var percent = rest(processes);
            memory.accept(ports, processes);
            return percent;
        });
    }

    /** @param meanwhile what is done with the house once it is open */
    Start opened(Path folder, BiConsumer<Ports, Map<String, ProcessHandle>> meanwhile) {
        return start(folder, (lines, ports, processes) -> {
            meanwhile.accept(ports, processes);
            return 0;
        });
    }

    private Start start(String... arguments) {
        return start((lines, ports, processes) -> rest(processes), arguments);
    }

    /** Lets nothing happen; the share of a processor is that of the second half, when what a start leaves to do is done. */
    private double rest(Map<String, ProcessHandle> processes) {
        pause(rest.dividedBy(2));
        var before = processorTime(processes);
        pause(rest.dividedBy(2));
        return 100.0
                * processorTime(processes).minus(before).toMillis()
                / Math.max(1, rest.dividedBy(2).toMillis());
    }

    private static void pause(Duration length) {
        var until = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private static Duration processorTime(Map<String, ProcessHandle> processes) {
        return processes.values().stream()
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private interface Meanwhile {
        /** Returns the share of one processor used at rest, in percent; 0 if there was no rest. */
        double goOnUntilOver(BufferedReader lines, Ports ports, Map<String, ProcessHandle> processes)
                throws IOException;
    }

    /** @param open what happens while the office is open */
    private Start start(Meanwhile open, String... arguments) {
        try {
            return start(Files.createTempDirectory(data, "up-"), open, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Start start(Path folder, Meanwhile open, String... arguments) {
        var ports = Ports.free();
        try {
            var command = up.apply(folder, ports);
            command.command().addAll(List.of(arguments));
            var began = System.nanoTime();
            var process = command.redirectErrorStream(true).start();
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                awaitLine(lines, OPEN);
                var ready = System.nanoTime();
                var processes = processes(process, ports);
                var processor = processorTime(processes);
                var percentAtRest = open.goOnUntilOver(lines, ports, processes);
                var resident = new LinkedHashMap<String, Double>();
                processes.forEach((name, each) -> resident.put(name, residentMegabytes(each)));
                var asked = System.nanoTime();
                new StackClient(ports).stop();
                awaitLine(lines, STOPPED);
                lines.lines().forEach(line -> {});
                if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                    throw new StoryFailedException("Expected the stack to end within " + PATIENCE_MINUTES + " minutes");
                }
                return new Start(
                        seconds(began, ready),
                        processor.toMillis() / 1e3,
                        seconds(asked, System.nanoTime()),
                        percentAtRest,
                        resident);
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailedException("Interrupted");
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static void awaitLine(BufferedReader lines, String beginning) throws IOException {
        var said = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(beginning)) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new StoryFailedException("Expected the stack to say: " + beginning + " It said:\n" + said);
    }

    /** The process of the stack itself, and those that its services run in. */
    private static Map<String, ProcessHandle> processes(Process up, Ports ports) {
        var found = new LinkedHashMap<String, ProcessHandle>();
        for (var service : new StackClient(ports).services()) {
            ProcessHandle.of(service.get("pid").asLong())
                    .ifPresent(process -> found.put(service.get("process").asString(), process));
        }
        found.put(LOCAL_STACK, up.toHandle()); // the script has become it
        return found;
    }

    static double residentMegabytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToDouble(kilobytes -> Long.parseLong(kilobytes) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
