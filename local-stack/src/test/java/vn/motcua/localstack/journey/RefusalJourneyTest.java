package vn.motcua.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;

/** A dossier that its agency refuses after appraisal, until the applicant reads why. */
class RefusalJourneyTest {
    private static final String REASON = "Thửa đất của Phạm Thị Từ đang có tranh chấp";
    private static final String GROUND = "Điều 133 Luật Đất đai 2024";

    private final Office office = SharedStack.office(SharedStack.get());

    @Test
    void why_an_officer_refused_is_told_when_the_refusal_is_issued() {
        var id = office.submit(office.filing("1.004873", "Phạm Thị Từ", "COUNTER"))
                .get("id")
                .asString();
        office.accept(id);
        var step = office.takeNext(id);
        office.api()
                .post(
                        new Person("officer", step.get("agency").asString()),
                        "/api/v1/dossiers/" + id + "/steps/" + step.get("id").asString() + "/completion",
                        Map.of("outcome", "REFUSED", "note", REASON, "legalGround", GROUND))
                .ok();
        var draft = office.awaitLetter(id, "REFUSAL_AFTER_APPRAISAL", "DRAFTED");
        office.awaitStatus(id, "RESOLVED");
        assertThat(office.dossier(id).hasNonNull("refusal")).isFalse();

        office.sign(draft, Map.of()).ok();

        var told = Api.await(
                        "the refusal in " + id,
                        () -> office.api()
                                .get(Office.PORTAL, "/api/v1/dossiers/" + id)
                                .ok(),
                        seen -> seen.hasNonNull("refusal"))
                .get("refusal");
        assertThat(told.get("reason").asString()).isEqualTo(REASON);
        assertThat(told.get("legalGround").asString()).isEqualTo(GROUND);
        assertThat(office.timeline(id))
                .noneSatisfy(row -> assertThat(row.toString()).contains("Phạm Thị Từ"));
    }
}
