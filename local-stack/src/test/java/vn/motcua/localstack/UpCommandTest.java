package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed, in a process of its own. */
class UpCommandTest {

    private final Ports ports = Ports.free();

    @TempDir
    Path folder;

    private Path output;

    @BeforeEach
    void layOut() throws Exception {
        StubProject.in(folder.resolve("project"));
        output = folder.resolve("output");
    }

    @Test
    void it_runs_until_down_and_leaves_nothing_behind() throws Exception {
        var up = up();
        awaitOpen();

        assertThat(motcua("clock", "+2d").waitFor()).isZero();
        assertThat(motcua("down").waitFor()).isZero();

        assertThat(up.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isZero();
        assertThat(ports.taken()).isEmpty();
        assertThat(output).content().contains("2 d 0 h 0 min ahead", "Stopped.");
    }

    @Test
    void no_service_outlives_a_killed_stack() throws Exception {
        var up = up();
        awaitOpen();
        var services = up.toHandle()
                .descendants()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(argument -> argument.startsWith("--server.port=")))
                .toList();
        assertThat(services).hasSize(5);

        up.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(services).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void a_service_that_dies_is_told_with_the_end_of_its_log() throws Exception {
        var command = command("up", "--apart", "--data", folder.resolve("data").toString());
        command.environment().put("MOTCUA_TEST_DEATH", "yes");
        var up = command.start();

        assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(up.exitValue()).isOne();
        assertThat(output).content().contains("has died with exit code 3", "I cannot find my hat");
    }

    private Process up() throws Exception {
        return command("up", "--apart", "--data", folder.resolve("data").toString())
                .start();
    }

    private void awaitOpen() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readString(output).contains("The office is open."));
    }

    private Process motcua(String... arguments) throws Exception {
        return command(arguments).start();
    }

    private ProcessBuilder command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dspring.autoconfigure.exclude=" + System.getProperty("spring.autoconfigure.exclude"),
                "-Dmotcua.root=" + folder.resolve("project"),
                "-cp",
                System.getProperty("java.class.path"),
                LocalStack.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--port", Integer.toString(ports.gateway())));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    }
}
