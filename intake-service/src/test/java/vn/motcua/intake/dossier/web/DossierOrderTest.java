package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.leader;
import static vn.motcua.intake.Visitor.portal;
import static vn.motcua.intake.Visitor.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Counter;
import vn.motcua.intake.KeptDossiers;
import vn.motcua.intake.Visitor;
import vn.motcua.intake.WrittenTexts;
import vn.motcua.intake.dossier.DossierCommand.Note;
import vn.motcua.intake.dossier.Facts;

@AtTheCounter
class DossierOrderTest {
    private static final Map<String, Object> REFUSAL = Map.of("reason", "Thiếu căn cứ", "legalGround", "Điều 17");
    private static final Map<String, Object> WANTED =
            Map.of("items", List.of("Bản sao sổ hộ khẩu"), "reason", "Chưa đủ", "until", "2026-11-27");
    private static final Map<String, Object> PAPERS =
            Map.of("documents", List.of(Map.of("component", "to-khai", "form", "ELECTRONIC")));
    private static final Map<String, Object> STOP =
            Map.of("reason", "Chờ kết luận", "legalBasis", "Điều 19", "final", false);
    private static final Map<String, Object> ANNULMENT = Map.of("reason", "Nộp trùng", "legalBasis", "Điều 17");
    private static final Map<String, Object> RETURN = Map.of("method", "COUNTER", "receivedBy", "Nguyễn Văn Mẫu");
    private static final Map<String, Object> EXTENDED = Map.of("extension", Map.of("reason", "Mười hai bản chính"));
    private static final Instant DUE = Instant.parse("2026-11-26T10:00:00Z");

    private final Visitor visitor;
    private final KeptDossiers dossiers;
    private final WrittenTexts texts;

    DossierOrderTest(@Autowired Visitor visitor, @Autowired KeptDossiers dossiers, @Autowired WrittenTexts texts) {
        this.visitor = visitor;
        this.dossiers = dossiers;
        this.texts = texts;
    }

