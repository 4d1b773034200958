package vn.motcua.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.localstack.demo.Office.COMMUNE;
import static vn.motcua.localstack.demo.Office.PORTAL;
import static vn.motcua.localstack.demo.Office.instant;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Api.Answer;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;

/** Somebody complains, is told until when he has his answer, and has it: in time, or too late and known to be. */
class ComplaintJourneyTest {
    private static final Person OFFICER = new Person("officer", COMMUNE);
    private static final Person LEADER = new Person("leader", "H99");
    private static final String COMPLAINTS = "/api/v1/complaints";

    private static Stack stack;
    private static Office office;

    @BeforeAll
    static void open() {
        stack = SharedStack.get();
        office = SharedStack.office(stack);
    }

    private static Answer lodge(String key) {
        var complaint = Map.of(
                "agency",
                COMMUNE,
                "category",
                "DELAY",
                "text",
                "Hồ sơ chậm mà không ai trả lời",
                "contact",
                Map.of("phone", "0900000123", "email", "phan.anh@vi-du.vn"));
        return office.api().post(PORTAL, COMPLAINTS, complaint, "Idempotency-Key", key);
    }

    private static JsonNode dated(String id) {
        return Api.await("a date for the answer", () -> seen(PORTAL, id), seen -> seen.hasNonNull("answerDueAt"));
    }

    private static JsonNode seen(Person who, String id) {
        return office.api().get(who, COMPLAINTS + "/" + id).ok();
    }

    private static Answer answer(String id) {
        return office.api().post(OFFICER, COMPLAINTS + "/" + id + "/answer", Map.of("text", "Đã trả kết quả"));
    }

    @Test
    void an_answer_is_promised_given_and_rated() {
        var key = UUID.randomUUID().toString();
        var lodged = lodge(key);
        var id = lodged.ok().get("id").asString();

        var due = instant(dated(id), "answerDueAt");

        assertThat(lodged.status()).isEqualTo(201);
        assertThat(lodged.body().get("number").asString()).matches("KN-H99\\.21-\\d{4}-\\d{4}");
        assertThat(lodge(key).status()).isEqualTo(200);
        assertThat(due).isEqualTo(office.calculate(instant(lodged.body(), "receivedAt"), 5, "WORKING_DAY"));
        assertThat(answer(id).ok().get("state").asString()).isEqualTo("ANSWERED");
        var number = lodged.body().get("number").asString();
        await().atMost(Api.PATIENCE).untilAsserted(() -> assertThat(stack.mails())
                .anyMatch(mail -> mail.subject().equals("Trả lời phản ánh, kiến nghị số " + number)));
        var rating = office.api().post(PORTAL, COMPLAINTS + "/" + id + "/rating", Map.of("score", 2));
        assertThat(rating.ok().at("/rating/score").asInt()).isEqualTo(2);
        assertThat(office.api()
                        .get(new Person("officer", "H99.22"), COMPLAINTS + "/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_nobody_answers_in_time_is_overdue_and_stays_so() {
        var id = lodge(UUID.randomUUID().toString()).ok().get("id").asString();
        var due = instant(dated(id), "answerDueAt");

        stack.jump(Duration.between(stack.clock().instant(), due).plusDays(1));

        Api.await("an overdue complaint", () -> seen(LEADER, id), seen -> seen.get("overdue")
                .asBoolean());
        var waiting = office.api()
                .get(LEADER, COMPLAINTS + "?state=OVERDUE&agency=" + COMMUNE)
                .ok();
        assertThat(waiting.get("items").valueStream().map(item -> item.get("id").asString()))
                .contains(id);
        assertThat(answer(id).ok().get("overdue").asBoolean()).isTrue();
    }
}
