package vn.motcua.localstack.journey;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.localstack.demo.Office.CLERK;
import static vn.motcua.localstack.demo.Office.PORTAL;
import static vn.motcua.localstack.demo.Office.instant;
import static vn.motcua.localstack.demo.Office.is;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;

/**
 * A piece of land changes hands: the land office checks, the tax authority computes, the heir pays, the land office registers. The ten
 * working days of the agencies stand from the request to the last proof.
 */
class LandJourneyTest {
    private static final String LAND = "H99.13";
    private static final Duration TO_ELEVEN = Duration.ofHours(-6);
    private static final Map<String, Object> INCOME_TAX =
            Map.of("kind", "Thuế thu nhập cá nhân", "amount", 12_000_000, "reference", "12/TB-CCT");
    private static final Map<String, Object> REGISTRATION =
            Map.of("kind", "Lệ phí trước bạ", "amount", 500_000, "reference", "13/TB-CCT");

    private static Stack stack;
    private static Office office;

    @BeforeAll
    static void open() {
        stack = SharedStack.get();
        office = SharedStack.office(stack);
    }

    @Test
    void the_agencies_time_stands_from_the_request_of_the_tax_authority_to_the_last_proof() {
        jumpTo(office.calculate(now(), 1, "WORKING_DAY").plus(TO_ELEVEN));
        var id = accepted();
        var received = now();
        var due = office.calculate(received, 10, "WORKING_DAY");
        assertThat(instant(office.awaitDeadline(id, "a due date", seen -> seen.hasNonNull("dueAt")), "dueAt"))
                .isEqualTo(due);

        office.complete(id, office.takeNext(id));
        var asked = awaitStop(id, "TAX_AUTHORITY");
        assertThat(asked.get("dueAt").isNull()).isTrue();
        assertThat(office.dossier(id).get("status").asString()).isEqualTo("PROCESSING");

        jumpTo(office.calculate(received, 2, "WORKING_DAY").plus(TO_ELEVEN));
        var compute = office.takeNext(id);
        tell(INCOME_TAX, id);
        tell(REGISTRATION, id);
        assertThat(tell(REGISTRATION, id).at("/financialDuty/items")).hasSize(2);
        assertThat(office.dossier(id).get("statusCode").asInt()).isEqualTo(6);
        awaitStop(id, "FINANCIAL_DUTY");
        awaitPause(id);
        office.complete(id, compute);
        var register = office.takeNext(id);
        assertThat(office.askCompletion(id, register, true).status()).isEqualTo(409);
        assertThat(office.api()
                        .get(
                                null,
                                "/api/v1/tracking/"
                                        + office.dossier(id).get("code").asString())
                        .ok()
                        .get("statusName")
                        .asString())
                .isEqualTo("Yêu cầu thực hiện nghĩa vụ tài chính");

        jumpTo(office.calculate(received, 4, "WORKING_DAY").plus(TO_ELEVEN));
        assertThat(pay(PORTAL, id, "12/TB-CCT").get("status").asString()).isEqualTo("FINANCIAL_DUTY");
        var paid = pay(CLERK, id, "13/TB-CCT");
        assertThat(paid.get("status").asString()).isEqualTo("PROCESSING");
        assertThat(paid.at("/financialDuty/paid").asBoolean()).isTrue();
        var dueAgain = office.calculate(now(), 10, "WORKING_DAY");
        var running = office.awaitDeadline(id, "the clock that runs again", seen -> is(seen, "state", "RUNNING"));
        assertThat(instant(running, "dueAt")).isEqualTo(dueAgain);

        jumpTo(office.calculate(dueAgain, 2, "WORKING_DAY").plus(TO_ELEVEN));
        Api.await(
                "the route of " + id + " to go on",
                () -> office.askCompletion(id, register, true),
                answer -> answer.status() == 200);
        var closed = office.awaitDeadline(id, "the end", seen -> is(seen, "state", "FINISHED"));

        // Two working days, and four hours of the third.
        assertThat(closed.get("outcome").asString()).isEqualTo("LATE");
        assertThat(closed.at("/lateness/total").asInt()).isBetween(1_200, 1_205);
        assertThat(closed.at("/lateness/shares")).hasSize(1);
        assertThat(closed.at("/lateness/shares/0/agency").asString()).isEqualTo(LAND);
        assertThat(closed.at("/lateness/shares/0/amount")).isEqualTo(closed.at("/lateness/total"));
        assertThat(reasons(closed)).containsExactly("TAX_AUTHORITY", "FINANCIAL_DUTY");
        office.awaitTimeline(id, "financial-duty-told", "financial-duty-paid", "finished");
        office.awaitStatus(id, "RETURNED");
    }

