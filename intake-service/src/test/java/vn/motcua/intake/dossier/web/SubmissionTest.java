package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.filer;
import static vn.motcua.intake.Visitor.filing;
import static vn.motcua.intake.Visitor.online;
import static vn.motcua.intake.Visitor.portal;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.eventing.InMemoryPublished;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Visitor;

@AtTheCounter
class SubmissionTest {
    private final Visitor visitor;
    private final MongoDatabase database;
    private final InMemoryPublished<Procedure> procedures;

    SubmissionTest(
            @Autowired Visitor visitor,
            @Autowired MongoDatabase database,
            @Autowired InMemoryPublished<Procedure> procedures) {
        this.visitor = visitor;
        this.database = database;
        this.procedures = procedures;
    }

    @Test
    void a_filing_is_answered_with_its_code() {
        var answer = file(portal(), online());

        assertThat(answer).hasStatus(201).containsHeader("ETag").containsHeader("Location");
        var dossier = visitor.body(answer);
        assertThat(dossier.get("code").asString()).matches("H99\\.21-261123-\\d{4}");
        assertThat(dossier.get("status").asString()).isEqualTo("SUBMITTED");
        assertThat(dossier.get("statusName").asString()).isEqualTo("Mới đăng ký");
        assertThat(dossier.get("submittedAt").asString()).isEqualTo("2026-11-23T11:00:00+07:00");
        assertThat(dossier.get("dueAt").isNull()).isTrue();
        assertThat(dossier.get("competentAgency").asString()).isEqualTo("H99.21.1");
        assertThat(dossier.propertyNames())
                .contains(
                        "id",
                        "code",
                        "procedure",
                        "procedureName",
                        "procedureVersion",
                        "ruleSet",
                        "receivingAgency",
                        "competentAgency",
                        "channel",
                        "status",
                        "phase",
                        "statusCode",
                        "statusName",
                        "outcome",
                        "submittedAt",
                        "receivedAt",
                        "finishedAt",
                        "returnedAt",
                        "printedDueAt",
                        "originalDueAt",
                        "dueAt",
                        "reappointment",
                        "annulled",
                        "filer",
                        "owner",
                        "resultDelivery",
                        "documents",
                        "result",
                        "fees");
    }

