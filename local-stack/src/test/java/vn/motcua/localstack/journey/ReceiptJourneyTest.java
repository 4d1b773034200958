package vn.motcua.localstack.journey;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.localstack.demo.Office.instant;
import static vn.motcua.localstack.demo.Office.is;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Api.Answer;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;

/** A receipt was written down a week too late: a leader puts it right, and the dates of the law and of the promise follow. */
class ReceiptJourneyTest {
    private static final Person LEADER = new Person("leader", Office.COMMUNE);
    private static final Duration WEEK = Duration.ofDays(7);

    private static Stack stack;
    private static Office office;

    @BeforeAll
    static void open() {
        stack = SharedStack.fresh("receipt");
        office = SharedStack.office(stack);
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    @Test
    void a_corrected_receipt_moves_the_legal_and_the_promised_date_and_the_promise_is_missed_once() {
        var id = office.submit(office.filing("1.004222", "Trần Thị Hứa", "ELECTRONIC"))
                .get("id")
                .asString();
        office.accept(id);
        var written = instant(office.dossier(id), "receivedAt");
        var right = written.minus(WEEK);
        awaitDates(id, written);
        Api.await("a receipt", () -> receipts(id), receipts -> receipts.size() == 1);

        assertThat(correct(Office.CLERK, id, right, "Nghị định 118/2025/NĐ-CP").status())
                .isEqualTo(403);
        assertThat(correct(LEADER, id, right, null).status()).isEqualTo(422);
        correct(LEADER, id, right, "Nghị định 118/2025/NĐ-CP").ok();

        var moved = awaitDates(id, right);
        assertThat(instant(moved, "printedDueAt")).isEqualTo(office.calculate(right, 7, "WORKING_DAY"));
        assertThat(instant(office.dossier(id), "receivedAt")).isEqualTo(right);
        Api.await("a fresh receipt", () -> receipts(id), receipts -> receipts.size() == 2);
        office.awaitTimeline(id, "receipt-corrected", "deadline-moved");
        assertThat(told(id, "receipt-corrected")).hasSize(1);
        assertThat(told(id, "deadline-moved")).hasSize(1);
        assertThat(corrections(right)).isEqualTo(1);

        var promised = committed(moved);
        jumpTo(promised.plus(Duration.ofDays(1)));
        Api.await("the missed promise", () -> told(id, "commitment-missed"), told -> told.size() == 1);
        jumpTo(promised.plus(Duration.ofDays(2)));
        office.awaitDeadline(id, "at risk", seen -> !is(seen, "state", "RUNNING"));
        assertThat(told(id, "commitment-missed")).hasSize(1);
    }

    private static JsonNode awaitDates(String id, Instant received) {
        var legal = office.calculate(received, 7, "WORKING_DAY");
        var promised = office.calculate(received, 5, "WORKING_DAY");
        return office.awaitDeadline(
                id,
                "the dates from " + received,
                seen -> seen.hasNonNull("originalDueAt")
                        && instant(seen, "originalDueAt").equals(legal)
                        && committed(seen).equals(promised));
    }

    private static Instant committed(JsonNode deadline) {
        return stream(deadline.get("clocks").spliterator(), false)
                .filter(clock -> is(clock, "kind", "COMMITTED"))
                .map(clock -> instant(clock, "dueAt"))
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private static Answer correct(Person who, String id, Instant to, String legalBasis) {
        var correction = new HashMap<String, Object>();
        correction.put("fact", "RECEIVED_AT");
        correction.put("value", OffsetDateTime.ofInstant(to, Office.ZONE).toString());
        correction.put("reason", "Hồ sơ được nộp trước đó một tuần");
        correction.put("legalBasis", legalBasis);
        return office.api().post(who, "/api/v1/dossiers/" + id + "/corrections", correction);
    }

    private static List<JsonNode> receipts(String id) {
        return office.letters(id).stream()
                .filter(letter -> is(letter, "kind", "RECEIPT") && letter.hasNonNull("number"))
                .toList();
    }

    private static List<JsonNode> told(String id, String type) {
        return office.timeline(id).stream().filter(row -> is(row, "type", type)).toList();
    }

    private static int corrections(Instant from) {
        var period = Map.of(
                "from", LocalDate.ofInstant(from, Office.ZONE),
                "to", LocalDate.ofInstant(stack.clock().instant(), Office.ZONE));
        return Api.await(
                        "the correction in the figures",
                        () -> office.api()
                                .get(
                                        LEADER,
                                        "/api/v1/reports/06?from=" + period.get("from") + "&to=" + period.get("to"))
                                .ok(),
                        report -> report.get("corrections").asInt() > 0)
                .get("corrections")
                .asInt();
    }

    private static void jumpTo(Instant moment) {
        var ahead = Duration.between(stack.clock().instant(), moment);
        if (ahead.isPositive()) {
            stack.jump(ahead);
        }
    }
}
