package vn.motcua.localstack.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.demo.StoryFailedException;

/** A general workflow engine behind HTTP that brings dossiers to their end with the same nine commands; its script measures it. */
final class Peer {

    private static final Path SERVERS = Path.of("/usr/lib/postgresql");
    private static final String PROCESSOR = "cpu_ms_per_dossier";
    private static final String ALL = "all";
    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Path script;
    private final Path folder;

    /** @param folder where its figures and what it says go */
    Peer(Path folder) {
        this.script = ProjectTree.root().resolve("local-stack").resolve("peer").resolve("run.sh");
        this.folder = folder;
    }

    /** What this machine lacks to measure it, and how to get it; null if it lacks nothing. */
    static @Nullable String missing(Map<String, String> environment) {
        if (!hasServer(environment.get("PG_BIN"))) {
            return "Expected PostgreSQL in PG_BIN or below " + SERVERS + " to measure the peer, found none.\n"
                    + "Install it with: apt-get install postgresql\n"
                    + "and stop the cluster that this starts: service postgresql stop";
        }
        var tools = Stream.of("mvn", "python3", "unzip")
                .filter(tool -> !isOnPath(tool, environment.getOrDefault("PATH", "")))
                .toList();
        return tools.isEmpty() ? null : "Expected " + String.join(", ", tools) + " in PATH to measure the peer.";
    }

    private static boolean hasServer(@Nullable String named) {
        if (named != null) {
            return Files.isExecutable(Path.of(named, "initdb"));
        }
        try (var versions = Files.list(SERVERS)) {
            return versions.anyMatch(
                    version -> Files.isExecutable(version.resolve("bin").resolve("initdb")));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOnPath(String tool, String path) {
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(tool)));
    }

    /**
     * Starts it with an empty database, warms it up, makes one run with each number of clients, and ends it.
     *
     * @param jvm options of our services, of which the choice of compilers is taken for it too
     */
    List<Side> measure(LifecycleBench.Setting setting, List<String> jvm) {
        var figures = folder.resolve("peer.jsonl");
        var said = folder.resolve("peer.log");
        try {
            Files.deleteIfExists(figures);
            var command = new ProcessBuilder(script.toString(), "1")
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            command.environment().putAll(environment(setting, jvm));
            command.environment().put("OUT", figures.toString());
            var process = command.start();
            try {
                if (process.waitFor() != 0) {
                    throw new StoryFailedException("The peer could not be measured; what it said is in " + said);
                }
            } finally {
                process.destroy();
            }
            return read(Files.readAllLines(figures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailedException("Interrupted");
        }
    }

    /** The same clients, times, compilers and JDK as ours, and a door that checks tokens. */
    static Map<String, String> environment(LifecycleBench.Setting setting, List<String> jvm) {
        return Map.of(
                "CLIENTS",
                setting.clients().stream().map(String::valueOf).collect(Collectors.joining(",")),
                "SECONDS_A_RUN",
                Integer.toString(setting.seconds()),
                "WARM_UP",
                Integer.toString(setting.warmUpSeconds()),
                "GATEWAY",
                "true",
                "JVM",
                jvm.contains(FIRST_COMPILER) ? "c1" : "both",
                "JAVA_HOME",
                System.getProperty("java.home"));
    }

    /** The runs among the lines that its script has written, without the warm-up. */
    static List<Side> read(List<String> lines) {
        return lines.stream()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.get("kind").asString().equals("run"))
                .map(Peer::side)
                .toList();
    }

    private static Side side(JsonNode run) {
        var used = new LinkedHashMap<String, Double>();
        run.get(PROCESSOR)
                .properties()
                .forEach(each -> used.put(each.getKey(), each.getValue().asDouble()));
        used.remove(ALL);
        var commands = run.get("commands_ms");
        return new Side(
                run.get("clients").asInt(),
                run.get("dossiers_per_s").asDouble(),
                run.get(PROCESSOR).get(ALL).asDouble(),
                commands.get("p50").asDouble(),
                commands.get("p99").asDouble(),
                used);
    }
}