    @Test
    void across_the_counter_it_is_accepted_at_once() {
        var dossier = visitor.body(file(clerk(), filing("1.004873", "COUNTER")));

        assertThat(dossier.get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(dossier.get("receivedAt").asString()).isEqualTo("2026-11-23T11:00:00+07:00");
    }

    @Test
    void by_post_a_clerk_files_with_the_hand_over() {
        var filing = filing("1.004873", "POST");

        assertThat(file(clerk(), filing)).hasStatus(422);
        filing.put("handover", Map.of("at", "2025-11-23T08:00:00+07:00"));
        assertThat(visitor.body(file(clerk(), filing)).get("type").asString()).endsWith("/time-out-of-range");
        filing.put("handover", Map.of("at", "2026-11-23T08:00:00+07:00", "postalReference", "BC-1"));
        var answer = file(clerk(), filing);
        assertThat(answer).hasStatus(201);
        assertThat(visitor.body(answer).get("submittedAt").asString()).isEqualTo("2026-11-23T08:00:00+07:00");
    }

    @Test
    void by_post_a_portal_has_the_papers_collected() {
        assertThat(file(portal(), filing("1.004873", "POST"))).hasStatus(201);
    }

    @Test
    void a_kiosk_files_like_the_portal() {
        assertThat(file(portal(), filing("1.004873", "KIOSK"))).hasStatus(201);
    }

    @Test
    void nobody_files_by_a_channel_of_others() {
        assertThat(file(portal(), filing("1.004873", "COUNTER"))).hasStatus(403);
        assertThat(file(clerk(), online())).hasStatus(403);
        assertThat(file(Tokens.token("clerk", "H99.22"), filing("1.004873", "COUNTER")))
                .hasStatus(403);
        assertThat(file(Tokens.token("operator"), online())).hasStatus(403);
        assertThat(visitor.mvc().post().uri("/api/v1/dossiers").exchange()).hasStatus(401);
    }

    @Test
    void the_same_request_again_gets_the_first_answer() {
        var key = UUID.randomUUID().toString();
        var first = visitor.file(portal(), online(), key);
        var id = visitor.body(first).get("id").asString();
        visitor.post(clerk(), Map.of(), "/api/v1/dossiers/{id}/acceptance", id);

        var again = visitor.file(portal(), online(), key);

        assertThat(first).hasStatus(201);
        assertThat(again).hasStatus(200);
        assertThat(visitor.body(again)).isEqualTo(visitor.body(first));
    }

    @Test
    void the_same_key_with_another_body_is_a_mistake() {
        var key = UUID.randomUUID().toString();
        visitor.file(portal(), online(), key);
        var other = online();
        other.put("resultDelivery", "ELECTRONIC");

        problem(visitor.file(portal(), other, key), 422, "key-reused");
    }

    @Test
    void a_key_belongs_to_whoever_uses_it() {
        var key = UUID.randomUUID().toString();
        var other = Tokens.token(Map.of("sub", "other", "client", "other", "roles", List.of("portal")));

        var mine = visitor.body(visitor.file(portal(), online(), key));
        var theirs = visitor.body(visitor.file(other, online(), key));

        assertThat(theirs.get("id")).isNotEqualTo(mine.get("id"));
    }

    @Test
    void a_filing_without_a_key_is_not_taken() {
        problem(visitor.file(portal(), online(), null), 400, "invalid-request");
    }

    @Test
    void an_unknown_procedure_is_told() {
        refused(with("procedure", "9.999999"), "unknown-procedure");
    }

    @Test
    void an_unknown_agency_is_told() {
        refused(with("receivingAgency", "H99.77"), "unknown-agency");
    }

    @Test
    void an_agency_that_does_not_offer_the_procedure_is_told() {
        refused(with("receivingAgency", "H99.22"), "agency-not-competent");
    }

    @Test
    void a_procedure_that_is_not_in_force_is_told() {
        procedures.put(valid("9.000001", "2027-03-01", null));
        procedures.put(valid("9.000002", "2025-07-01", "2026-11-22"));

        refused(with("procedure", "9.000001"), "procedure-not-yet-in-force");
        refused(with("procedure", "9.000002"), "procedure-no-longer-in-force");
    }

    @Test
    void a_missing_paper_is_named() {
        var answer = refused(with("documents", List.of()), "component-missing");

        var error = visitor.body(answer).get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo("documents");
        assertThat(error.get("expected").asString()).isEqualTo("to-khai");
    }

    @Test
    void an_unknown_paper_is_told() {
        refused(
                with(
                        "documents",
                        List.of(
                                Map.of("component", "to-khai", "form", "ELECTRONIC"),
                                Map.of("component", "tho", "form", "COPY"))),
                "component-unknown");
    }

    @Test
    void a_form_that_is_not_accepted_is_told() {
        refused(with("documents", List.of(Map.of("component", "to-khai", "form", "COPY"))), "form-not-allowed");
    }

    @Test
    void an_identity_number_is_described_and_never_repeated() {
        var answer = refused(with("filer", filer("0123456789")), "identity-number-malformed");

        assertThat(answer).bodyText().contains("10 digits").doesNotContain("0123456789");
    }

    @Test
    void an_older_identity_card_has_nine_digits() {
        assertThat(file(portal(), with("filer", filer("123456789")))).hasStatus(201);
    }

    @Test
    void a_result_by_post_needs_an_address() {
        var filing = with("filer", Map.of("name", "Nguyễn Văn Mẫu"));
        filing.put("resultDelivery", "POST");

        refused(filing, "address-missing");
    }

    @Test
    void an_attachment_of_somebody_else_is_unknown() {
        refused(
                with(
                        "documents",
                        List.of(Map.of("component", "to-khai", "form", "ELECTRONIC", "attachment", UUID.randomUUID()))),
                "attachment-unknown");
    }

    @Test
    void several_cases_are_decided_across_the_counter() {
        var filing = filing("1.013225", "COUNTER");
        filing.put(
                "documents",
                List.of(
                        Map.of("component", "don-de-nghi", "form", "ORIGINAL"),
                        Map.of("component", "quyen-su-dung-dat", "form", "CERTIFIED_COPY"),
                        Map.of("component", "ban-ve", "form", "ORIGINAL")));

        problem(file(clerk(), filing), 422, "case-undecided");
        filing.put("case", "Nhà ở riêng lẻ");
        assertThat(file(clerk(), filing)).hasStatus(201);
    }

    @Test
    void a_code_from_outside_is_kept_and_belongs_to_one_dossier() {
        var code = "G09.20-261120-" + (1000 + (int) (Math.random() * 8999));
        var answer = file(portal(), with("externalCode", code));

        assertThat(answer).hasStatus(201);
        assertThat(visitor.body(answer).get("code").asString()).isEqualTo(code);
        problem(file(portal(), with("externalCode", code)), 409, "code-taken");
        refused(with("externalCode", "17"), "code-malformed");
    }

    @Test
    void malformed_json_is_told() {
        var answer = visitor.request(portal(), HttpMethod.POST, "/api/v1/dossiers")
                .header("Idempotency-Key", "k")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"procedure\":")
                .exchange();

        assertThat(answer).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void another_media_type_is_told() {
        var answer = visitor.request(portal(), HttpMethod.POST, "/api/v1/dossiers")
                .header("Idempotency-Key", "k")
                .contentType(MediaType.TEXT_PLAIN)
                .content("hello")
                .exchange();

        assertThat(answer).hasStatus(415).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void a_missing_field_is_named() {
        var filing = online();
        filing.remove("channel");

        problem(file(portal(), filing), 400, "invalid-request");
    }

    @Test
    void nothing_personal_is_kept_in_clear() {
        var id = visitor.filed();

        var kept = database.getCollection("dossiers")
                .find(new Document("_id", id))
                .first()
                .toJson();

        assertThat(kept).doesNotContain("Nguyễn", "099301000123", "0900000123", "mau@vi-du.vn", "Số 5");
    }

    /** Refused, and nothing is stored. */
    private MvcTestResult refused(Map<String, Object> filing, String slug) {
        var before = database.getCollection("dossiers").countDocuments();
        var answer = file(portal(), filing);

        problem(answer, 422, slug);
        assertThat(database.getCollection("dossiers").countDocuments()).isEqualTo(before);
        return answer;
    }

    private static void problem(MvcTestResult answer, int status, String slug) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("https://motcua.vn/problems/" + slug);
        assertThat(answer).bodyJson().hasPathSatisfying("$.title", title -> assertThat(title)
                .isNotNull());
    }

    private MvcTestResult file(String token, Map<String, Object> filing) {
        return visitor.file(token, filing, UUID.randomUUID().toString());
    }

    private static Map<String, Object> with(String field, Object value) {
        var filing = new HashMap<>(online());
        filing.put(field, value);
        return filing;
    }

    private Procedure valid(String code, String from, String to) {
        var p = procedures.find("1.004873/1").orElseThrow();
        return new Procedure(
                code,
                1,
                p.name(),
                p.field(),
                p.levels(),
                p.offeredAt(),
                p.competentAgency(),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                true,
                true,
                p.terms(),
                p.fees(),
                p.components(),
                p.afterSupplement(),
                p.route(),
                p.own(),
                null,
                null);
    }
}
