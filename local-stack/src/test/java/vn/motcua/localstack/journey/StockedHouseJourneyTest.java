package vn.motcua.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.localstack.demo.Office.CLERK;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.StackSettings;
import vn.motcua.localstack.bench.MeasuredHouse;
import vn.motcua.localstack.bench.Stock;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;

/**
 * A house with years of dossiers is closed, opened, cut off and opened again, and each time works as on its first day. A district's
 * year is {@code -Dmotcua.journey.stored=13355}.
 */
class StockedHouseJourneyTest {

    private static final int STORED = Integer.getInteger("motcua.journey.stored", 3_000);
    private static final Person OFFICER = new Person("officer", Office.COMMUNE);
    private static final int PAGE = 50;
    private static final int LOOKS = 20;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Person OPERATOR = new Person("operator", null);
    private static final Person LEADER = new Person("leader", Office.COMMUNE);

    /** What a page may cost in documents, with what the house reads meanwhile for itself. */
    private static final int PAGE_COSTS = 300;

    @TempDir
    Path data;

    @Test
    void a_house_with_a_stock_is_opened_again_after_a_stop_and_after_a_kill() throws Exception {
        try (var stack = open()) {
            try (var house = new MeasuredHouse(stack)) {
                new Stock(house).fillUpTo(STORED);
            }
            assertThatItWorks(stack, "on its first day");
        }

        try (var stack = open()) {
            assertThatOldDossiersAreNotRead(stack);
            assertThatItWorks(stack, "after a stop");
            stack.killBacking();
        }

        try (var stack = open()) {
            assertThatItWorks(stack, "after a kill");
        }
    }

    private Stack open() {
        return Stack.start(
                StackSettings.standard(ProjectTree.root(), data)
                        .withBackingApart()
                        .on(Ports.free()),
                line -> System.out.println("stocked " + line));
    }

    private static void assertThatItWorks(Stack stack, String when) throws Exception {
        var office = SharedStack.office(stack);
        assertThatHealthIsSoonAnswered(stack.ports().address(Service.GATEWAY).resolve("/actuator/health"), when);
        assertThat(soonAnswered(office, CLERK, "/api/v1/dossiers", when)).hasSize(PAGE);
        assertThat(soonAnswered(office, OFFICER, "/api/v1/deadlines", when)).hasSize(PAGE);
        assertThat(soonAnswered(office, OFFICER, "/api/v1/worklist", when)).isNotNull();

        var dossier = office.submit(office.filing("1.004873", "Nguyễn Văn Kho", "POST"))
                .get("id")
                .asString();
        office.accept(dossier);
        office.awaitDeadline(dossier, "a due date", seen -> seen.hasNonNull("dueAt"));
        office.complete(dossier, office.takeNext(dossier));
        office.complete(dossier, office.takeNext(dossier));
        office.awaitStatus(dossier, "RETURNED");
        office.awaitDeadline(dossier, "finished", seen -> seen.hasNonNull("outcome"));
    }

    /** Seven of ten in the stock were returned weeks ago; every question is asked as often as it takes to hear it alone. */
    private static void assertThatOldDossiersAreNotRead(Stack stack) {
        var api = SharedStack.office(stack).api();
        var code = api.get(CLERK, "/api/v1/dossiers?limit=1")
                .ok()
                .at("/items/0/code")
                .asString();
        var today = LocalDate.ofInstant(stack.clock().instant(), Office.ZONE);
        var thisWeek = "?from=%s&to=%s".formatted(today.minusDays(7), today);
        var open = STORED * 3 / 10;
        try (var database = new ScannedDocuments(stack)) {
            Stream.of(
                            "/api/v1/dossiers?status=SUPPLEMENT",
                            "/api/v1/dossiers?agency=H99.21",
                            "/api/v1/dossiers?procedure=2.000635",
                            "/api/v1/dossiers?receivedTo=" + today.minusYears(1),
                            "/api/v1/desk?limit=50",
                            "/api/v1/complaints?limit=50",
                            "/api/v1/tracking/" + code)
                    .forEach(list -> database.assertThatFewAreRead(
                            PAGE_COSTS, list, () -> api.get(CLERK, list).ok()));
            Stream.of("/api/v1/worklist", "/api/v1/deadlines", "/api/v1/deadlines?state=STOPPED")
                    .forEach(list -> database.assertThatFewAreRead(
                            PAGE_COSTS, list, () -> api.get(OFFICER, list).ok()));
            Stream.of("/api/v1/letters", "/api/v1/letters?state=DRAFTED", "/api/v1/complaints?state=OVERDUE")
                    .forEach(list -> database.assertThatFewAreRead(
                            PAGE_COSTS, list, () -> api.get(LEADER, list).ok()));
            Stream.of("06", "causes", "time-saved", "suspensions")
                    .map(report -> "/api/v1/reports/" + report + thisWeek)
                    .forEach(report -> Stream.of(OPERATOR, LEADER)
                            .forEach(reader -> database.assertThatFewAreRead(
                                    2 * open + PAGE_COSTS, report, () -> api.get(reader, report)
                                            .ok())));
        }
    }

    private static void assertThatHealthIsSoonAnswered(URI health, String when)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        try (var http = HttpClient.newHttpClient()) {
            for (var look = 0; look < LOOKS; look++) {
                var answer = http.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding());

                assertThat(answer.statusCode()).as("health %s", when).isEqualTo(200);
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("health %s", when)
                .isLessThan(SOON);
    }

    private static JsonNode soonAnswered(Office office, Person who, String list, String when) {
        var began = System.nanoTime();
        var page = office.api().get(who, list + "?limit=" + PAGE).ok();

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("%s %s", list, when)
                .isLessThan(SOON);
        return page.get("items");
    }
}
