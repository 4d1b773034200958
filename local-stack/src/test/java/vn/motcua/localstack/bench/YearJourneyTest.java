package vn.motcua.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.StackSettings;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Api.Person;

/** A short year is brought over from an older system, and intake dies in the middle of it. */
class YearJourneyTest {
    private static final YearFigures SHORT = new YearFigures(50, 350, 2_000, 2_300, 2, 38, 60);
    private static final Person OPERATOR = new Person("operator", null);
    private static final Person LEADER = new Person("leader", "H99");

    private static Stack stack;
    private static Calls calls;
    private static Api api;

    @BeforeAll
    static void open() throws IOException {
        var data = Files.createTempDirectory("motcua-year");
        stack = Stack.start(
                StackSettings.standard(ProjectTree.root(), data).on(Ports.free()),
                line -> System.out.println("year " + line));
        calls = new Calls(stack.ports().address(Service.GATEWAY), stack::token);
        api = new Api(stack.ports().address(Service.GATEWAY), stack::token);
    }

    @AfterAll
    static void close() {
        calls.close();
        stack.close();
    }

    @Test
    void a_year_comes_over_exactly_once_though_intake_dies_in_the_middle() {
        var lines = new YearOfDossiers(SHORT, 7).lines();
        var answer = calls.postLines(OPERATOR, "/api/v1/migrations", lines);
        var id = JsonMapper.shared().readTree(answer).get("id").asString();

        Api.await(
                "some lines imported",
                () -> status(id),
                status -> status.get("accepted").asInt() > 0);
        stack.kill(Service.INTAKE);
        stack.start(Service.INTAKE);
        var status = Api.await(
                "all lines handled", () -> status(id), now -> now.get("done").asBoolean());

        assertThat(status.get("accepted").asInt()).isEqualTo(SHORT.received());
        assertThat(status.get("rejected").asInt()).isZero();
        // The same lines once more, as an operator would to be sure: every line counts, and no figure changes.
        var again = new YearBench(calls, SHORT, lines).run();
        assertThat(again.wrong()).isEmpty();
        theRestGoesOnLiving();
    }

    private static JsonNode status(String id) {
        return api.get(OPERATOR, "/api/v1/migrations/" + id).ok();
    }

    /** What was never resolved is overdue today, has one step open, and no letter was written. */
    private static void theRestGoesOnLiving() {
        var overdue = Api.await(
                "the overdue ones listed",
                () -> api.get(LEADER, "/api/v1/deadlines?state=OVERDUE").ok().get("items"),
                items -> items.size() == SHORT.inProgress() / 15);
        for (var dossier : overdue) {
            var path = "/api/v1/dossiers/" + dossier.get("dossier").asString();
            var steps = Api.await(
                    "one step offered",
                    () -> api.get(LEADER, path + "/route").ok().get("steps"),
                    found -> found.size() == 1);
            assertThat(steps.get(0).get("state").asString()).isEqualTo("OFFERED");
            assertThat(api.get(LEADER, path + "/letters").ok().get("items")).isEmpty();
            assertThat(api.get(LEADER, path).ok().get("status").asString()).isEqualTo("PROCESSING");
            assertThat(api.get(LEADER, path + "/deadline").ok().get("state").asString())
                    .isEqualTo("OVERDUE");
            assertThat(api.get(LEADER, path + "/timeline").ok().get("items"))
                    .extracting(item -> item.get("type").asString())
                    .containsExactlyInAnyOrder("dossier-imported", "step-offered");
        }
    }
}
