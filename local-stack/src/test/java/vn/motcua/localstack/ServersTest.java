package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServersTest {

    private static final String WITH_PASSWORD =
            "mongodb://office:secret@db1,db2:27018/?replicaSet=rs0&authSource=admin";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mongodb://db1:27017 | mongodb://db1:27017/intake",
                "mongodb://db1:27017/ | mongodb://db1:27017/intake",
                "mongodb://db1?tls=true | mongodb://db1/intake?tls=true",
                "mongodb+srv://cluster.example/?tls=true | mongodb+srv://cluster.example/intake?tls=true",
                WITH_PASSWORD + " | mongodb://office:secret@db1,db2:27018/intake?replicaSet=rs0&authSource=admin"
            })
    void each_service_has_a_database_of_its_own(String given, String expected) {
        assertThat(new Servers(given, null).databaseOf(Service.INTAKE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:27017",
                "http://db1",
                "mongodb://",
                "mongodb://db1/motcua",
                "mongodb:// db:secret",
                "mongodb://office:sec/secret@db1"
            })
    void what_is_no_server_is_refused_and_no_password_repeated(String given) {
        assertThatThrownBy(() -> new Servers(given, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker", "kafka://broker:9092", "broker:", "a:1,,b:2"})
    void what_is_no_broker_is_refused(String given) {
        assertThatThrownBy(() -> new Servers(null, given)).hasMessageContaining("host:port");
    }

    @Test
    void the_connection_string_is_not_in_the_list_of_processes() {
        var settings = StackSettings.standard(Path.of("/project"), Path.of("/data"))
                .with(new Servers(WITH_PASSWORD, "k1:9092,k2:9092"));
        var properties = new ServiceProperties(settings);

        assertThat(properties.of(Service.SLA))
                .containsEntry("spring.kafka.bootstrap-servers", "k1:9092,k2:9092")
                .doesNotContainKey("spring.mongodb.uri");
        assertThat(properties.secrets(Service.SLA))
                .containsEntry(
                        "SPRING_MONGODB_URI",
                        "mongodb://office:secret@db1,db2:27018/sla?replicaSet=rs0&authSource=admin");
        assertThat(properties.secrets(Service.GATEWAY)).isEmpty();
        assertThat(settings.backing().servers().databaseHosts()).isEqualTo("db1,db2:27018");
    }

    @Test
    void a_server_that_does_not_answer_is_named_with_its_option() {
        var free = Ports.free().gateway();

        assertThatThrownBy(() -> new Servers("mongodb://office:secret@127.0.0.1:" + free, null).check())
                .isInstanceOf(StackFailedException.class)
                .hasMessageContaining("127.0.0.1:" + free + ", given as --mongodb")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> new Servers(null, "127.0.0.1:" + free).check())
                .hasMessageContaining("given as --kafka");
    }
}
