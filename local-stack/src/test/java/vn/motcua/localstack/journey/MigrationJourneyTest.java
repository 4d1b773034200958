package vn.motcua.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.localstack.demo.Office.CLERK;
import static vn.motcua.localstack.demo.Office.COMMUNE;
import static vn.motcua.localstack.demo.Office.instant;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;

/** Dossiers of an older system come over once, whatever dies meanwhile, and nothing is written about their past unasked. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MigrationJourneyTest {
    private static final Person OPERATOR = new Person("operator", null);
    private static final Person LEADER = new Person("leader", COMMUNE);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int CLOSED = 1_500;
    private static final String OVERDUE = "/api/v1/deadlines?imported=true&state=OVERDUE&agency=" + COMMUNE;

    private static Stack stack;
    private static Office office;
    private static List<String> codes;
    private static String lines;

    @BeforeAll
    static void open() {
        stack = SharedStack.fresh("migration");
        office = SharedStack.office(stack);
        codes = new ArrayList<>();
        var body = new StringBuilder();
        for (int i = 0; i < CLOSED; i++) {
            var day = LocalDate.of(2019, 3, 1).plusDays(i % 28);
            body.append(line(day, i / 28 + 1, day.plusDays(20), "2019-05-02"));
        }
        var today = stack.clock().instant().atZone(Office.ZONE).toLocalDate();
        body.append(line(LocalDate.of(2019, 4, 1), 1, LocalDate.of(2019, 4, 22), null));
        body.append(line(today.minusDays(60), 1, today.minusDays(5), null));
        lines = body.toString();
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    private static String line(LocalDate received, int serial, LocalDate due, String finished) {
        var code = "%s-%s-%04d".formatted(COMMUNE, SHORT_DAY.format(received), serial);
        codes.add(code);
        var line = JsonMapper.shared()
                .createObjectNode()
                .put("code", code)
                .put("procedure", "1.004873")
                .put("receivingAgency", COMMUNE)
                .put("channel", "COUNTER")
                .put("receivedAt", received + "T09:00:00+07:00")
                .put("dueAt", due + "T17:00:00+07:00");
        if (finished != null) {
            line.put("finishedAt", finished + "T10:00:00+07:00").put("returnedAt", finished + "T15:00:00+07:00");
        }
        return line + "\n";
    }

    private static String handIn() throws Exception {
        var request = HttpRequest.newBuilder(
                        stack.ports().address(Service.GATEWAY).resolve("/api/v1/migrations"))
                .header("Authorization", "Bearer " + stack.token("operator", null, null))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
        return JsonMapper.shared().readTree(answer.body()).get("id").asString();
    }

    private static JsonNode status(String migration) {
        return office.api().get(OPERATOR, "/api/v1/migrations/" + migration).ok();
    }

    private static JsonNode done(String migration) {
        return Api.await("the end of the import", () -> status(migration), seen -> seen.get("done")
                .asBoolean());
    }

    private static int received() {
        var report = office.api().get(OPERATOR, "/api/v1/reports/06?from=2019-03-01&to=2019-12-31");
        return report.ok().at("/totals/received/total").asInt();
    }

    @Test
    @Order(1)
    void intake_killed_in_the_middle_of_an_import_brings_every_line_over_once() throws Exception {
        var migration = handIn();
        var before = Api.await(
                "the first lines",
                () -> status(migration),
                seen -> seen.get("accepted").asInt() > 0);

        stack.kill(Service.INTAKE);
        stack.start(Service.INTAKE);

        assertThat(before.get("done").asBoolean()).isFalse();
        var after = done(migration);
        assertThat(after.get("accepted").asInt()).isEqualTo(codes.size());
        assertThat(after.get("rejected").asInt()).isZero();
        Api.await("all dossiers in the report", MigrationJourneyTest::received, found -> found >= CLOSED + 1);
        assertThat(received()).isEqualTo(CLOSED + 1);
        for (int i = 0; i < codes.size(); i += 50) {
            var found = office.api()
                    .get(CLERK, "/api/v1/dossiers?code=" + codes.get(i))
                    .ok();
            assertThat(found.get("items")).as(codes.get(i)).hasSize(1);
            var imported = office.awaitTimeline(found.at("/items/0/id").asString(), "dossier-imported").stream()
                    .filter(row -> Office.is(row, "type", "dossier-imported"));
            assertThat(imported).as(codes.get(i)).hasSize(1);
        }
    }

    @Test
    @Order(2)
    void the_same_lines_again_are_the_same_dossiers() throws Exception {
        var again = done(handIn());

        assertThat(again.get("accepted").asInt()).isEqualTo(codes.size());
        assertThat(received()).isEqualTo(CLOSED + 1);
    }

    @Test
    @Order(3)
    void what_was_left_overdue_is_a_list_and_a_leader_orders_its_letters() {
        var overdue = Api.await(
                "two overdue imports",
                () -> office.api().get(LEADER, OVERDUE).ok().get("items"),
                items -> items.size() == 2);
        var longPast = overdue.get(0).get("dossier").asString();
        var fewDays = overdue.get(1).get("dossier").asString();
        assertThat(office.letters(longPast)).isEmpty();
        assertThat(office.letters(fewDays)).isEmpty();

        for (var dossier : List.of(longPast, fewDays, fewDays)) {
            var order = office.api().post(LEADER, "/api/v1/dossiers/" + dossier + "/deadline/apology", Map.of());
            assertThat(order.status()).isEqualTo(202);
        }

        office.awaitLetter(longPast, "APOLOGY", "DRAFTED");
        var draft = office.awaitLetter(fewDays, "APOLOGY", "DRAFTED");
        assertThat(instant(draft, "originalDueAt")).isEqualTo(instant(overdue.get(1), "originalDueAt"));
        assertThat(office.letters(fewDays)).hasSize(1);
    }
}
