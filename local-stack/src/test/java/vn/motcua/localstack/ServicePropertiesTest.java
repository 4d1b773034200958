package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicePropertiesTest {

    private final ServiceProperties properties = new ServiceProperties(
            StackSettings.standard(Path.of("/project"), Path.of("/data")).on(new Ports(9000)));

    @Test
    void a_service_is_told_its_port_broker_database_clock_and_issuer() {
        assertThat(properties.of(Service.SLA))
                .containsAllEntriesOf(Map.of(
                        "server.address", "127.0.0.1",
                        "server.port", "9003",
                        "spring.kafka.bootstrap-servers", "127.0.0.1:9007",
                        "spring.mongodb.uri", "mongodb://127.0.0.1:9009/sla",
                        "motcua.clock.file", "/data/clock",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri", "http://localhost:9000",
                        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", "http://localhost:9005/oauth2/jwks"));
    }

    @Test
    void the_gateway_knows_the_services_and_the_issuer_but_no_broker_and_no_database() {
        assertThat(properties.of(Service.GATEWAY))
                .containsEntry("motcua.services.intake.url", "http://localhost:9001")
                .containsEntry("motcua.services.tokens.url", "http://localhost:9005")
                .doesNotContainKeys("spring.kafka.bootstrap-servers", "spring.mongodb.uri");
    }

    @Test
    void whoever_asks_its_neighbours_knows_them_and_the_issuer_of_its_token() {
        for (var asking : List.of(Service.INTAKE, Service.ROUTING, Service.NOTIFICATION)) {
            assertThat(properties.of(asking))
                    .containsEntry("motcua.services.intake.url", "http://localhost:9001")
                    .containsEntry("motcua.services.routing.url", "http://localhost:9002")
                    .containsEntry("motcua.services.tokens.url", "http://localhost:9005");
        }
    }

    @Test
    void notification_knows_post_and_mail() {
        assertThat(properties.of(Service.NOTIFICATION))
                .containsEntry("motcua.post.url", "http://localhost:9005/post")
                .containsEntry("spring.mail.port", "9006");
    }

    @Test
    void a_service_started_outside_the_stack_reads_all_of_them_in_a_file_that_only_its_owner_reads(@TempDir Path data)
            throws Exception {
        var servers = new Servers("mongodb://office:secret@db1", null);
        var standard = StackSettings.standard(Path.of("/project"), data).with(servers);

        new ServiceProperties(standard).write();
        new ServiceProperties(standard).write();

        var file = data.resolve("services/notification.properties");
        var read = new Properties();
        try (var in = Files.newInputStream(file)) {
            read.load(in);
        }
        assertThat(read)
                .containsAllEntriesOf(new ServiceProperties(standard).of(Service.NOTIFICATION))
                .containsEntry("spring.mongodb.uri", "mongodb://office:secret@db1/notification")
                .containsKey("motcua.post.secrets");
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
