package vn.motcua.intake.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.KeptComplaints;
import vn.motcua.intake.Mongo;
import vn.motcua.intake.Visitor;
import vn.motcua.intake.complaint.ComplaintCommand;
import vn.motcua.intake.complaint.Stories;

@AtTheCounter
class ComplaintControllerTest {
    private static final String TEXT = "Hồ sơ của tôi chậm mà không ai trả lời";

    private final Visitor visitor;
    private final KeptComplaints complaints;
    private final Mongo mongo;

    ComplaintControllerTest(@Autowired Visitor visitor, @Autowired KeptComplaints complaints, @Autowired Mongo mongo) {
        this.visitor = visitor;
        this.complaints = complaints;
        this.mongo = mongo;
    }

    private static Map<String, Object> about(String agency) {
        var body = new HashMap<String, Object>();
        body.put("agency", agency);
        body.put("category", "DELAY");
        body.put("text", TEXT);
        body.put("contact", Map.of("name", "Nguyễn Văn Mẫu", "phone", "0900000123"));
        return body;
    }

    private MvcTestResult lodge(String token, Map<String, Object> body, @Nullable String key) {
        var request = visitor.request(token, HttpMethod.POST, "/api/v1/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .content(new JsonMapper().writeValueAsString(body));
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private String lodged(String token, Map<String, Object> body) {
        return visitor.body(lodge(token, body, null)).get("id").asString();
    }

    private JsonNode shown(String token, String id) {
        return visitor.body(visitor.get(token, "/api/v1/complaints/{id}", id));
    }

    private MvcTestResult answer(String token, String id) {
        return visitor.post(token, Map.of("text", "Đã xử lý"), "/api/v1/complaints/{id}/answer", id);
    }

    private MvcTestResult rate(String token, String id) {
        return visitor.post(token, Map.of("score", 2, "comment", "Cảm ơn"), "/api/v1/complaints/{id}/rating", id);
    }

    private static String officer() {
        return Tokens.token("officer", Visitor.COMMUNE);
    }

    @Test
    void a_complaint_gets_the_next_number_of_its_agency_and_year() {
        var first = visitor.body(lodge(Visitor.portal(), about("H99.22"), null));
        var second = visitor.body(lodge(Visitor.portal(), about("H99.22"), null));

        assertThat(first.get("number").asString()).isEqualTo("KN-H99.22-2026-0001");
        assertThat(second.get("number").asString()).isEqualTo("KN-H99.22-2026-0002");
        assertThat(first.get("state").asString()).isEqualTo("RECEIVED");
        assertThat(first.get("receivedAt").asString()).isEqualTo("2026-11-23T11:00:00+07:00");
        assertThat(first.get("answerDueAt").isNull()).isTrue();
    }

    @Test
    void the_same_key_is_one_complaint_and_answered_as_at_first() {
        var key = UUID.randomUUID().toString();
        var first = lodge(Visitor.portal(), about("H99.21"), key);
        var id = visitor.body(first).get("id").asString();
        complaints.handle(id, null, new ComplaintCommand.NoteDeadline(Stories.DUE));

        var again = lodge(Visitor.portal(), about("H99.21"), key);
        var other = lodge(Visitor.portal(), about("H99.23"), key);

        assertThat(first).hasStatus(201).hasHeader("Location", "/api/v1/complaints/" + id);
        assertThat(again).hasStatus(200);
        assertThat(visitor.body(again)).isEqualTo(visitor.body(first));
        assertThat(other).hasStatus(422);
    }

    @Test
    void whoever_received_the_dossier_answers() {
        var dossier = visitor.filed();
        var body = about("H99.21");
        body.remove("agency");
        body.put("dossier", dossier);

        var complaint = shown(Visitor.portal(), lodged(Visitor.portal(), body));

        assertThat(complaint.get("agency").asString()).isEqualTo("H99.21");
        assertThat(complaint.get("dossier").asString()).isEqualTo(dossier);
    }

    @Test
    void what_a_clerk_takes_down_his_own_agency_answers() {
        var body = about("H99.21");
        body.remove("agency");

        assertThat(shown(Visitor.clerk(), lodged(Visitor.clerk(), body))
                        .get("agency")
                        .asString())
                .isEqualTo("H99.21");
    }

    @Test
    void the_dossiers_timeline_tells_of_the_complaint_and_of_its_answer_and_not_what_they_say() {
        var body = about("H99.21");
        body.put("dossier", visitor.filed());
        var number = shown(Visitor.portal(), lodged(Visitor.portal(), body)).get("number");
        var id = lodged(Visitor.portal(), body);
        answer(officer(), id);

        var timeline = visitor.get(Visitor.portal(), "/api/v1/dossiers/{id}/timeline", body.get("dossier"));

        var items = visitor.body(timeline).get("items");
        assertThat(items.size()).isEqualTo(3);
        assertThat(items.get(0).get("type").asString()).isEqualTo("complaint-received");
        assertThat(items.get(2).get("type").asString()).isEqualTo("complaint-answered");
        assertThat(items.get(2).get("by").asString()).isEqualTo("officer");
        assertThat(timeline)
                .bodyText()
                .contains("phản ánh, kiến nghị số " + number.asString())
                .doesNotContain(TEXT, "Đã xử lý", "0900000123");
    }

    @Test
    void other_services_learn_the_answer_and_whom_to_tell() {
        var body = about("H99.21");
        body.put("contact", Map.of("name", "Nguyễn Văn Mẫu", "email", "mau@vi-du.vn"));
        var id = lodged(Visitor.portal(), body);
        var path = "/internal/complaints/{id}/answer";
        assertThat(visitor.get(Visitor.service(), path, id)).hasStatus(404);

        answer(officer(), id);

        var answer = visitor.body(visitor.get(Visitor.service(), path, id));
        assertThat(answer.get("text").asString()).isEqualTo("Đã xử lý");
        assertThat(answer.get("email").asString()).isEqualTo("mau@vi-du.vn");
        assertThat(answer.get("agency").asString()).isEqualTo("Ủy ban nhân dân xã Mẫu 21");
        assertThat(visitor.get(officer(), path, id)).hasStatus(403);
        assertThat(visitor.get(Visitor.service(), path, "unknown")).hasStatus(404);
    }

    @Test
    void somebody_has_to_answer() {
        var nobody = about("H99.21");
        nobody.remove("agency");
        var foreign = about("H99.21");
        foreign.put("dossier", visitor.filed());

        assertThat(lodge(Visitor.portal(), nobody, null)).hasStatus(422);
        assertThat(lodge(Visitor.portal(), about("H99.404"), null)).hasStatus(422);
        assertThat(lodge(otherPortal(), foreign, null)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0901234567", "", "DELAY 2", "nguyen.van.mau@vi-du.vn"})
    void a_category_is_a_code_and_no_number_of_a_person(String category) {
        var body = about("H99.21");
        body.put("category", category);

        assertThat(lodge(Visitor.portal(), body, null)).hasStatus(400);
    }

    @Test
    void a_contact_may_be_told_in_ones_own_words() {
        var body = about("H99.21");
        body.put("contact", "Gọi cho tôi sau 17 giờ");

        var complaint = shown(Visitor.portal(), lodged(Visitor.portal(), body));

        assertThat(complaint.at("/contact/note").asString()).isEqualTo("Gọi cho tôi sau 17 giờ");
    }

    @Test
    void nothing_that_was_written_lies_open_in_the_database() {
        var id = lodged(Visitor.portal(), about("H99.21"));
        answer(officer(), id);
        rate(Visitor.portal(), id);

        var kept = mongo.database().getCollection("complaints").find().into(new ArrayList<>());

        assertThat(kept.toString()).doesNotContain(TEXT, "0900000123", "Nguyễn", "Đã xử lý", "Cảm ơn");
        var complaint = shown(Visitor.portal(), id);
        assertThat(complaint.get("text").asString()).isEqualTo(TEXT);
        assertThat(complaint.at("/contact/phone").asString()).isEqualTo("0900000123");
        assertThat(complaint.at("/answer/text").asString()).isEqualTo("Đã xử lý");
        assertThat(complaint.at("/rating/comment").asString()).isEqualTo("Cảm ơn");
    }

    @Test
    void it_is_answered_once_and_rated_once_and_in_this_order() {
        var id = lodged(Visitor.portal(), about("H99.21"));

        assertThat(rate(Visitor.portal(), id)).hasStatus(409);
        assertThat(answer(officer(), id)).hasStatusOk();
        assertThat(answer(Visitor.leader(), id)).hasStatus(409);
        assertThat(rate(Visitor.portal(), id)).hasStatusOk();
        assertThat(rate(Visitor.portal(), id)).hasStatus(409);
        assertThat(shown(officer(), id).get("state").asString()).isEqualTo("ANSWERED");
    }

    @Test
    void whoever_has_seen_another_version_is_told_so() {
        var id = lodged(Visitor.portal(), about("H99.21"));
        var answer = visitor.request(officer(), HttpMethod.POST, "/api/v1/complaints/{id}/answer", id)
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\":\"Đã xử lý\"}")
                .exchange();

        assertThat(answer).hasStatus(412);
    }

    @Test
    void only_the_agency_and_those_above_and_the_portal_it_came_through_see_it() {
        var id = lodged(Visitor.portal(), about("H99.21"));

        assertThat(visitor.get(Visitor.clerk(), "/api/v1/complaints/{id}", id)).hasStatusOk();
        assertThat(visitor.get(Tokens.token("leader", "H99"), "/api/v1/complaints/{id}", id))
                .hasStatusOk();
        assertThat(visitor.get(Tokens.token("controller", "H99"), "/api/v1/complaints/{id}", id))
                .hasStatusOk();
        assertThat(visitor.get(Tokens.token("clerk", "H99"), "/api/v1/complaints/{id}", id))
                .hasStatus(404);
        assertThat(visitor.get(Tokens.token("officer", "H99.22"), "/api/v1/complaints/{id}", id))
                .hasStatus(404);
        assertThat(visitor.get(otherPortal(), "/api/v1/complaints/{id}", id)).hasStatus(404);
        assertThat(visitor.get(Tokens.token("operator"), "/api/v1/complaints/{id}", id))
                .hasStatus(403);
    }

    @Test
    void others_neither_answer_nor_rate() {
        var id = lodged(Visitor.portal(), about("H99.21"));

        assertThat(answer(Visitor.clerk(), id)).hasStatus(403);
        assertThat(answer(Tokens.token("officer", "H99.22"), id)).hasStatus(404);
        answer(officer(), id);
        assertThat(rate(otherPortal(), id)).hasStatus(404);
        assertThat(rate(Visitor.clerk(), id)).hasStatus(403);
    }

    @Test
    void a_list_shows_the_latest_first_page_by_page_without_what_was_written() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(lodged(Visitor.portal(), about("H99.23")));
        }

        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = list("H99.23", "limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            page.get("items").forEach(item -> {
                seen.add(item.get("id").asString());
                assertThat(item.get("text").isNull()).isTrue();
                assertThat(item.get("contact").isNull()).isTrue();
            });
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        } while (cursor != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids).doesNotHaveDuplicates();
    }

    @Test
    void a_list_tells_what_waits_from_what_is_overdue_and_what_is_answered() {
        var waiting = lodged(Visitor.portal(), about("H99.11"));
        var overdue = lodged(Visitor.portal(), about("H99.11"));
        var answered = lodged(Visitor.portal(), about("H99.11"));
        complaints.handle(overdue, null, new ComplaintCommand.NoteOverdue(Stories.DUE));
        complaints.handle(answered, null, new ComplaintCommand.NoteOverdue(Stories.DUE));
        assertThat(answer(Tokens.token("officer", "H99.11"), answered)).hasStatusOk();

        assertThat(ids("H99.11", "state=RECEIVED")).containsExactlyInAnyOrder(waiting, overdue);
        assertThat(ids("H99.11", "state=OVERDUE")).containsExactly(overdue);
        assertThat(ids("H99.11", "state=ANSWERED")).containsExactly(answered);
        assertThat(ids("H99", "agency=H99.11")).hasSize(3);
        assertThat(ids("H99.12", "state=RECEIVED")).isEmpty();
        assertThat(shown(Tokens.token("leader", "H99.11"), answered)
                        .get("overdue")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_list_refuses_a_state_and_a_cursor_it_does_not_know() {
        assertThat(visitor.get(Visitor.leader(), "/api/v1/complaints?state=LOST"))
                .hasStatus(400);
        assertThat(visitor.get(Visitor.leader(), "/api/v1/complaints?cursor=LOST"))
                .hasStatus(400);
        assertThat(visitor.get(Visitor.portal(), "/api/v1/complaints")).hasStatus(403);
    }

    private JsonNode list(String agency, String query) {
        return visitor.body(visitor.get(Tokens.token("leader", agency), "/api/v1/complaints?" + query));
    }

    private List<String> ids(String agency, String query) {
        return list(agency, query)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static String otherPortal() {
        return Tokens.token(Map.of("sub", "citizen", "client", "other-portal", "roles", List.of("portal")));
    }
}
