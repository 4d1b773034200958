package vn.motcua.localstack.compose;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.ProjectTree;

/** Keycloak's realm knows the same clients, roles and agencies as the rest of the house. */
class KeycloakRealmTest {
    private static final Path ROOT = ProjectTree.root();
    private static final Set<String> PEOPLE =
            Set.of("portal", "clerk", "officer", "leader", "onestop-head", "controller", "operator");
    private static final Set<String> SERVICES = Set.of("intake", "routing", "sla", "notification");
    private static final JsonNode REALM = realm();

    @Test
    void every_client_of_the_local_issuer_is_there_with_its_role() {
        var roles = each("users")
                .map(user -> user.get("serviceAccountClientId").asString() + " is "
                        + user.get("realmRoles").get(0).asString());

        assertThat(each("clients").map(client -> client.get("clientId").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(PEOPLE.stream(), SERVICES.stream()).toList());
        assertThat(roles)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                PEOPLE.stream().map(word -> word + " is " + word),
                                SERVICES.stream().map(word -> word + " is service"))
                        .toList());
    }

    @Test
    void every_token_says_who_as_which_client_and_in_which_roles() {
        var claims = each("clientScopes")
                .filter(scope -> scope.get("name").asString().equals("motcua"))
                .flatMap(scope -> scope.get("protocolMappers").valueStream())
                .filter(mapper -> mapper.get("config").has("claim.name"))
                .map(mapper -> mapper.get("config").get("claim.name").asString());

        assertThat(claims).containsExactlyInAnyOrder("sub", "client", "roles");
        assertThat(each("clients")).allSatisfy(client -> assertThat(
                        client.get("defaultClientScopes").valueStream().map(JsonNode::asString))
                .containsExactly("motcua"));
    }

    @Test
    void every_token_is_for_this_house() {
        var audiences = each("clientScopes")
                .filter(scope -> scope.get("name").asString().equals("motcua"))
                .flatMap(scope -> scope.get("protocolMappers").valueStream())
                .filter(mapper -> mapper.get("protocolMapper").asString().equals("oidc-audience-mapper"))
                .map(mapper -> mapper.get("config"));

        assertThat(audiences).singleElement().satisfies(config -> {
            assertThat(config.get("included.custom.audience").asString()).isEqualTo("motcua");
            assertThat(config.get("access.token.claim").asString()).isEqualTo("true");
        });
    }

    @Test
    void every_shipped_agency_is_a_scope_and_gives_its_claim() throws IOException {
        List<Map<String, Object>> agencies = new Yaml()
                .load(Files.readString(ROOT.resolve("intake-service/src/main/resources/catalogue/agencies.yaml")));
        var expected =
                agencies.stream().map(agency -> "agency:" + agency.get("code")).collect(toSet());

        assertThat(each("clientScopes")
                        .filter(scope -> scope.get("name").asString().startsWith("agency:")))
                .allSatisfy(scope -> assertThat(scope.get("protocolMappers")
                                .get(0)
                                .get("config")
                                .get("claim.value")
                                .asString())
                        .isEqualTo(scope.get("name").asString().substring("agency:".length())))
                .extracting(scope -> scope.get("name").asString())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Stream<JsonNode> each(String field) {
        return StreamSupport.stream(REALM.get(field).spliterator(), false);
    }

    private static JsonNode realm() {
        try {
            return JsonMapper.shared().readTree(Files.readString(ROOT.resolve("docker/keycloak/motcua-realm.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
