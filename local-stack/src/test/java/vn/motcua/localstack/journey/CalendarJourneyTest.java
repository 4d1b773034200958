package vn.motcua.localstack.journey;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.localstack.demo.Office.instant;
import static vn.motcua.localstack.demo.Office.is;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Api.Answer;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;

/** An operator adopts a decision: open dossiers move and say so, finished ones do not, and a crash changes nothing of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarJourneyTest {
    private static final Person OPERATOR = new Person("operator", null);
    private static final String DECISIONS = "/api/v1/calendar/decisions";

    private static Stack stack;
    private static Office office;

    @BeforeAll
    static void open() {
        stack = SharedStack.fresh("calendar");
        office = SharedStack.office(stack);
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    private static String accepted(String filer) {
        var id = office.submit(office.filing("1.004873", filer, "ELECTRONIC"))
                .get("id")
                .asString();
        office.accept(id);
        office.awaitDeadline(id, "a due date", seen -> seen.hasNonNull("dueAt"));
        return id;
    }

    private static Instant dueAt(String id) {
        return instant(office.awaitDeadline(id, "a due date", seen -> seen.hasNonNull("dueAt")), "originalDueAt");
    }

    private static Map<String, Object> closing(String number, Instant dueAt) {
        var decision = new HashMap<String, Object>();
        var day = LocalDate.ofInstant(dueAt, Office.ZONE).toString();
        decision.put("number", number);
        decision.put("issuedOn", day);
        decision.put("days", List.of(Map.of("date", day, "kind", "HOLIDAY", "name", "Quốc tang")));
        return decision;
    }

    private static JsonNode preview(Map<String, Object> decision) {
        return office.api()
                .post(OPERATOR, DECISIONS + "?preview=true", decision)
                .ok();
    }

    private static Answer adopt(Map<String, Object> decision, String basedOn) {
        var adoption = new HashMap<>(decision);
        adoption.put("basedOn", basedOn);
        return office.api().post(OPERATOR, DECISIONS, adoption);
    }

    private static List<JsonNode> moves(String id) {
        return office.timeline(id).stream()
                .filter(row -> is(row, "type", "deadline-moved"))
                .filter(row -> row.get("text").asString().contains("lịch làm việc thay đổi"))
                .toList();
    }

    private static List<JsonNode> receipts(String id) {
        return office.letters(id).stream()
                .filter(letter -> is(letter, "kind", "RECEIPT") && letter.hasNonNull("number"))
                .toList();
    }

    @Test
    @Order(1)
    void a_new_holiday_is_previewed_and_adopted_and_moves_open_dossiers_only() {
        var open = accepted("Nguyễn Văn Ngày");
        var finished = accepted("Nguyễn Văn Xong");
        office.walkRoute(finished);
        office.awaitDeadline(finished, "finished", seen -> seen.hasNonNull("outcome"));
        var before = dueAt(open);
        var finishedDueAt = dueAt(finished);
        var decision = closing("12/QĐ-TTg", before);

        var preview = preview(decision);
        var basedOn = preview.get("basedOn").asString();
        var stale = adopt(decision, "7-00000000");
        var adopted = adopt(decision, basedOn);
        var again = adopt(decision, basedOn);

        var moves = stream(preview.get("moves").spliterator(), false).toList();
        assertThat(moves).extracting(move -> move.get("dossier").asString()).containsExactly(open);
        assertThat(instant(moves.getFirst(), "from")).isEqualTo(before);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(adopted.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("type").asString()).isEqualTo("https://motcua.vn/problems/calendar-moved");

        var to = instant(moves.getFirst(), "to");
        var moved = office.awaitDeadline(
                open, "the new date", seen -> instant(seen, "originalDueAt").equals(to));
        assertThat(moved.get("explanation").toString()).contains("Quốc tang, theo 12/QĐ-TTg");
        assertThat(instant(moved, "printedDueAt")).isEqualTo(to);
        Api.await("intake's date", () -> instant(office.dossier(open), "dueAt"), to::equals);
        Api.await("a move told", () -> moves(open), told -> told.size() == 1);
        Api.await("a fresh receipt", () -> receipts(open), receipts -> receipts.size() == 2);
        assertThat(dueAt(finished)).isEqualTo(finishedDueAt);
        Api.await("its one receipt", () -> receipts(finished), receipts -> receipts.size() == 1);
        assertThat(moves(finished)).isEmpty();
    }

    @Test
    @Order(2)
    void a_crash_right_after_the_adoption_loses_no_move_and_doubles_none() {
        var ids = List.of(accepted("Trần Thị Một"), accepted("Trần Thị Hai"), accepted("Trần Thị Ba"));
        var before = dueAt(ids.getFirst());
        var decision = closing("13/QĐ-TTg", before);
        var preview = preview(decision);
        var to = instant(preview.get("moves").get(0), "to");

        adopt(decision, preview.get("basedOn").asString()).ok();
        stack.kill(Service.SLA);
        stack.start(Service.SLA);

        for (var id : ids) {
            office.awaitDeadline(
                    id,
                    "the new date",
                    seen -> seen.hasNonNull("originalDueAt")
                            && instant(seen, "originalDueAt").equals(to));
            Api.await("a move told", () -> moves(id), told -> told.size() == 1);
        }
        var listed = office.api().get(OPERATOR, DECISIONS).ok().get("items");
        assertThat(stream(listed.spliterator(), false)
                        .map(item -> item.get("number").asString()))
                .containsExactly("13/QĐ-TTg", "12/QĐ-TTg");
    }
}
