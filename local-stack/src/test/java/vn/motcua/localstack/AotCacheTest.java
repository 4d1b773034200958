package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xlog:aot");

    private static final String TAKEN = "Using AOT-linked classes: true";

    private final Ports ports = Ports.free();

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
    void a_service_starts_with_what_an_earlier_run_has_learned() throws IOException {
        run(cache(AotCache.Use.TAKEN_OR_MADE), "first.log");

        var learned = cache(AotCache.Use.TAKEN_OR_MADE);
        run(learned, "second.log");

        assertThat(learned.isMaking()).isFalse();
        assertThat(folder.resolve("second.log")).content().contains(TAKEN);
    }

    @Test
    void what_was_built_anew_has_to_be_learned_anew() throws IOException {
        spoil(cache(AotCache.Use.TAKEN_OR_MADE));

        assertThat(cache(AotCache.Use.TAKEN).jvmOptions()).hasSize(1);
        assertThat(AotCache.of(built, laidOut, List.of(), AotCache.Use.TAKEN).jvmOptions())
                .isEmpty();

        StubProject.writeJar(built, AotCacheTest.class);

        assertThat(cache(AotCache.Use.TAKEN).jvmOptions()).isEmpty();
    }

    @Test
    void a_spoiled_cache_keeps_no_service_from_starting() throws IOException {
        spoil(cache(AotCache.Use.TAKEN_OR_MADE));

        run(cache(AotCache.Use.TAKEN), "spoiled.log");

        assertThat(folder.resolve("spoiled.log")).content().doesNotContain(TAKEN);
    }

    @Test
    void nothing_is_learned_from_a_jar_that_is_not_laid_out() {
        var cache = AotCache.of(built, built, OPTIONS, AotCache.Use.TAKEN_OR_MADE);

        assertThat(cache.isMaking()).isFalse();
        assertThat(cache.jvmOptions()).isEmpty();
    }

    private AotCache cache(AotCache.Use use) {
        return AotCache.of(built, laidOut, OPTIONS, use);
    }

    /** Puts something in its place that no JVM can read. */
    private static void spoil(AotCache cache) throws IOException {
        var fresh = cache.jvmOptions().getFirst();
        Files.writeString(Path.of(fresh.substring(fresh.indexOf('=') + 1)), "not a cache");
        cache.keep();
    }

    /** Starts the service, waits until it answers, and ends it. */
    private void run(AotCache cache, String log) {
        var process = ServiceProcess.start(
                Service.SLA,
                laidOut,
                OPTIONS,
                cache,
                Map.of("server.port", Integer.toString(ports.of(Service.SLA))),
                Map.of(),
                folder.resolve(log));
        await().atMost(Duration.ofSeconds(30)).until(() -> new StackClient(ports).isUp(Service.SLA));
        process.askToEnd();
        process.awaitEnd();
    }
}
