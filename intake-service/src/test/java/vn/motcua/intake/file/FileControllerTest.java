package vn.motcua.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.portal;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.KeptDossiers;
import vn.motcua.intake.Papers;
import vn.motcua.intake.Visitor;
import vn.motcua.intake.dossier.DossierCommand.Note;

@AtTheCounter
class FileControllerTest {
    private static final byte[] PDF = Papers.pdf();

    private final Visitor visitor;
    private final KeptDossiers dossiers;
    private final MongoDatabase database;

    FileControllerTest(
            @Autowired Visitor visitor, @Autowired KeptDossiers dossiers, @Autowired MongoDatabase database) {
        this.visitor = visitor;
        this.dossiers = dossiers;
        this.database = database;
    }

    @Test
    void what_is_uploaded_is_downloaded_again() {
        var id = uploaded(portal());

        var answer = download(portal(), id);

        assertThat(answer).hasStatus(200).hasHeader("Content-Type", "application/pdf");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(answer).headers().hasValue("X-Content-Type-Options", "nosniff");
    }

    @Test
    void a_file_is_kept_sealed() {
        var id = uploaded(portal());

        var kept = database.getCollection("files").find(new Document("_id", id)).first();

        assertThat(new String(kept.get("content", Binary.class).getData(), StandardCharsets.ISO_8859_1))
                .doesNotContain("%PDF");
        assertThat(kept.getString("name")).doesNotContain("to-khai");
    }

    @Test
    void a_type_is_told_by_content_and_not_by_name() {
        var script = "#!/bin/sh\nexit\n".getBytes(StandardCharsets.US_ASCII);

        var answer = upload(portal(), "to-khai.pdf", script, null);

        assertThat(answer).hasStatus(415);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://motcua.vn/problems/file-type-not-accepted");
    }

    @Test
    void a_file_is_kept_under_a_name_of_its_type() {
        var names = Map.of(
                "to-khai.pdf", "to-khai.pdf",
                "Tờ khai.PDF", "Tờ khai.PDF",
                "to-khai.exe", "to-khai.exe.pdf",
                "to-khai.pdf.html", "to-khai.pdf.html.pdf",
                ".pdf", ".pdf.pdf",
                "to-khai", "to-khai.pdf");

        names.forEach((called, kept) -> assertThat(upload(portal(), called, PDF, null))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo(kept));
    }

    @Test
    void a_name_that_does_not_show_as_it_is_is_refused() {
        for (var name : List.of(
                "a\u202Efdp.pdf",
                "a\u0000.pdf",
                "a\r\nX: y.pdf",
                "a\tb.pdf",
                "../a.pdf",
                "a\\b.pdf",
                "\u200B.pdf",
                "t\uFFFD.pdf",
                " ",
                "a".repeat(201) + ".pdf")) {
            var answer = upload(portal(), name, PDF, null);

            assertThat(answer).hasStatus(400);
            assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("file");
        }
    }

    @Test
    void a_paper_that_acts_when_it_is_opened_is_refused() {
        var script = Papers.pdf("4 0 obj<</S/JavaScript/JS(x)>>endobj");

        for (var token : List.of(portal(), clerk())) {
            var answer = upload(token, "to-khai.pdf", script, null);

            assertThat(answer).hasStatus(422);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("https://motcua.vn/problems/file-not-safe");
        }
    }

    @Test
    void a_paper_that_nobody_can_print_is_refused() {
        var locked = Papers.pdf("trailer<</Encrypt 9 0 R>>");

        var answer = upload(portal(), "to-khai.pdf", locked, null);

        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://motcua.vn/problems/file-not-readable");
    }

    @Test
    void two_files_in_one_upload_are_refused_and_not_one_of_them_lost() {
        for (var second : List.of("file", "another")) {
            var answer = visitor.mvc()
                    .post()
                    .uri("/api/v1/attachments")
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + portal())
                    .multipart()
                    .file(new MockMultipartFile("file", "a.pdf", "application/pdf", PDF))
                    .file(new MockMultipartFile(second, "b.pdf", "application/pdf", PDF))
                    .exchange();

            assertThat(answer).hasStatus(400);
            assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("file");
        }
    }

    @Test
    void the_same_upload_again_is_the_same_file() {
        var key = UUID.randomUUID().toString();

        var first = upload(portal(), "to-khai.pdf", PDF, key);
        var again = upload(portal(), "to-khai.pdf", PDF, key);

        assertThat(first).hasStatus(201);
        assertThat(again).hasStatus(200);
        assertThat(visitor.body(again)).isEqualTo(visitor.body(first));
        assertThat(upload(portal(), "khac.pdf", PDF, key)).hasStatus(422);
    }

    @Test
    void nobody_else_sees_a_file_before_it_belongs_to_a_dossier() {
        var id = uploaded(portal());

        assertThat(download(clerk(), id)).hasStatus(404);
        assertThat(download(Tokens.token("operator"), id)).hasStatus(403);
        assertThat(download(null, id)).hasStatus(401);
        assertThat(download(portal(), "unknown")).hasStatus(404);
    }

    @Test
    void the_agencies_of_a_dossier_see_its_papers() {
        var attachment = uploaded(portal());
        var filing = Visitor.online();
        filing.put(
                "documents", List.of(Map.of("component", "to-khai", "form", "ELECTRONIC", "attachment", attachment)));

        visitor.filed(portal(), filing);

        assertThat(download(clerk(), attachment)).hasStatus(200);
        assertThat(download(Tokens.token("officer", "H99.21.1"), attachment)).hasStatus(200);
        assertThat(download(Tokens.token("officer", "H99.22"), attachment)).hasStatus(404);
    }

    @Test
    void the_portal_sees_the_result_of_its_dossier() {
        var id = visitor.accepted();
        var attachment = uploaded(Tokens.token("officer", "H99.21.1"));
        assertThat(download(portal(), attachment)).hasStatus(404);

        dossiers.note(
                id,
                new Note.StepCompleted(
                        new StepId("issue"),
                        new ResultPaper(attachment, "1/XN", LocalDate.parse("2026-11-23"), new StaffId("x"), null),
                        null));

        assertThat(download(portal(), attachment)).hasStatus(200);
    }

    @Test
    void services_fetch_files_to_send_them() {
        var id = uploaded(portal());

        assertThat(visitor.get(Visitor.service(), "/internal/files/{id}", id)).hasStatus(200);
        assertThat(visitor.get(clerk(), "/internal/files/{id}", id)).hasStatus(403);
    }

    @Test
    void a_portal_files_only_with_its_own_attachments() {
        var attachment = uploaded(clerk());
        var filing = Visitor.online();
        filing.put(
                "documents", List.of(Map.of("component", "to-khai", "form", "ELECTRONIC", "attachment", attachment)));

        var answer = visitor.file(portal(), filing, UUID.randomUUID().toString());

        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://motcua.vn/problems/attachment-unknown");
    }

    private String uploaded(String token) {
        var answer = upload(token, "to-khai.pdf", PDF, null);
        assertThat(answer).hasStatus(201);
        return visitor.body(answer).get("id").asString();
    }

    private MvcTestResult upload(String token, String name, byte[] content, String key) {
        var request =
                visitor.mvc().post().uri("/api/v1/attachments").header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        if (key != null) {
            request = request.header("Idempotency-Key", key);
        }
        return request.multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .exchange();
    }

    private MvcTestResult download(String token, String id) {
        return visitor.get(token, "/api/v1/attachments/{id}", id);
    }
}
