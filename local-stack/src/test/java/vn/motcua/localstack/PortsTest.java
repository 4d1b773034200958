package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path project;

    @Test
    void all_ports_follow_that_of_the_gateway() {
        var ports = new Ports(9000);

        assertThat(ports.of(Service.NOTIFICATION)).isEqualTo(9004);
        assertThat(ports.address(Service.GATEWAY)).hasToString("http://localhost:9000");
        assertThat(ports.standInsAddress()).hasToString("http://localhost:9005");
        assertThat(ports.database()).isEqualTo(9009);
    }

    @Test
    void a_taken_port_is_named_with_what_it_is_wanted_for() throws Exception {
        for (var service : Service.values()) {
            var target =
                    Files.createDirectories(project.resolve(service.module()).resolve("target"));
            Files.createFile(target.resolve(service.module() + "-1.jar"));
        }
        var ports = Ports.free();
        try (var taken = new ServerSocket(ports.of(Service.SLA), 1, InetAddress.getLoopbackAddress())) {
            var settings =
                    StackSettings.standard(project, project.resolve("data")).on(ports);

            assertThatThrownBy(() -> Stack.start(settings, line -> {}))
                    .isInstanceOf(StackFailedException.class)
                    .hasMessageContaining("Port " + ports.of(Service.SLA) + ", wanted for sla, is taken.")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void a_missing_jar_is_named_with_how_to_build_it() {
        var settings = StackSettings.standard(project, project.resolve("data")).on(Ports.free());

        assertThatThrownBy(() -> Stack.start(settings, line -> {}))
                .isInstanceOf(StackFailedException.class)
                .hasMessageContaining("jar of intake")
                .hasMessageContaining("mvn");
    }
}