    @Test
    void a_clerk_accepts() {
        var id = visitor.filed();

        var answer = order(clerk(), id, "acceptance", Map.of());

        assertThat(answer).hasStatus(200).hasHeader("ETag", "\"3\"");
        assertThat(visitor.body(answer).get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(visitor.body(answer).get("receivedAt").asString()).isEqualTo("2026-11-23T11:00:00+07:00");
    }

    @Test
    void an_acceptance_needs_no_body() {
        var answer = visitor.request(clerk(), HttpMethod.POST, "/api/v1/dossiers/{id}/acceptance", visitor.filed())
                .exchange();

        assertThat(answer).hasStatus(200);
    }

    @Test
    void an_acceptance_may_extend_the_term_as_far_as_the_law_does() {
        var id = visitor.filed(portal(), copies("ONLINE"));

        var answer = order(clerk(), id, "acceptance", EXTENDED);

        assertThat(answer)
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.extension")
                .isEqualTo(Map.of(
                        "workingDays",
                        2,
                        "legalBasis",
                        "Điều 21 Nghị định 23/2015/NĐ-CP",
                        "reason",
                        "Mười hai bản chính"));
        assertThat(visitor.body(text(service(), id, "extension-1"))
                        .get("reason")
                        .asString())
                .isEqualTo("Mười hai bản chính");
        var listed = visitor.body(visitor.get(
                clerk(),
                "/api/v1/dossiers?code={code}",
                visitor.dossier(id).get("code").asString()));
        var extension = listed.get("items").get(0).get("extension");
        assertThat(extension.get("workingDays").asInt()).isEqualTo(2);
        assertThat(extension.get("reason").isNull()).isTrue();
    }

    @Test
    void across_the_counter_the_clerk_extends_the_term_as_he_files() {
        var filing = copies("COUNTER");
        filing.putAll(EXTENDED);

        var dossier = visitor.dossier(visitor.filed(clerk(), filing));

        assertThat(dossier.get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(dossier.get("extension").get("workingDays").asInt()).isEqualTo(2);
        assertThat(dossier.get("extension").get("reason").asString()).isEqualTo("Mười hai bản chính");
    }

    @Test
    void a_term_is_extended_on_no_other_ground_than_the_law_s() {
        var answer = order(clerk(), visitor.filed(), "acceptance", EXTENDED);

        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Expected extension to be none: the law gives none for 1.004873, got one");
        slug(answer, "not-extendable");
        assertThat(visitor.dossier(visitor.accepted()).get("extension").isNull())
                .isTrue();
    }

    @Test
    void whoever_extends_a_term_says_why() {
        var id = visitor.filed(portal(), copies("ONLINE"));

        for (var nothing : List.of(Map.of(), Map.of("reason", " "), Map.of("reason", "Lý do", "workingDays", 9))) {
            assertThat(order(clerk(), id, "acceptance", Map.of("extension", nothing)))
                    .hasStatus(400);
        }
    }

    @Test
    void an_applicant_extends_no_term() {
        var filing = copies("ONLINE");
        filing.putAll(EXTENDED);

        var answer = visitor.file(portal(), filing, "key");

        assertThat(answer).hasStatus(422);
        slug(answer, "extended-too-soon");
    }

    private static Map<String, Object> copies(String channel) {
        var filing = Visitor.filing("2.000815", channel);
        var form = channel.equals("ONLINE") ? "ELECTRONIC" : "ORIGINAL";
        filing.put("documents", List.of(Map.of("component", "ban-chinh", "form", form)));
        return filing;
    }

    @Test
    void the_same_acceptance_twice_is_a_conflict_with_the_current_version() {
        var id = visitor.accepted();

        var answer = order(clerk(), id, "acceptance", Map.of());

        assertThat(answer).hasStatus(409).hasHeader("ETag", "\"3\"");
        slug(answer, "not-in-status");
    }

    @Test
    void an_order_for_another_version_is_stale() {
        var id = visitor.filed();

        var stale = visitor.request(clerk(), HttpMethod.POST, "/api/v1/dossiers/{id}/acceptance", id)
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
        var fresh = visitor.request(clerk(), HttpMethod.POST, "/api/v1/dossiers/{id}/acceptance", id)
                .header("If-Match", "\"2\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();

        assertThat(stale).hasStatus(412).hasHeader("ETag", "\"2\"");
        assertThat(fresh).hasStatus(200);
    }

    @Test
    void only_a_clerk_of_the_receiving_agency_accepts() {
        var id = visitor.filed();

        assertThat(order(portal(), id, "acceptance", Map.of())).hasStatus(403);
        assertThat(order(leader(), id, "acceptance", Map.of())).hasStatus(403);
        assertThat(order(Tokens.token("clerk", "H99.21.1"), id, "acceptance", Map.of()))
                .hasStatus(403);
        assertThat(order(Tokens.token("clerk", "H99.22"), id, "acceptance", Map.of()))
                .hasStatus(404);
        assertThat(order(clerk(), "unknown", "acceptance", Map.of())).hasStatus(404);
    }

    @Test
    void a_refusal_says_why_to_whoever_may_see_the_dossier_and_is_quoted_by_letters() {
        var id = visitor.filed();

        var answer = order(clerk(), id, "refusal", REFUSAL);

        assertThat(visitor.body(answer).get("status").asString()).isEqualTo("NOT_ACCEPTED");
        var told = visitor.body(visitor.get(portal(), "/api/v1/dossiers/{id}", id));
        assertThat(told.get("refusal").get("reason").asString()).isEqualTo("Thiếu căn cứ");
        assertThat(told.get("refusal").get("legalGround").asString()).isEqualTo("Điều 17");
        var text = visitor.body(text(service(), id, "refusal-1"));
        assertThat(text.get("reason").asString()).isEqualTo("Thiếu căn cứ");
        assertThat(text.get("legalGround").asString()).isEqualTo("Điều 17");
        assertThat(text(clerk(), id, "refusal-1")).hasStatus(403);
        assertThat(text(service(), id, "refusal-2")).hasStatus(404);
    }

    @Test
    void a_refusal_without_reason_is_not_taken() {
        var answer = order(clerk(), visitor.filed(), "refusal", Map.of("reason", " ", "legalGround", "Điều 17"));

        assertThat(answer).hasStatus(400);
    }

    @Test
    void papers_are_asked_for_handed_in_and_confirmed() {
        var id = visitor.filed();

        var asked = order(clerk(), id, "supplement-request", WANTED);
        assertThat(visitor.body(asked).get("status").asString()).isEqualTo("SUPPLEMENT");
        assertThat(visitor.body(asked).get("phase").asString()).isEqualTo("INTAKE");
        slug(order(clerk(), id, "supplement-request", WANTED), "supplement-used-up");
        slug(order(clerk(), id, "supplement/confirmation", Map.of("complete", true)), "nothing-handed-in");
        var papers = Map.of("documents", List.of(Map.of("component", "giay-to-tuy-than", "form", "ELECTRONIC")));
        assertThat(order(portal(), id, "supplement", papers)).hasStatus(200);
        var confirmed = order(clerk(), id, "supplement/confirmation", Map.of("complete", true));

        assertThat(visitor.body(confirmed).get("status").asString()).isEqualTo("SUBMITTED");
        assertThat(visitor.body(confirmed).get("documents").size()).isEqualTo(2);
        assertThat(visitor.body(text(service(), id, "supplement-request-1"))
                        .get("items")
                        .get(0)
                        .asString())
                .isEqualTo("Bản sao sổ hộ khẩu");
    }

    @Test
    void what_a_supplement_asks_for_and_until_when_stands_in_the_answer() {
        var id = visitor.filed();
        assertThat(visitor.dossier(id).get("supplement").isNull()).isTrue();

        order(clerk(), id, "supplement-request", WANTED);

        var asked =
                visitor.body(visitor.get(portal(), "/api/v1/dossiers/{id}", id)).get("supplement");
        assertThat(asked.get("items").get(0).asString()).isEqualTo("Bản sao sổ hộ khẩu");
        assertThat(asked.get("reason").asString()).isEqualTo("Chưa đủ");
        assertThat(asked.get("until").asString()).isEqualTo("2026-11-27");
        assertThat(asked.get("dueAt").asString()).isEqualTo("2026-11-28T00:00:00+07:00");
        assertThat(asked.get("handedInAt").isNull()).isTrue();
        order(portal(), id, "supplement", PAPERS);
        assertThat(visitor.dossier(id).get("supplement").get("handedInAt").asString())
                .isEqualTo("2026-11-23T11:00:00+07:00");
        order(clerk(), id, "supplement/confirmation", Map.of("complete", true));
        assertThat(visitor.dossier(id).get("supplement").get("completeAt").asString())
                .isEqualTo("2026-11-23T11:00:00+07:00");
    }

    @Test
    void lists_quote_nothing_that_somebody_wrote() {
        var id = visitor.filed();
        order(clerk(), id, "supplement-request", WANTED);

        var list = visitor.get(clerk(), "/api/v1/dossiers?limit=1");

        assertThat(visitor.body(list).get("items").get(0).get("id").asString()).isNotNull();
        assertThat(list).bodyText().doesNotContain("Bản sao sổ hộ khẩu", "Chưa đủ");
    }

    @Test
    void letters_name_a_paper_once_as_it_came_last() {
        var id = visitor.filed();
        order(clerk(), id, "supplement-request", WANTED);
        order(portal(), id, "supplement", PAPERS);
        order(clerk(), id, "supplement/confirmation", Map.of("complete", false));
        order(portal(), id, "supplement", PAPERS);

        var contact = visitor.body(visitor.get(service(), "/internal/dossiers/{id}/contact", id));

        assertThat(contact.get("documents").size()).isEqualTo(1);
        assertThat(contact.get("documents").get(0).get("component").asString()).isEqualTo("to-khai");
        assertThat(visitor.dossier(id).get("documents").size()).isEqualTo(3);
    }

    @Test
    void the_applicants_last_day_is_not_past() {
        var yesterday = Map.of(
                "items",
                List.of("x"),
                "reason",
                "y",
                "until",
                LocalDate.parse("2026-11-22").toString());

        slug(order(clerk(), visitor.filed(), "supplement-request", yesterday), "day-out-of-range");
    }

    @Test
    void the_applicant_or_the_clerk_takes_a_wish_to_withdraw_back() {
        var id = visitor.accepted();
        var reason = Map.of("reason", "Không cần nữa");

        slug(order(portal(), id, "withdrawal/retraction", Map.of()), "withdrawal-not-asked");
        for (var whoever : List.of(portal(), clerk())) {
            assertThat(order(portal(), id, "withdrawal", reason)).hasStatus(200);
            assertThat(order(whoever, id, "withdrawal/retraction", Map.of())).hasStatus(200);
        }
        slug(confirmWithdrawal(id), "withdrawal-not-asked");
    }

    @Test
    void a_withdrawal_is_asked_by_the_applicant_and_confirmed_by_the_clerk() {
        var id = visitor.accepted();
        var reason = Map.of("reason", "Không cần nữa");

        slug(confirmWithdrawal(id), "withdrawal-not-asked");
        assertThat(visitor.dossier(id).get("withdrawalAsked").isNull()).isTrue();
        assertThat(order(portal(), id, "withdrawal", reason)).hasStatus(200);
        assertThat(visitor.dossier(id).get("withdrawalAsked").get("reason").asString())
                .isEqualTo("Không cần nữa");
        slug(order(portal(), id, "withdrawal", reason), "withdrawal-asked");
        assertThat(order(portal(), id, "withdrawal/confirmation", Map.of())).hasStatus(403);
        var withdrawn = visitor.body(confirmWithdrawal(id));

        assertThat(withdrawn.get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.get("outcome").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_leader_stops_resumes_and_annuls() {
        var id = processing();

        assertThat(status(order(leader(), id, "stop", STOP))).isEqualTo("STOPPED");
        assertThat(status(order(leader(), id, "resume", Map.of()))).isEqualTo("PROCESSING");
        var annulled = visitor.body(order(leader(), id, "annulment", ANNULMENT));
        assertThat(annulled.get("annulled").asBoolean()).isTrue();
        assertThat(annulled.get("status").asString()).isEqualTo("PROCESSING");
        assertThat(annulled.get("statusName").asString()).isEqualTo("Đã hủy hồ sơ");
        slug(order(leader(), id, "stop", STOP), "annulled");
    }

    @Test
    void the_last_day_for_papers_is_one_that_the_office_works() {
        for (var day : List.of("2026-11-28", "2026-12-02")) {
            var answer = order(clerk(), visitor.filed(), "supplement-request", wantedUntil(day));

            slug(answer, "day-not-worked");
        }
        for (var day : List.of("2026-11-30", "2026-12-05")) {
            assertThat(order(clerk(), visitor.filed(), "supplement-request", wantedUntil(day)))
                    .hasStatus(200);
        }
    }

    private static Map<String, Object> wantedUntil(String day) {
        return Map.of("items", List.of("Bản sao sổ hộ khẩu"), "reason", "Chưa đủ", "until", day);
    }

    @Test
    void only_a_leader_stops() {
        var id = processing();

        assertThat(order(clerk(), id, "stop", STOP)).hasStatus(403);
        assertThat(order(Tokens.token("leader", "H99"), id, "stop", STOP)).hasStatus(200);
        assertThat(order(Tokens.token("leader", "H99.31"), id, "resume", Map.of()))
                .hasStatus(403);
        assertThat(order(Tokens.token("leader", "H99.22"), id, "resume", Map.of()))
                .hasStatus(404);
    }

    @Test
    void the_way_to_the_result_and_into_the_applicants_hand() {
        var id = processing();
        var paper = new ResultPaper("file-1", "12/XN", LocalDate.parse("2026-11-25"), new StaffId("leader-21"), null);

        dossiers.note(
                id,
                new Note.DeadlineSet(DUE),
                new Note.StepCompleted(Facts.ISSUE, paper, null),
                new Note.RouteCompleted(Counter.NOW, Outcome.GRANTED));
        var resolved = visitor.dossier(id);
        assertThat(resolved.get("status").asString()).isEqualTo("RESOLVED");
        assertThat(resolved.get("dueAt").asString()).isEqualTo("2026-11-26T17:00:00+07:00");
        assertThat(resolved.get("result").get("number").asString()).isEqualTo("12/XN");
        var returned = visitor.body(order(clerk(), id, "return", RETURN));

        assertThat(returned.get("status").asString()).isEqualTo("RETURNED");
        assertThat(returned.get("outcome").asString()).isEqualTo("GRANTED");
        assertThat(returned.get("returnedAt").asString()).isEqualTo("2026-11-23T11:00:00+07:00");
        assertThat(visitor.body(visitor.get(portal(), "/api/v1/dossiers/{id}/results", id))
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void why_it_was_refused_after_appraisal_stands_with_the_dossier_once_the_refusal_is_signed() throws Exception {
        var id = processing();
        texts.write(id, "note-1", "Không đúng đối tượng", "Điều 7");

        dossiers.note(
                id,
                new Note.StepCompleted(Facts.ISSUE, null, "note-1"),
                new Note.RouteCompleted(Counter.NOW, Outcome.REFUSED));
        dossiers.work(id);
        assertThat(visitor.dossier(id).get("refusal").isNull()).isTrue();
        dossiers.note(id, new Note.RefusalIssued("x-L2"));
        dossiers.work(id);

        var refusal = visitor.dossier(id).get("refusal");
        assertThat(refusal.get("reason").asString()).isEqualTo("Không đúng đối tượng");
        assertThat(refusal.get("legalGround").asString()).isEqualTo("Điều 7");
        assertThat(dossiers.find(id).orElseThrow().todo()).isEmpty();
    }

    @Test
    void post_and_electronic_return_are_not_ordered() {
        var id = processing();
        dossiers.note(id, new Note.RouteCompleted(Counter.NOW, Outcome.GRANTED));

        slug(order(clerk(), id, "return", Map.of("method", "POST", "receivedBy", "x")), "not-by-hand");
        dossiers.note(id, new Note.ResultDelivered(Delivery.POST, Counter.NOW));
        assertThat(visitor.dossier(id).get("status").asString()).isEqualTo("RETURNED");
    }

    @Test
    void a_clerk_puts_right_what_was_written_of_a_person_and_everybody_sees_who_did() {
        var id = visitor.filed();
        var name = Map.of("field", "FILER_NAME", "value", "Nguyễn Văn Mậu", "reason", "Gõ nhầm dấu");

        var corrected = visitor.body(order(clerk(), id, "corrections", name));

        assertThat(corrected.get("filer").get("name").asString()).isEqualTo("Nguyễn Văn Mậu");
        assertThat(corrected.get("filer").get("phone").asString()).isEqualTo("0900000123");
        var made = corrected.get("corrections").get(0);
        assertThat(made.get("field").asString()).isEqualTo("FILER_NAME");
        assertThat(made.get("by").asString()).isEqualTo("clerk");
        assertThat(made.get("value").isNull()).isTrue();
        assertThat(visitor.body(visitor.get(service(), "/internal/dossiers/{id}/contact", id))
                        .get("filer")
                        .get("name")
                        .asString())
                .isEqualTo("Nguyễn Văn Mậu");
    }

    @Test
    void a_leader_puts_a_finish_right_but_never_back() {
        var id = processing();
        dossiers.note(id, new Note.RouteCompleted(Counter.NOW.minusSeconds(3600), Outcome.GRANTED));

        var corrected = visitor.body(order(leader(), id, "corrections", finish("2026-11-23T10:30:00+07:00")));

        assertThat(corrected.get("finishedAt").asString()).isEqualTo("2026-11-23T10:30:00+07:00");
        assertThat(corrected.get("corrections").get(0).get("legalBasis").asString())
                .isEqualTo("Điều 5");
        var back = order(leader(), id, "corrections", finish("2026-11-23T09:00:00+07:00"));
        assertThat(back).hasStatus(409);
        slug(back, "moves-back");
    }

    @Test
    void what_a_leader_finds_granted_by_mistake_shows_no_result_and_is_handed_over_with_its_refusal() {
        var id = processing();
        var paper = new ResultPaper("file-1", "12/XN", LocalDate.parse("2026-11-25"), new StaffId("leader-21"), null);
        dossiers.note(
                id,
                new Note.StepCompleted(Facts.ISSUE, paper, null),
                new Note.RouteCompleted(Counter.NOW, Outcome.GRANTED));
        var refused = Map.of("fact", "OUTCOME", "value", "REFUSED", "reason", "Cấp nhầm", "legalBasis", "Điều 5");

        var corrected = visitor.body(order(leader(), id, "corrections", refused));

        assertThat(corrected.get("outcome").asString()).isEqualTo("REFUSED");
        assertThat(corrected.get("result").isNull()).isTrue();
        assertThat(visitor.body(visitor.get(portal(), "/api/v1/dossiers/{id}/results", id))
                        .get("items")
                        .size())
                .isEqualTo(1);
        slug(order(clerk(), id, "return", RETURN), "refusal-not-issued");
        var text = visitor.body(visitor.get(service(), "/internal/dossiers/{id}/texts/correction-1", id));
        assertThat(text.get("reason").asString()).isEqualTo("Cấp nhầm");
        assertThat(text.get("legalGround").asString()).isEqualTo("Điều 5");

        assertThat(corrected.get("refusal").isNull()).isTrue();

        dossiers.note(id, new Note.RefusalIssued("x-L1"));
        slug(order(clerk(), id, "return", RETURN), "refusal-not-issued");
        dossiers.note(id, new Note.RefusalDrafted("x-L2"), new Note.RefusalIssued("x-L2"));
        var told =
                visitor.body(visitor.get(portal(), "/api/v1/dossiers/{id}", id)).get("refusal");
        assertThat(told.get("reason").asString()).isEqualTo("Cấp nhầm");
        assertThat(told.get("legalGround").asString()).isEqualTo("Điều 5");
        assertThat(order(clerk(), id, "return", RETURN)).hasStatusOk();
    }

    @Test
    void what_a_leader_finds_refused_by_mistake_comes_with_the_paper_that_grants_it() {
        var id = processing();
        dossiers.note(id, new Note.RouteCompleted(Counter.NOW, Outcome.REFUSED));
        var grant = Map.of("fact", "OUTCOME", "value", "GRANTED", "reason", "Ghi nhầm", "legalBasis", "Điều 5");
        var paper = visitor.paper();

        slug(order(leader(), id, "corrections", grant), "result-missing");
        slug(
                order(leader(), id, "corrections", with(grant, "result", with(paper, "attachment", "khong-co"))),
                "attachment-unknown");
        slug(
                order(leader(), id, "corrections", with(grant, "result", with(paper, "issuedOn", "2026-11-30"))),
                "issued-in-future");
        var corrected = visitor.body(order(leader(), id, "corrections", with(grant, "result", paper)));

        assertThat(corrected.get("outcome").asString()).isEqualTo("GRANTED");
        assertThat(corrected.get("result").get("attachment").asString()).isEqualTo(paper.get("attachment"));
        assertThat(order(clerk(), id, "return", RETURN)).hasStatusOk();
    }

    @Test
    void only_a_grant_comes_with_a_paper() {
        var id = processing();
        var refusal = Map.of("fact", "OUTCOME", "value", "REFUSED", "reason", "y", "legalBasis", "Điều 5");
        var name = Map.of("field", "FILER_NAME", "value", "Nguyễn Văn Mậu", "reason", "y");

        for (var body : List.of(refusal, name)) {
            assertThat(order(leader(), id, "corrections", with(body, "result", visitor.paper())))
                    .as(body.toString())
                    .hasStatus(400);
        }
    }

    @Test
    void a_paper_that_comes_with_a_correction_has_the_forms_of_any_other() {
        var id = processing();
        dossiers.note(id, new Note.RouteCompleted(Counter.NOW, Outcome.REFUSED));
        var grant = Map.of("fact", "OUTCOME", "value", "GRANTED", "reason", "Ghi nhầm", "legalBasis", "Điều 5");

        for (var wrong : Map.of(
                        "number", "Nguyễn Văn Mẫu",
                        "signedBy", "mau@vi-du.vn",
                        "resultCode", "099301000123",
                        "attachment", "../x")
                .entrySet()) {
            var paper = with(visitor.paper(), wrong.getKey(), wrong.getValue());
            assertThat(order(leader(), id, "corrections", with(grant, "result", paper)))
                    .as(wrong.toString())
                    .hasStatus(400);
        }
    }

    @Test
    void a_wish_is_forgotten_when_something_else_ends_the_dossier() {
        var id = processing();
        order(portal(), id, "withdrawal", Map.of("reason", "Tôi đổi ý"));
        var annulled = order(leader(), id, "annulment", Map.of("reason", "Nộp trùng", "legalBasis", "Điều 17"));

        assertThat(visitor.body(annulled).get("withdrawalAsked").isNull()).isTrue();
    }

    @Test
    void data_are_a_clerks_and_dates_a_leaders() {
        var id = visitor.filed();
        var name = Map.of("field", "FILER_NAME", "value", "x", "reason", "y");

        assertThat(order(leader(), id, "corrections", name)).hasStatus(403);
        assertThat(order(clerk(), id, "corrections", finish("2026-11-23T10:30:00+07:00")))
                .hasStatus(403);
        assertThat(order(portal(), id, "corrections", name)).hasStatus(403);
    }

    @Test
    void a_correction_says_what_is_right_and_why() {
        var id = visitor.filed();

        for (var body : List.of(
                Map.of("field", "FILER_NAME", "value", "x"),
                Map.of("value", "x", "reason", "y"),
                Map.of("field", "FILER_NAME", "fact", "OUTCOME", "value", "x", "reason", "y"),
                Map.of("field", "FILER_PHONE", "value", "không có", "reason", "y"),
                Map.of("fact", "FINISHED_AT", "value", "hôm qua", "reason", "y", "legalBasis", "Điều 5"),
                Map.of("fact", "RECEIVED_AT", "value", "2026-11-23T10:30:00", "reason", "y", "legalBasis", "Điều 5"),
                Map.of("fact", "OUTCOME", "value", "WITHDRAWN", "reason", "y", "legalBasis", "Điều 5"),
                Map.of("fact", "OUTCOME", "value", "REFUSED", "reason", "y", "legalBasis", " "))) {
            assertThat(order(clerk(), id, "corrections", body))
                    .as(body.toString())
                    .hasStatus(400);
        }
    }

    @Test
    void no_date_and_no_outcome_moves_without_a_legal_ground() {
        var id = processing();

        for (var body : List.of(
                Map.of("fact", "RECEIVED_AT", "value", "2026-11-23T08:30:00+07:00", "reason", "y"),
                Map.of("fact", "FINISHED_AT", "value", "2026-11-23T10:30:00+07:00", "reason", "y"),
                Map.of("fact", "OUTCOME", "value", "REFUSED", "reason", "y"))) {
            var answer = order(leader(), id, "corrections", body);

            assertThat(answer).as(body.toString()).hasStatus(422);
            slug(answer, "legal-basis-missing");
        }
    }

    @Test
    void a_leader_puts_a_receipt_right_and_a_clerk_does_not() {
        var id = processing();
        var right = Map.of(
                "fact",
                "RECEIVED_AT",
                "value",
                "2026-11-23T08:30:00+07:00",
                "reason",
                "Ghi nhầm giờ",
                "legalBasis",
                "Điều 17");

        assertThat(order(clerk(), id, "corrections", right)).hasStatus(403);
        var corrected = visitor.body(order(leader(), id, "corrections", right));

        assertThat(corrected.get("receivedAt").asString()).isEqualTo("2026-11-23T08:30:00+07:00");
        var made = corrected.get("corrections").get(0);
        assertThat(made.get("fact").asString()).isEqualTo("RECEIVED_AT");
        assertThat(made.get("legalBasis").asString()).isEqualTo("Điều 17");
    }

    private static Map<String, ?> finish(String at) {
        return Map.of("fact", "FINISHED_AT", "value", at, "reason", "Ghi nhầm giờ", "legalBasis", "Điều 5");
    }

    @Test
    void an_immediate_result_ends_it_on_the_spot() {
        var id = visitor.accepted();
        assertThat(status(order(clerk(), id, "immediate-result", Map.of("result", visitor.paper()))))
                .isEqualTo("RETURNED");
    }

    private String processing() {
        var id = visitor.accepted();
        dossiers.note(
                id, new Note.StepOffered(new AgencyCode("H99.31")), new Note.StepAccepted(new AgencyCode("H99.31")));
        return id;
    }

    private static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        var other = new HashMap<String, Object>(body);
        other.put(field, value);
        return other;
    }

    private MvcTestResult confirmWithdrawal(String id) {
        return order(clerk(), id, "withdrawal/confirmation", Map.of());
    }

    private MvcTestResult order(String token, String id, String order, Map<String, ?> body) {
        return visitor.post(token, body, "/api/v1/dossiers/{id}/" + order, id);
    }

    private MvcTestResult text(String token, String id, String reference) {
        return visitor.get(token, "/internal/dossiers/{id}/texts/{reference}", id, reference);
    }

    private String status(MvcTestResult answer) {
        JsonNode body = visitor.body(answer);
        return body.get("status").asString();
    }

    private static void slug(MvcTestResult answer, String slug) {
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("https://motcua.vn/problems/" + slug);
    }
}
