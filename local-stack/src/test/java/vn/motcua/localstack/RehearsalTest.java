package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xlog:aot");
    private static final String TAKEN = "Using AOT-linked classes: true";

    private final Ports ports = Ports.free();
    private final List<Process> processes = new ArrayList<>();
    private final Rehearsal rehearsal = new Rehearsal(processes::add);

    @TempDir
    Path folder;

    private Path built;
    private Path laidOut;

    @BeforeEach
    void layOut() throws IOException {
        built = ProjectTree.jar(StubProject.in(folder), Service.SLA);
        laidOut = Files.createDirectory(built.resolveSibling("laid-out")).resolve(built.getFileName());
        Files.copy(built, laidOut);
    }

    @Test
    void a_service_starts_with_what_a_rehearsal_has_learned() throws InterruptedException {
        assertThat(cache().isMissing()).isTrue();

        assertThat(rehearse()).isTrue();

        assertThat(cache().isMissing()).isFalse();
        assertThat(start("with-cache.log")).content().contains(TAKEN);
    }

    @Test
    void what_is_there_is_not_rehearsed_again() throws InterruptedException {
        rehearse();

        assertThat(rehearse()).isTrue();

        assertThat(processes).hasSize(1);
    }

    @Test
    void what_was_built_anew_has_to_be_learned_anew() throws IOException, InterruptedException {
        rehearse();

        assertThat(program(laidOut, List.of()).cache().isMissing()).isTrue();

        StubProject.writeJar(built, RehearsalTest.class);

        assertThat(cache().isMissing()).isTrue();
        assertThat(cache().taking()).isEmpty();
    }

    @Test
    void a_spoiled_cache_keeps_no_service_from_starting() throws IOException, InterruptedException {
        rehearse();
        var option = cache().taking().getFirst();
        Files.writeString(Path.of(option.substring(option.indexOf('=') + 1)), "not a cache");

        assertThat(start("spoiled.log")).content().doesNotContain(TAKEN);
    }

    @Test
    void a_rehearsal_that_fails_leaves_nothing_behind() throws IOException, InterruptedException {
        StubProject.writeJar(laidOut, RehearsalTest.class); // has nothing to begin with

        assertThat(rehearse()).isFalse();

        assertThat(cache().isMissing()).isTrue();
        assertThat(besideTheJar()).containsExactly(laidOut);
    }

    @Test
    void after_the_close_nothing_is_rehearsed() throws InterruptedException {
        rehearsal.close();

        assertThat(rehearse()).isFalse();

        assertThat(processes).isEmpty();
    }

    @Test
    void nothing_is_learned_from_a_jar_that_is_not_laid_out() {
        var cache = program(built, OPTIONS).cache();

        assertThat(cache.isMissing()).isFalse();
        assertThat(cache.taking()).isEmpty();
    }

    private List<Path> besideTheJar() throws IOException {
        try (Stream<Path> files = Files.list(laidOut.getParent())) {
            return files.toList();
        }
    }

    private AotCache cache() {
        return program().cache();
    }

    private boolean rehearse() throws InterruptedException {
        return rehearsal.run(List.of(program().rehearsal()), folder.resolve("rehearsal.log"));
    }

    /** Starts the service, waits until it answers, ends it, and returns its log. */
    private Path start(String log) {
        var process = ServiceProcess.start(program(), true, folder.resolve(log));
        await().atMost(Duration.ofSeconds(30)).until(() -> new StackClient(ports).isUp(Service.SLA));
        process.askToEnd();
        process.awaitEnd();
        return folder.resolve(log);
    }

    private Program program() {
        return program(laidOut, OPTIONS);
    }

    private Program program(Path jar, List<String> options) {
        return new Program(
                "sla",
                List.of(Service.SLA),
                Service.SLA.heapMegabytes(),
                jar,
                AotCache.of(List.of(built), jar, options),
                options,
                Program.arguments(Map.of("server.port", Integer.toString(ports.of(Service.SLA)))),
                Map.of());
    }
}
