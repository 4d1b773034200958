package vn.motcua.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.ProjectTree;

/** The short form of {@code ./motcua bench start}, of one start that leaves nothing behind. */
class StartBenchJourneyTest {

    @TempDir
    Path folder;

    @Test
    void a_start_and_the_memory_at_rest_are_measured() {
        var bench = new StartBench(this::up, folder, Duration.ofSeconds(1), System.out::println);

        var start = bench.median("start", bench.starts("start", 1, "--no-cache"));

        assertThat(start.readySeconds()).isPositive();
        assertThat(start.processorSeconds()).isPositive();
        assertThat(start.downSeconds()).isPositive();
        assertThat(start.percentAtRest()).isPositive();
        assertThat(start.residentMegabytes())
                .containsOnlyKeys("services", "gateway", "local-stack")
                .allSatisfy((process, megabytes) -> assertThat(megabytes).isGreaterThan(50));
    }

    @Test
    void a_start_on_what_an_earlier_house_left_is_measured_with_its_heaps_and_collections() {
        var bench = new StartBench(this::up, folder, Duration.ofSeconds(1), System.out::println);
        var memory = new AtomicReference<StockedStart.Memory>();

        var start = bench.onStock(
                folder.resolve("stock"),
                (ports, processes) -> memory.set(new StockedStart(Duration.ofSeconds(3)).measure(ports, processes)));

        assertThat(start.readySeconds()).isPositive();
        assertThat(memory.get().dossiers()).isPositive();
        assertThat(memory.get().heapMegabytes())
                .containsOnlyKeys("services", "gateway", "local-stack")
                .allSatisfy((process, megabytes) -> assertThat(megabytes).isBetween(5.0, 768.0));
        assertThat(memory.get().fullCollections()).hasSize(3);
    }

    private ProcessBuilder up(Path data, Ports ports) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memoryOptions());
        command.addAll(List.of(
                "-Dspring.autoconfigure.exclude=" + System.getProperty("spring.autoconfigure.exclude"),
                "-Dmotcua.root=" + ProjectTree.root(),
                "-cp",
                System.getProperty("java.class.path"),
                LocalStack.class.getName(),
                "up",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(ports.gateway())));
        return new ProcessBuilder(command);
    }

    /** Those that {@code ./motcua up} gives: what is measured here is what people get. */
    private static List<String> memoryOptions() {
        try {
            var script = Files.readString(ProjectTree.root().resolve("motcua"));
            var options = Pattern.compile("\\*\\) jvm=\\((.+)\\) ;;").matcher(script);
            assertThat(options.find()).as("the options in ./motcua").isTrue();
            return List.of(options.group(1).split(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
