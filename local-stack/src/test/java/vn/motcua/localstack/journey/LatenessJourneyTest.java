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
 * Whose lateness it is. A building permit waits for two other agencies: of one silence is consent, the other answers late and is
 * charged for it. Of a certificate it is contested when it was handed over.
 */
class LatenessJourneyTest {
    private static final String BUILDER = "H99.21.2";
    private static final String CONSTRUCTION = "H99.12";
    private static final String TAX = "H99.33";

    private static Stack stack;
    private static Office office;

    @BeforeAll
    static void open() {
        stack = SharedStack.get();
        office = SharedStack.office(stack);
    }

    @Test
    void silence_may_be_consent_and_a_late_opinion_is_charged_to_the_agency_that_owed_it() {
        var id = permit();
        var appraise = office.takeNext(id);
        assertThat(get(officer(TAX), id, "/route").status()).isEqualTo(404);

        var silent = consult(id, appraise, Map.of("agency", CONSTRUCTION, "question", "Có phù hợp quy hoạch?"));
        var late = consult(
                id,
                appraise,
                Map.of(
                        "agency",
                        TAX,
                        "question",
                        "Đã nộp đủ thuế đất?",
                        "within",
                        Map.of("value", 1, "unit", "WORKING_DAY")));

        var due = instant(awaitOpinion(id, late, "consultationUntil"), "consultationUntil");
        for (var path : List.of("", "/route", "/deadline", "/timeline", "/letters")) {
            Api.await(
                    path + " for the consulted agency",
                    () -> get(officer(TAX), id, path),
                    seen -> seen.status() == 200);
        }
        assertThat(work(TAX)).contains(late);
        assertThat(get(PORTAL, id, "/route").ok().toString()).contains(late).doesNotContain("thuế đất");

        jumpTo(due.plusSeconds(1));
        awaitOpinion(id, late, "OVERDUE");
        jumpTo(instant(opinion(id, silent), "consultationUntil").plusSeconds(1));
        awaitOpinion(id, silent, "DEEMED_CONSENT");
        Api.await(
                "the clocks of the opinions in " + id,
                () -> clocks(id),
                seen -> seen.containsAll(List.of(silent + " CLOSED", late + " BREACHED")));

        var legal = instant(office.awaitDeadline(id, "a due date", seen -> seen.hasNonNull("dueAt")), "originalDueAt");
        jumpTo(office.calculate(legal, 3, "WORKING_DAY"));
        answer(id, appraise, silent, CONSTRUCTION);
        answer(id, appraise, late, TAX);
        office.complete(id, appraise);
        office.complete(id, office.takeNext(id));

        var closed = office.awaitDeadline(id, "the end", seen -> is(seen, "state", "FINISHED"));
        assertThat(closed.get("outcome").asString()).isEqualTo("LATE");
        assertThat(shares(closed)).containsExactly(TAX);
        assertThat(closed.at("/lateness/shares/0/amount")).isEqualTo(closed.at("/lateness/total"));
        assertThat(awaitOpinion(id, silent, "DEEMED_CONSENT").hasNonNull("answeredAt"))
                .isTrue();
        assertThat(work(TAX)).doesNotContain(late);
        office.awaitTimeline(
                id,
                "consultation-requested",
                "consultation-overdue",
                "consultation-deemed-consent",
                "consultation-answered");
    }

