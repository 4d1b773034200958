package vn.motcua.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.web.PageLanguage;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Counter;
import vn.motcua.intake.KeptDossiers;
import vn.motcua.intake.Visitor;
import vn.motcua.intake.dossier.DossierCommand.Note;
import vn.motcua.intake.dossier.Status;

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
                .hasHeader("Content-Language", "vi")
                .bodyText()
                .contains(
                        "<html lang=\"vi\">",
                        "<dd>" + code + "</dd>",
                        "<dd>Đang xử lý</dd>",
                        "<li>Bước 1: đã hoàn thành</li>",
                        "<li>Bước 2: chưa hoàn thành</li>",
                        "<dd>Không phải làm gì thêm.</dd>");
    }

    @Test
    void the_page_speaks_english_to_whoever_asks_for_it() {
        var code = visitor.dossier(visitor.accepted()).get("code").asString();

        assertThat(page(code, "en-GB,en;q=0.9"))
                .hasStatusOk()
                .hasHeader("Content-Language", "en")
                .bodyText()
                .contains("<html lang=\"en\">", "<dd>Accepted</dd>", "<li>Step 1: not done yet</li>");
        assertThat(page(code, "xx-%%,;q=9")).bodyText().contains("<html lang=\"vi\">");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void every_status_is_told_in_both_languages(Status status) {
        var view = new TrackingController.View(
                "H99.21-261123-0001",
                status,
                status.code(),
                status.officialName(),
                new TrackingController.Progress(0, 1));

        for (var language : PageLanguage.values()) {
            assertThat(TrackingPage.of(view, language))
                    .contains("H99.21-261123-0001")
                    .doesNotContain("{{");
        }
        assertThat(TrackingWords.english(status)).isNotBlank();
    }

    @Test
    void an_unknown_code_and_no_code_at_all_get_the_same_page() {
        var unknown = page("H99.21-000101-0001", "vi");
        var malformed = page("drop-table", "vi");

        assertThat(unknown).hasStatus(404).hasContentType("text/html;charset=UTF-8");
        assertThat(unknown).bodyText().contains("Không tìm thấy hồ sơ").doesNotContain("000101");
        assertThat(malformed).hasStatus(404).bodyText().isEqualTo(body(unknown));
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

    private MvcTestResult page(String code, String language) {
        return visitor.request(null, HttpMethod.GET, "/track/" + code)
                .header("Accept-Language", language)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult track(String code) {
        return visitor.get(null, "/api/v1/tracking/{code}", code);
    }
}