    @Test
    void who_need_not_pay_waits_only_until_the_tax_authority_has_said_so() {
        jumpTo(office.calculate(now(), 1, "WORKING_DAY").plus(TO_ELEVEN));
        var id = accepted();
        var received = now();
        office.complete(id, office.takeNext(id));
        awaitStop(id, "TAX_AUTHORITY");

        jumpTo(office.calculate(received, 3, "WORKING_DAY").plus(TO_ELEVEN));
        office.complete(id, office.takeNext(id));

        var running = office.awaitDeadline(id, "the clock that runs again", seen -> is(seen, "state", "RUNNING"));
        assertThat(instant(running, "dueAt")).isEqualTo(office.calculate(now(), 10, "WORKING_DAY"));
        office.complete(id, office.takeNext(id));
        assertThat(office.awaitDeadline(id, "the end", seen -> is(seen, "state", "FINISHED"))
                        .get("outcome")
                        .asString())
                .isEqualTo("EARLY");
    }

    @Test
    void fees_are_receipted_without_a_gap_and_given_back() {
        var id = accepted();
        var path = "/api/v1/dossiers/" + id + "/fees";
        for (int i = 0; i < 3; i++) {
            office.api()
                    .post(CLERK, path, Map.of("kind", "Lệ phí", "amount", 50_000, "method", "CASH"))
                    .ok();
        }
        var refunded = office.api()
                .post(CLERK, path + "/2/refund", Map.of("reason", "Thu nhầm"))
                .ok();

        var receipts = stream(refunded.get("fees").spliterator(), false)
                .map(fee -> fee.get("receipt").asString())
                .toList();
        assertThat(receipts.getFirst()).startsWith("BL-H99.21-");
        assertThat(receipts).doesNotHaveDuplicates();
        assertThat(serial(receipts.get(2)) - serial(receipts.get(0))).isEqualTo(2);
        assertThat(refunded.at("/fees/1/refundedAt").isNull()).isFalse();
        assertThat(refunded.get("status").asString()).isEqualTo("ACCEPTED");
    }

    private static int serial(String receipt) {
        return Integer.parseInt(receipt.substring(receipt.lastIndexOf('-') + 1));
    }

    private static String accepted() {
        var filed = office.submit(office.filing("1.013831", "Lê Thị Ruộng", "ELECTRONIC"));
        var id = filed.get("id").asString();
        office.accept(id, Map.of("case", "Thông thường"));
        return id;
    }

    private static JsonNode tell(Map<String, Object> duty, String id) {
        return office.tellDuties(id, "H99.33", duty);
    }

    private static JsonNode pay(Person who, String id, String reference) {
        return office.provePayment(who, id, reference, now());
    }

    private static JsonNode awaitStop(String id, String reason) {
        return office.awaitDeadline(
                id,
                "a clock that stands for " + reason,
                seen -> is(seen, "state", "STOPPED")
                        && !reasons(seen).isEmpty()
                        && reasons(seen).getLast().equals(reason));
    }

    private static void awaitPause(String id) {
        Api.await("the pause of " + id, () -> office.pauses(id), pauses -> pauses.contains("FINANCIAL_DUTY"));
    }

    private static List<String> reasons(JsonNode deadline) {
        return stream(deadline.get("stops").spliterator(), false)
                .map(stop -> stop.get("reason").asString())
                .toList();
    }

    private static Instant now() {
        return stack.clock().instant();
    }

    private static void jumpTo(Instant moment) {
        var ahead = Duration.between(now(), moment);
        if (ahead.isPositive()) {
            stack.jump(ahead);
        }
    }
}