    @Test
    void contested_minutes_are_shown_apart_until_the_one_stop_unit_has_settled_whose_they_are() {
        var id = office.submit(office.filing("1.004873", "Ngô Thị Giao", "ELECTRONIC"))
                .get("id")
                .asString();
        office.accept(id);
        var given = office.takeNext(id);
        office.complete(id, given);
        jumpTo(office.calculate(stack.clock().instant(), 8, "WORKING_DAY"));
        var slept = office.takeNext(id);
        office.complete(id, slept);
        var late = office.awaitDeadline(id, "the end", seen -> is(seen, "state", "FINISHED"));
        var giver = given.get("agency").asString();
        var total = late.at("/lateness/total").asInt();
        assertThat(total).isPositive();

        var taken = office.steps(id).getLast().get("acceptedAt").asString();
        var claim = Map.of("claimedAt", taken, "reason", "Hồ sơ giấy đến muộn");
        var contested =
                office.api().post(officer(slept.get("agency").asString()), steps(id, slept) + "/dispute", claim);
        assertThat(contested.status()).isEqualTo(200);
        var apart = office.awaitDeadline(
                id, "what is contested", seen -> !seen.at("/lateness/disputed").isEmpty());
        var againstGiver = apart.at("/lateness/disputed/0/amount").asInt();
        assertThat(apart.at("/lateness/disputed/0/against").asString()).isEqualTo(giver);
        assertThat(sum(apart, "shares") + againstGiver).isEqualTo(total);

        var head = new Person("onestop-head", Office.COMMUNE);
        var settlement = Map.of("upheld", true, "reason", "Theo sổ giao nhận");
        office.api()
                .post(head, steps(id, slept) + "/dispute/settlement", settlement)
                .ok();
        var settled = office.awaitDeadline(
                id, "what was settled", seen -> seen.at("/lateness/disputed").isEmpty());
        assertThat(shares(settled)).contains(giver);
        assertThat(sum(settled, "shares")).isEqualTo(total);
        assertThat(settled.at("/lateness/total").asInt()).isEqualTo(total);
        assertThat(settled.get("outcome").asString()).isEqualTo("LATE");
    }

    private static int sum(JsonNode deadline, String minutes) {
        return stream(deadline.at("/lateness/" + minutes).spliterator(), false)
                .mapToInt(share -> share.get("amount").asInt())
                .sum();
    }

    private static String permit() {
        var id = office.submit(office.filing("1.013225", "Đỗ Văn Xây", "ELECTRONIC"))
                .get("id")
                .asString();
        office.api()
                .post(CLERK, "/api/v1/dossiers/" + id + "/acceptance", Map.of("case", "Nhà ở riêng lẻ"))
                .ok();
        return id;
    }

    private static String consult(String id, JsonNode step, Map<String, Object> question) {
        var asked = office.api().post(officer(BUILDER), steps(id, step) + "/consultations", question);
        assertThat(asked.status()).isEqualTo(201);
        return asked.body().get("id").asString();
    }

    private static void answer(String id, JsonNode step, String consultation, String agency) {
        var path = steps(id, step) + "/consultations/" + consultation + "/answer";
        office.api()
                .post(officer(agency), path, Map.of("answer", "Không có ý kiến"))
                .ok();
    }

    private static JsonNode opinion(String id, String consultation) {
        var all = get(CLERK, id, "/route").ok().get("consultations");
        return stream(all.spliterator(), false)
                .filter(seen -> is(seen, "id", consultation))
                .findFirst()
                .orElseThrow();
    }

    /** Until it is in a state, or has a field. */
    private static JsonNode awaitOpinion(String id, String consultation, String expected) {
        return Api.await(
                expected + " of consultation " + consultation,
                () -> opinion(id, consultation),
                seen -> is(seen, "state", expected) || seen.hasNonNull(expected));
    }

    private static String work(String agency) {
        return office.api().get(officer(agency), "/api/v1/worklist").ok().toString();
    }

    private static List<String> clocks(String id) {
        var clocks = get(CLERK, id, "/deadline").ok().get("clocks");
        return stream(clocks.spliterator(), false)
                .map(clock ->
                        clock.path("of").asString("") + " " + clock.get("state").asString())
                .toList();
    }

    private static List<String> shares(JsonNode deadline) {
        return stream(deadline.at("/lateness/shares").spliterator(), false)
                .map(share -> share.get("agency").asString())
                .toList();
    }

    private static Api.Answer get(Person who, String id, String path) {
        return office.api().get(who, "/api/v1/dossiers/" + id + path);
    }

    private static String steps(String id, JsonNode step) {
        return "/api/v1/dossiers/" + id + "/steps/" + step.get("id").asString();
    }

    private static Person officer(String agency) {
        return new Person("officer", agency);
    }

    private static void jumpTo(Instant moment) {
        var ahead = Duration.between(stack.clock().instant(), moment);
        if (ahead.isPositive()) {
            stack.jump(ahead);
        }
    }
}
