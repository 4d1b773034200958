package vn.motcua.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.StepId;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Counter;
import vn.motcua.intake.KeptDossiers;
import vn.motcua.intake.Visitor;
import vn.motcua.intake.dossier.DossierCommand.Note;

@AtTheCounter
class TrackingControllerTest {
    private final Visitor visitor;
    private final KeptDossiers dossiers;

    TrackingControllerTest(@Autowired Visitor visitor, @Autowired KeptDossiers dossiers) {
        this.visitor = visitor;
        this.dossiers = dossiers;
    }

    @Test
    void anybody_with_a_code_sees_status_and_progress_and_nothing_else() {
        var id = visitor.accepted();
        dossiers.note(
                id,
                new Note.StepAccepted(new AgencyCode("H99.31")),
                new Note.StepCompleted(new StepId("verify"), null, null));
        var code = visitor.dossier(id).get("code").asString();

        var seen = visitor.body(track(code));

        assertThat(seen.propertyNames())
                .containsExactlyInAnyOrder("code", "status", "statusCode", "statusName", "progress");
        assertThat(seen.get("status").asString()).isEqualTo("PROCESSING");
        assertThat(seen.get("statusCode").asInt()).isEqualTo(4);
        assertThat(seen.get("statusName").asString()).isEqualTo("Đang xử lý");
        assertThat(seen.get("progress").get("done").asInt()).isEqualTo(1);
        assertThat(seen.get("progress").get("total").asInt()).isEqualTo(2);
    }

    @Test
    void a_void_dossier_is_said_to_be_void_and_keeps_its_code() {
        var id = visitor.accepted();
        dossiers.note(
                id,
                new Note.StepAccepted(new AgencyCode("H99.31")),
                new Note.RouteCompleted(Counter.NOW, Outcome.GRANTED));
        visitor.post(
                Visitor.leader(),
                Map.of("reason", "Nộp trùng", "legalBasis", "Điều 17"),
                "/api/v1/dossiers/{id}/annulment",
                id);
        var code = visitor.dossier(id).get("code").asString();

        var seen = visitor.body(track(code));

        assertThat(seen.get("statusName").asString()).isEqualTo("Đã hủy hồ sơ");
        assertThat(seen.get("statusCode").asInt()).isEqualTo(9);
        assertThat(visitor.get(null, "/track/{code}", code)).bodyText().contains("Đã hủy hồ sơ");
    }

    @Test
    void the_page_says_it_in_the_words_of_the_office() {
        var id = visitor.accepted();
        dossiers.note(
                id,
                new Note.StepAccepted(new AgencyCode("H99.31")),
                new Note.StepCompleted(new StepId("verify"), null, null));
        var code = visitor.dossier(id).get("code").asString();

        assertThat(visitor.get(null, "/track/{code}", code))
                .hasContentType("text/html;charset=UTF-8")
                .bodyText()
                .isEqualTo(
                        """
                        <!doctype html>
                        <html lang="vi">
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width">
                        <title>Tra cứu hồ sơ</title>
                        <body style="font: 1.1em sans-serif; max-width: 32em; margin: 3em auto; padding: 0 1em">
                        <h1>Tra cứu tình trạng hồ sơ</h1>
                        <p>Mã hồ sơ: <b>%s</b></p>
                        <p>Tình trạng: <b>Đang xử lý</b></p>
                        <p>Số bước đã hoàn thành: 1 trên 2</p>
                        </body>
                        </html>
                        """
                                .formatted(code));
    }

    @Test
    void an_unknown_code_and_no_code_at_all_get_the_same_answer() {
        var unknown = track("H99.21-000101-0001");
        var malformed = track("drop-table");

        assertThat(unknown).hasStatus(404);
        assertThat(malformed).hasStatus(404);
        assertThat(visitor.body(unknown).get("detail"))
                .isEqualTo(visitor.body(malformed).get("detail"));
        assertThat(visitor.body(unknown).get("type"))
                .isEqualTo(visitor.body(malformed).get("type"));
    }

    private MvcTestResult track(String code) {
        return visitor.get(null, "/api/v1/tracking/{code}", code);
    }
}
