package vn.motcua.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The peer beside the house, by what its script once wrote; it is not started. */
class PeerTest {

    @TempDir
    Path folder;

    @Test
    void its_runs_are_read_without_the_warm_up() throws IOException {
        assertThat(written())
                .containsExactly(
                        new Side(
                                1,
                                1.86,
                                321,
                                32.1,
                                192,
                                Map.of("client", 40.0, "server", 153.0, "gateway", 78.0, "postgresql", 50.0)),
                        new Side(
                                8,
                                4.98,
                                239,
                                125,
                                316,
                                Map.of("client", 30.7, "server", 117.0, "gateway", 54.0, "postgresql", 37.3)));
    }

    @Test
    void with_each_number_of_clients_the_median_runs_are_put_side_by_side() throws IOException {
        var ours = List.of(ours(8, 3), ours(8, 1), ours(8, 2.49), ours(4, 1), ours(1, 0.93));

        var sides = SideBySide.of(ours, written());

        assertThat(sides).extracting(SideBySide::clients).containsExactly(1, 8);
        assertThat(sides.getFirst().oursOverPeer()).isEqualTo(new SideBySide.Ratios(0.5, 2, 2, 0.5));
        assertThat(sides.getLast().ours().dossiersPerSecond()).isEqualTo(2.49);
        assertThat(sides.getLast().table())
                .contains("8 clients")
                .containsPattern("dossiers a second +2\\.5 +5\\.0 +0\\.50")
                .containsPattern("processor ms a dossier +642\\.0 +239\\.0 +2\\.69");
    }

    @Test
    void it_is_run_with_the_settings_of_the_house() {
        var setting = new LifecycleBench.Setting(List.of(1, 8), 20, 3, 60, 0.0, 0);

        assertThat(Peer.environment(setting, List.of("-XX:TieredStopAtLevel=1")))
                .containsEntry("CLIENTS", "1,8")
                .containsEntry("SECONDS_A_RUN", "20")
                .containsEntry("WARM_UP", "60")
                .containsEntry("GATEWAY", "true")
                .containsEntry("JVM", "c1");
        assertThat(Peer.environment(setting, List.of())).containsEntry("JVM", "both");
    }

    @Test
    void what_the_machine_lacks_is_said_with_how_to_get_it() throws IOException {
        assertThat(Peer.missing(Map.of("PG_BIN", folder.toString())))
                .contains("apt-get install postgresql", "service postgresql stop");

        var server = Files.createFile(folder.resolve("initdb")).toFile();
        assertThat(server.setExecutable(true)).isTrue();
        assertThat(Peer.missing(Map.of("PG_BIN", folder.toString(), "PATH", folder.toString())))
                .contains("mvn, python3, unzip");
    }

    private static Side ours(int clients, double dossiersPerSecond) {
        return new Side(clients, dossiersPerSecond, 642, 64.2, 96, Map.of());
    }

    private static List<Side> written() throws IOException {
        try (var sample = Objects.requireNonNull(PeerTest.class.getResourceAsStream("peer.jsonl"))) {
            return Peer.read(new String(sample.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }
}
