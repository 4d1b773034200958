package vn.motcua.localstack.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.OwnLog;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.StackSettings;

/** What every measurement understands, and where its things are. */
final class BenchOptions {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the figures go. Default: .motcua/bench/NAME.json in the project's folder.")
    private @Nullable Path out;

    @Option(names = "--keep", description = "Keeps the data folder and says where it is.")
    private boolean keep;

    @Option(
            names = "--jfr",
            description =
                    "Flight recordings of the services and of the local stack itself, from the end of the warm-up on,"
                            + " in .motcua/bench/jfr.")
    private boolean jfr;

    @Option(
            names = "--jvm",
            paramLabel = "OPTION",
            description =
                    "An option more for the JVM of every service, as --jvm=-XX:TieredStopAtLevel=1; may be repeated.")
    private List<String> jvm = new ArrayList<>();

    @Option(
            names = "--one-roof",
            description =
                    "The services behind the gateway in one process, as ./motcua up has them; otherwise each in its"
                            + " own, as in production.")
    private boolean oneRoof;

    @Option(
            names = "--commit-delay",
            paramLabel = "DURATION",
            defaultValue = "PT0S",
            description =
                    "How far answers of the database may be ahead of the disk, as PT1S; measures without durability.")
    @SuppressWarnings("NullAway.Init")
    private Duration commitDelay;

    /** Everything of the benches is below it. */
    static Path folder() {
        return ProjectTree.root().resolve(".motcua").resolve("bench").toAbsolutePath();
    }

    /** A data folder without anything in it; also the place where this process logs from now on. */
    Path emptyData(String name) {
        try {
            var data = folder().resolve(name);
            FileSystemUtils.deleteRecursively(data);
            Files.createDirectories(data);
            OwnLog.to(folder().resolve("local-stack.log"));
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stack on a data folder, started for throughput on free ports. */
    Stack start(Path data) {
        var settings = StackSettings.standard(ProjectTree.root(), data)
                .forThroughput()
                .withCommitDelay(commitDelay)
                .withJvmOptions(jvm)
                .withoutCaches()
                .on(Ports.free());
        return Stack.start(oneRoof ? settings.underOneRoof() : settings, System.out::println);
    }

    List<String> jvm() {
        return List.copyOf(jvm);
    }

    /** Where flight recordings go, or null if none are wanted. */
    @Nullable
    Path recordings(String name) {
        return jfr ? folder().resolve("jfr").resolve(name) : null;
    }

    void clear(Path data) {
        try {
            if (keep) {
                System.out.println("The data is in " + data);
            } else {
                FileSystemUtils.deleteRecursively(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, Object figures) {
        try {
            var file = out == null ? folder().resolve(name + ".json") : out.toAbsolutePath();
            Files.createDirectories(file.getParent());
            Files.write(file, JSON.writeValueAsBytes(figures));
            System.out.println("Written to " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
