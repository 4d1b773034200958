package vn.motcua.localstack.token;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class SampleStaffTest {
    private static final Path AGENCIES = Path.of("../intake-service/src/main/resources/catalogue/agencies.yaml")
            .toAbsolutePath();

    @Test
    void whoever_a_token_is_about_is_on_the_staff_of_its_agency() throws IOException {
        for (var agency : agencies()) {
            var code = (String) agency.get("code");

            for (var role : roles(code)) {
                assertThat(staff(agency)).as(code).contains(id(role, code));
            }
        }
    }

    @Test
    void a_subtree_has_no_staff_of_its_own() {
        assertThat(SampleStaff.of("leader", "H99.*")).isEmpty();
    }

    /** The province has no steps of its own; a one-stop unit has a counter. */
    private static List<String> roles(String agency) {
        return switch (agency) {
            case "H99" -> List.of("leader", "controller");
            case "H99.21" -> List.of("leader", "officer", "clerk", "onestop-head");
            case "H99.1", "H99.22", "H99.23" -> List.of("leader", "officer", "clerk");
            default -> List.of("leader", "officer");
        };
    }

    private static String id(String role, String agency) {
        return SampleStaff.of(role, agency).orElseThrow();
    }

    private static List<Map<String, Object>> agencies() throws IOException {
        return new Yaml().load(Files.readString(AGENCIES));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> staff(Map<String, Object> agency) {
        return ((List<Map<String, Object>>) agency.get("staff"))
                .stream().map(person -> (String) person.get("id")).collect(toSet());
    }
}
