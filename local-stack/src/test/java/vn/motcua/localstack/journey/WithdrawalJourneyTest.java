package vn.motcua.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Api.Answer;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;

/** A citizen wants his dossier back, and the counter answers him before anything goes on. */
class WithdrawalJourneyTest {
    private static final String REASON = "Tôi đổi ý";

    private final Office office = SharedStack.office(SharedStack.get());

    @Test
    void a_wish_that_is_taken_back_lets_everything_go_on() {
        var id = accepted();
        var step = office.takeNext(id);

        order(Office.PORTAL, id, "withdrawal", Map.of("reason", REASON)).ok();
        awaitPauses(id, 1);

        assertPending(order(Office.CLERK, id, "supplement-request", wanted()));
        assertThat(office.askCompletion(id, step, false).status()).isEqualTo(409);
        order(Office.PORTAL, id, "withdrawal/retraction", Map.of()).ok();
        awaitPauses(id, 0);
        office.complete(id, step);
        assertThat(office.dossier(id).hasNonNull("withdrawalAsked")).isFalse();
    }

    @Test
    void a_wish_that_is_granted_ends_the_dossier() {
        var id = accepted();
        order(Office.PORTAL, id, "withdrawal", Map.of("reason", REASON)).ok();

        order(Office.CLERK, id, "withdrawal/confirmation", Map.of()).ok();

        var withdrawn = office.awaitStatus(id, "WITHDRAWN");
        assertThat(withdrawn.get("withdrawalAsked").get("reason").asString()).isEqualTo(REASON);
        assertThat(order(Office.CLERK, id, "supplement-request", wanted()).status())
                .isEqualTo(409);
    }

    private String accepted() {
        var id = office.submit(office.filing("1.004873", "Trần Văn Thử", "COUNTER"))
                .get("id")
                .asString();
        office.accept(id);
        return id;
    }

    private static Map<String, Object> wanted() {
        return Map.of(
                "items", List.of("Tờ khai"),
                "reason", "Tờ khai chưa ký",
                "until", LocalDate.now(Office.ZONE).plusDays(3).toString());
    }

    private Answer order(Person who, String dossier, String what, Map<String, ?> body) {
        return office.api().post(who, "/api/v1/dossiers/" + dossier + "/" + what, body);
    }

    private void awaitPauses(String dossier, int count) {
        Api.await("pauses in " + dossier, () -> route(dossier).path("pauses"), pauses -> pauses.size() == count);
    }

    private JsonNode route(String dossier) {
        return office.api()
                .get(Office.CLERK, "/api/v1/dossiers/" + dossier + "/route")
                .body();
    }

    private static void assertPending(Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("type").asString()).endsWith("/withdrawal-pending");
    }
}
