package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.leader;
import static vn.motcua.intake.Visitor.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Counter;
import vn.motcua.intake.KeptDossiers;
import vn.motcua.intake.Visitor;
import vn.motcua.intake.WrittenTexts;
import vn.motcua.intake.dossier.DossierCommand.Note;

@AtTheCounter
class RefusalGroundsTest {
    private static final String REFERENCE = "completion-decide";
    private static final String REASON = "Ông Nguyễn Văn Mẫu đã kết hôn";
    private static final String GROUND = "Điều 21 Luật Hộ tịch";

    private final Visitor visitor;
    private final KeptDossiers dossiers;
    private final WrittenTexts texts;

    RefusalGroundsTest(@Autowired Visitor visitor, @Autowired KeptDossiers dossiers, @Autowired WrittenTexts texts) {
        this.visitor = visitor;
        this.dossiers = dossiers;
        this.texts = texts;
    }

    @Test
    void why_it_was_refused_stands_with_the_dossier_once_the_refusal_is_issued() throws Exception {
        var id = refused();
        texts.write(id, REFERENCE, REASON, GROUND);

        dossiers.work(id);
        assertThat(refusal(id).isNull()).isTrue();
        issue(id);
        dossiers.work(id);

        assertThat(refusal(id).get("reason").asString()).isEqualTo(REASON);
        assertThat(refusal(id).get("legalGround").asString()).isEqualTo(GROUND);
        assertThat(todo(id)).isEmpty();
    }

    @Test
    void the_portal_that_filed_it_is_told_why_and_no_other_is() throws Exception {
        var id = told();
        var other = Tokens.token(Map.of("sub", "other", "client", "other", "roles", List.of("portal")));

        var seen = visitor.body(visitor.get(portal(), "/api/v1/dossiers/{id}", id));

        assertThat(seen.get("refusal").get("reason").asString()).isEqualTo(REASON);
        assertThat(visitor.get(other, "/api/v1/dossiers/{id}", id)).hasStatus(404);
    }

    @Test
    void no_list_tells_why() throws Exception {
        var code = visitor.dossier(told()).get("code").asString();

        var listed = visitor.body(visitor.get(clerk(), "/api/v1/dossiers?code={code}", code));

        assertThat(listed.get("items").get(0).get("outcome").asString()).isEqualTo("REFUSED");
        assertThat(listed.toString()).doesNotContain(REASON).doesNotContain(GROUND);
    }

    @Test
    void the_work_waits_for_a_routing_that_is_away() throws Exception {
        var id = refused();
        issue(id);

        assertThatThrownBy(() -> dossiers.work(id)).isInstanceOf(RuntimeException.class);
        assertThat(todo(id)).hasSize(1);
        assertThat(refusal(id).isNull()).isTrue();
        texts.write(id, REFERENCE, REASON, GROUND);
        dossiers.work(id);

        assertThat(refusal(id).get("reason").asString()).isEqualTo(REASON);
    }

    @Test
    void the_work_ends_with_a_dossier_that_is_void_by_then() throws Exception {
        var id = refused();
        issue(id);
        visitor.post(
                leader(),
                Map.of("reason", "Nộp trùng", "legalBasis", "Điều 17"),
                "/api/v1/dossiers/{id}/annulment",
                id);
        assertThat(visitor.dossier(id).get("annulled").asBoolean()).isTrue();
        texts.write(id, REFERENCE, REASON, GROUND);

        dossiers.work(id);

        assertThat(todo(id)).isEmpty();
    }

    @Test
    void nothing_of_a_refusal_is_shown_of_what_was_granted_in_truth() throws Exception {
        var id = told();

        correct(id, "GRANTED");
        assertThat(visitor.dossier(id).get("outcome").asString()).isEqualTo("GRANTED");
        assertThat(refusal(id).isNull()).isTrue();
        correct(id, "REFUSED");
        assertThat(refusal(id).isNull()).isTrue();
        issue(id);

        assertThat(refusal(id).get("reason").asString()).isEqualTo("Ghi nhầm");
    }

    @Test
    void of_what_was_returned_no_later_refusal_is_told_before_it_is_issued() throws Exception {
        var id = told();
        visitor.post(
                clerk(),
                Map.of("method", "COUNTER", "receivedBy", "Nguyễn Văn Mẫu"),
                "/api/v1/dossiers/{id}/return",
                id);
        assertThat(visitor.dossier(id).get("status").asString()).isEqualTo("RETURNED");

        correct(id, "GRANTED");
        correct(id, "REFUSED");
        assertThat(refusal(id).isNull()).isTrue();
        issue(id);

        assertThat(refusal(id).get("reason").asString()).isEqualTo("Ghi nhầm");
    }

    @Test
    void what_was_refused_before_the_reference_was_kept_tells_no_grounds() throws Exception {
        var id = processing();
        dossiers.note(
                id,
                new Note.StepCompleted(new StepId("decide"), null, null),
                new Note.RouteCompleted(Counter.NOW, Outcome.REFUSED));

        issue(id);

        assertThat(todo(id)).isEmpty();
        assertThat(refusal(id).isNull()).isTrue();
    }

    private String told() throws Exception {
        var id = refused();
        texts.write(id, REFERENCE, REASON, GROUND);
        issue(id);
        dossiers.work(id);
        return id;
    }

    private String refused() {
        var id = processing();
        dossiers.note(
                id,
                new Note.StepCompleted(new StepId("decide"), null, REFERENCE),
                new Note.RouteCompleted(Counter.NOW, Outcome.REFUSED));
        return id;
    }

    private String processing() {
        var id = visitor.accepted();
        dossiers.note(id, new Note.StepAccepted(new AgencyCode("H99.21.1")));
        return id;
    }

    private void issue(String id) {
        dossiers.note(id, new Note.RefusalDrafted("x-L2"), new Note.RefusalIssued("x-L2"));
    }

    private void correct(String id, String outcome) {
        var correction = new HashMap<String, Object>(
                Map.of("fact", "OUTCOME", "value", outcome, "reason", "Ghi nhầm", "legalBasis", "Điều 5"));
        if (outcome.equals("GRANTED")) {
            correction.put("result", visitor.paper());
        }
        assertThat(visitor.post(leader(), correction, "/api/v1/dossiers/{id}/corrections", id))
                .hasStatus(200);
    }

    private JsonNode refusal(String id) {
        return visitor.dossier(id).get("refusal");
    }

    private List<Todo> todo(String id) {
        return dossiers.find(id).orElseThrow().todo();
    }
}
