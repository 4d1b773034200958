package vn.motcua.localstack.chaos;

import static java.util.stream.StreamSupport.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.StoryFailedException;

/** One process of a service, as the operator sees it past the gateway. */
final class Replica {

    static final Person OPERATOR = new Person("operator", null);
    private static final List<String> WAITING =
            List.of("motcua_outbox_depth", "motcua_todo_depth", "motcua_inbox_lag", "motcua_parked");

    private final String name;
    private final Api api;

    Replica(String name, Api api) {
        this.name = name;
        this.api = api;
    }

    /** What is parked in this service, with id and mark. */
    List<JsonNode> parked() {
        return stream(api.get(OPERATOR, "/actuator/parking").ok().spliterator(), false)
                .toList();
    }

    /** Replays a parked dossier, or passes over what cannot be healed; true if it takes records again. */
    boolean release(String dossier, String action) {
        var answer = api.post(
                OPERATOR,
                "/actuator/parking/" + dossier,
                Map.of("action", action, "reason", "Put there by the fault harness"));
        return answer.ok().path("released").asBoolean(false);
    }

    /** Meters that say something is still waiting; empty when all is quiet. */
    List<String> waiting() {
        var answer = api.get(OPERATOR, "/actuator/prometheus", "text/plain");
        if (answer.status() != 200) {
            throw new StoryFailedException(name + " does not tell its meters: " + answer.status());
        }
        return new String(answer.raw().body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> WAITING.stream().anyMatch(line::startsWith))
                .filter(line -> !(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) == 0))
                .map(line -> name + " " + line)
                .toList();
    }

    String name() {
        return name;
    }
}
