package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.localstack.broker.EmbeddedBroker;
import vn.motcua.localstack.database.EmbeddedDatabase;

class SlowStartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<String> said = new ArrayList<>();

    @TempDir
    Path folder;

    private StackSettings settings;

    @BeforeEach
    void layOut() throws Exception {
        settings = StackSettings.standard(StubProject.in(folder.resolve("project")), folder.resolve("data"))
                .withoutCaches()
                .withPatience(PATIENCE)
                .on(Ports.free());
    }

    @Test
    void services_that_move_are_waited_for_longer_than_patience_lasts_and_named() {
        var slow = settings.withJvmOptions(List.of("-Dmotcua.test.steps=24"));

        try (var stack = Stack.start(slow, said::add)) {
            assertThat(stack.isRunning(Service.SLA)).isTrue();
        }

        assertThat(said).anyMatch(line -> line.contains("waiting: ") && line.contains("intake does not listen yet"));
    }

    @Test
    void a_service_that_stands_still_is_named_with_the_end_of_its_log() {
        var stuck = settings.withJvmOptions(List.of("-Dmotcua.test.stuck=true"));

        assertThatThrownBy(() -> Stack.start(stuck, said::add))
                .isInstanceOf(StackFailedException.class)
                .hasMessageContaining("Stuck: ")
                .hasMessageContaining("intake does not listen yet")
                .hasMessageContaining("I have lost my glasses");
    }

    @Test
    void on_real_servers_the_stack_has_none_of_its_own() {
        var elsewhere = Ports.free();
        try (var database = EmbeddedDatabase.start(folder.resolve("mongodb"), 0, Duration.ofSeconds(1));
                var broker =
                        EmbeddedBroker.start(folder.resolve("kafka"), elsewhere.broker(), elsewhere.controller())) {
            var servers = Map.of(
                    "both", new Servers("mongodb://127.0.0.1:" + database.port(), broker.bootstrapServers()),
                    "database", new Servers("mongodb://127.0.0.1:" + database.port(), null),
                    "broker", new Servers(null, broker.bootstrapServers()));
            servers.forEach((kind, given) -> {
                var own = settings.ports();
                try (var stack = Stack.start(settings.with(given), said::add)) {
                    var taken = own.taken();

                    assertThat(taken.containsKey(own.database())).isEqualTo(kind.equals("broker"));
                    assertThat(taken.containsKey(own.broker())).isEqualTo(kind.equals("database"));
                    assertThat(stack.databaseAddress().endsWith(":" + database.port()))
                            .isEqualTo(!kind.equals("broker"));
                }
            });
            assertThat(said)
                    .anyMatch(line -> line.contains("database is the server at 127.0.0.1:" + database.port()))
                    .anyMatch(line -> line.contains("broker is the server at " + broker.bootstrapServers()));
        }
    }
}
