package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    private static final List<String> said = new ArrayList<>();

    @TempDir
    static Path folder;

    private static StackSettings settings;
    private static Stack stack;

    @BeforeAll
    static void start() throws Exception {
        settings = StackSettings.standard(StubProject.in(folder.resolve("project")), folder.resolve("data"))
                .on(Ports.free());
        stack = Stack.start(settings, said::add);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void each_part_is_told_when_it_is_ready() {
        assertThat(said)
                .anyMatch(line -> line.contains("database on port"))
                .anyMatch(line -> line.contains("broker on port"))
                .anyMatch(line ->
                        line.contains("gateway on port " + settings.ports().gateway()));
    }

    @Test
    void a_killed_service_can_be_started_again() {
        stack.kill(Service.ROUTING);

        assertThat(stack.isRunning(Service.ROUTING)).isFalse();

        stack.start(Service.ROUTING);

        assertThat(stack.isRunning(Service.ROUTING)).isTrue();
        assertThat(stack.residentMegabytes().get("routing")).isPositive();
    }

    @Test
    void a_stopped_service_can_be_started_again() {
        stack.stop(Service.SLA);
        stack.start(Service.SLA);

        assertThat(stack.isRunning(Service.SLA)).isTrue();
    }

    @Test
    void a_service_begins_anew_when_the_command_line_asks_for_it() {
        var before = stack.processes().get("notification").pid();

        new StackClient(settings.ports()).restart(Service.NOTIFICATION);

        assertThat(stack.isRunning(Service.NOTIFICATION)).isTrue();
        assertThat(stack.processes().get("notification").pid()).isNotEqualTo(before);
    }

    @Test
    void the_house_goes_on_without_a_service_that_the_command_line_stopped() {
        var client = new StackClient(settings.ports());

        client.stop(Service.INTAKE);
        var whileStopped = client.stage(Service.INTAKE);
        client.restart(Service.INTAKE);

        assertThat(whileStopped).isEqualTo(Stage.AWAY);
        assertThat(client.isUp(Service.INTAKE)).isTrue();
    }

    @Test
    void a_service_in_whose_place_another_listens_is_not_begun_anew() throws Exception {
        var client = new StackClient(settings.ports());
        client.stop(Service.INTAKE);

        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress("127.0.0.1", settings.ports().of(Service.INTAKE)));
            assertThatThrownBy(() -> client.restart(Service.INTAKE)).hasMessageContaining("is taken");
        }

        client.restart(Service.INTAKE);
        assertThat(client.isUp(Service.INTAKE)).isTrue();
    }

    @Test
    void a_frozen_service_says_nothing_until_it_is_thawed() {
        var client = new StackClient(settings.ports());

        stack.freeze(Service.NOTIFICATION);
        var whileFrozen = client.isUp(Service.NOTIFICATION);
        stack.thaw(Service.NOTIFICATION);

        assertThat(whileFrozen).isFalse();
        assertThat(client.isUp(Service.NOTIFICATION)).isTrue();
    }

    @Test
    void broker_and_database_come_back_in_their_places() {
        stack.stopBroker();
        stack.stopDatabase();
        var whileAway = settings.ports().taken();
        stack.startDatabase();
        stack.startBroker();

        assertThat(whileAway)
                .doesNotContainKeys(settings.ports().broker(), settings.ports().database());
        assertThat(settings.ports().taken())
                .containsKeys(settings.ports().broker(), settings.ports().database());
    }

    @Test
    void a_second_replica_has_a_port_of_its_own_and_takes_jumps_of_the_clock() {
        stack.startSecond(Service.ROUTING);
        stack.startSecond(Service.SLA);

        var ports = stack.secondPorts().orElseThrow();
        assertThat(ports).isNotEqualTo(settings.ports());
        assertThat(new StackClient(ports).isUp(Service.SLA)).isTrue();
        stack.jump(Duration.ofHours(1));
        stack.killSecond(Service.SLA);
        stack.jump(Duration.ofHours(1));
        assertThat(stack.isRunning(Service.SLA)).isTrue();
    }

    @Test
    void a_jump_of_the_clock_is_taken_by_every_service() {
        var before = stack.clock().offset();

        stack.jump(Duration.ofDays(1));

        assertThat(stack.clock().offset()).isEqualTo(before.plusDays(1));
    }

    @Test
    void a_token_can_be_had_without_the_gateway() {
        assertThat(stack.token("clerk", "H99.21", "can-bo-01")).contains(".");
    }

    @Test
    void a_second_stack_on_the_same_folder_is_refused() {
        assertThatThrownBy(() -> Stack.start(settings.on(Ports.free()), line -> {}))
                .isInstanceOf(StackFailedException.class)
                .hasMessageContaining("in use by another stack")
                .hasMessageContaining("--data");
    }
}
