package vn.motcua.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.localstack.demo.Office.CLERK;

import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.demo.Office;

/** Each service is killed in mid-flow; after its restart nothing is lost, doubled or out of order. */
class CrashJourneyTest {
    private static Stack stack;
    private static Office office;

    @BeforeAll
    static void open() {
        stack = SharedStack.fresh("crash");
        office = SharedStack.office(stack);
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    @Test
    void killing_each_service_in_mid_flow_loses_doubles_and_reorders_nothing() {
        var ids = List.of(file("Nguyễn Văn Một"), file("Nguyễn Văn Hai"), file("Nguyễn Văn Ba"));

        // sla dies before it can answer the acceptance
        stack.kill(Service.SLA);
        ids.forEach(office::accept);
        stack.start(Service.SLA);
        ids.forEach(id -> office.awaitDeadline(id, "a due date", seen -> seen.hasNonNull("dueAt")));

        // routing dies right after an officer's hand-over was answered
        var first = ids.stream().map(office::takeNext).toList();
        stack.kill(Service.ROUTING);
        stack.start(Service.ROUTING);
        for (var i = 0; i < ids.size(); i++) {
            office.complete(ids.get(i), first.get(i));
        }

        // intake dies while the last steps are completed and has to end the dossiers afterwards
        var last = ids.stream().map(office::takeNext).toList();
        office.complete(ids.get(0), last.get(0));
        office.complete(ids.get(1), last.get(1));
        office.complete(ids.get(2), last.get(2));
        stack.kill(Service.INTAKE);
        stack.start(Service.INTAKE);

        // notification dies while letters are drawn up and parcels ordered
        stack.kill(Service.NOTIFICATION);
        stack.start(Service.NOTIFICATION);

        // the edge dies too
        stack.kill(Service.GATEWAY);
        stack.start(Service.GATEWAY);

        ids.forEach(id -> office.awaitStatus(id, "RETURNED"));
        ids.forEach(id -> office.awaitDeadline(id, "finished", seen -> seen.hasNonNull("outcome")));
        ids.forEach(this::assertWholeStory);
        assertOneLetterEach(ids);
    }

    private static String file(String filer) {
        return office.submit(office.filing("1.004873", filer, "POST")).get("id").asString();
    }

    /** Per source the sequence counts 1, 2, 3 …: a gap is a loss, a repetition a doubling, a step back a reordering. */
    private void assertWholeStory(String id) {
        var lastBySource = new TreeMap<String, Integer>();
        var types = office.awaitTimeline(id, "returned", "deadline-closed").stream()
                .peek(row -> {
                    var source = row.get("service").asString();
                    var expected = lastBySource.getOrDefault(source, 0) + 1;
                    assertThat(row.get("sequence").asInt())
                            .as("%s of %s", source, id)
                            .isEqualTo(expected);
                    lastBySource.put(source, expected);
                });
        var told = types.map(row ->
                        row.get("service").asString() + " " + row.get("type").asString())
                .toList();

        assertThat(told)
                .containsOnlyOnce(
                        "intake registered",
                        "intake accepted",
                        "routing route-completed",
                        "intake finished",
                        "intake returned",
                        "sla deadline-set",
                        "sla deadline-closed");
        assertThat(lastBySource).containsOnlyKeys("intake", "routing", "sla", "notification");
    }

    private void assertOneLetterEach(List<String> ids) {
        var numbers = new HashSet<String>();
        for (var id : ids) {
            var receipts = office.letters(id).stream()
                    .filter(letter -> Office.is(letter, "kind", "RECEIPT"))
                    .toList();
            assertThat(receipts).hasSize(1);
            numbers.add(receipts.getFirst().get("number").asString());
            var consignments = office.api()
                    .get(CLERK, "/api/v1/dossiers/" + id + "/consignments")
                    .ok();
            var items = consignments.has("items") ? consignments.get("items") : consignments;
            assertThat(items).hasSize(1);
        }
        assertThat(numbers).hasSize(ids.size());
        assertThat(numbers.stream().map(number -> number.substring(0, 2)).sorted())
                .containsExactly("01", "02", "03");
    }
}
