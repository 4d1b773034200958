package vn.motcua.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import vn.motcua.localstack.ProjectTree;

/** What holds for everything the compose file starts. */
class ComposeFileTest {
    private static final Path FILE = ProjectTree.root().resolve("docker-compose.yml");
    private static final Map<String, Map<String, Object>> PARTS = parts();

    @Test
    void every_image_has_a_pinned_tag_and_a_memory_limit() {
        assertThat(PARTS).allSatisfy((name, part) -> {
            assertThat(part.get("image")).asString().matches("[^:]+:v?\\d+\\.\\d+.*");
            assertThat(part).containsKey("mem_limit");
        });
    }

    @Test
    void everything_is_waited_for_until_it_is_healthy() throws IOException {
        assertThat(Files.readString(ProjectTree.root().resolve("docker/Dockerfile")))
                .contains("HEALTHCHECK");
        assertThat(PARTS).allSatisfy((name, part) -> {
            assertThat(part.containsKey("healthcheck") || part.containsKey("build"))
                    .as("health check of %s", name)
                    .isTrue();
            if (part.get("depends_on") instanceof Map<?, ?> before) {
                assertThat(before.values()).allMatch(Map.of("condition", "service_healthy")::equals);
            } else {
                assertThat(part).doesNotContainKey("depends_on");
            }
        });
    }

    @Test
    void only_the_gateway_the_issuer_and_the_pages_for_people_are_published_and_on_loopback() {
        var published = new TreeMap<String, List<String>>();
        PARTS.forEach((name, part) -> {
            if (part.get("ports") instanceof List<?> ports) {
                published.put(name, ports.stream().map(String::valueOf).toList());
            }
        });

        assertThat(published)
                .containsOnlyKeys("gateway", "keycloak", "prometheus", "grafana", "mail")
                .allSatisfy((name, ports) -> assertThat(ports).allMatch(port -> port.startsWith("127.0.0.1:")));
    }

    @Test
    void every_secret_in_clear_is_marked_as_a_local_default() throws IOException {
        var secret = Pattern.compile("(?i)(secret|password|keyset)\\w*: *[^ #]");

        for (var file : List.of(FILE, ProjectTree.root().resolve("observability/prometheus/prometheus.yml"))) {
            assertThat(Files.readAllLines(file).stream()
                            .filter(line -> !line.strip().startsWith("#"))
                            .filter(line -> secret.matcher(line).find()))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("# local default, change"));
        }
    }

    @Test
    void mounted_files_are_there() {
        var mounted = new TreeSet<String>();
        for (var part : PARTS.values()) {
            if (part.get("volumes") instanceof List<?> volumes) {
                volumes.stream()
                        .map(String::valueOf)
                        .filter(volume -> volume.startsWith("./"))
                        .forEach(mounted::add);
            }
        }

        assertThat(mounted).isNotEmpty().allSatisfy(volume -> assertThat(
                        FILE.resolveSibling(volume.substring(2, volume.indexOf(':'))))
                .exists());
    }

    @Test
    void whoever_asks_its_neighbours_does_so_as_a_client_of_its_own() {
        for (var asking : List.of("intake", "routing", "notification")) {
            assertThat((Map<?, ?>) PARTS.get(asking).get("environment"))
                    .as(asking)
                    .extracting("MOTCUA_SERVICES_ROUTING_URL", "MOTCUA_TOKENS_CLIENTID", "MOTCUA_TOKENS_CLIENTSECRET")
                    .containsExactly(
                            "http://routing:8080",
                            asking,
                            "${%s_CLIENT_SECRET:-%s}".formatted(asking.toUpperCase(Locale.ROOT), asking));
        }
    }

    @Test
    void the_five_services_are_there() {
        assertThat(PARTS.keySet()).containsAll(Set.of("gateway", "intake", "routing", "sla", "notification"));
    }

    private static Map<String, Map<String, Object>> parts() {
        try {
            Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(Files.readString(FILE));
            return file.get("services");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
