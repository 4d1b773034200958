package vn.motcua.routing.route.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.Caller.leader;
import static vn.motcua.routing.Caller.officer;
import static vn.motcua.routing.route.Facts.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.eventing.InMemorySubjects;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.routing.Caller;
import vn.motcua.routing.OnSlice;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.RouteRejection;

/** What the holder of a step puts down beside his work. Justice has had the check since noon, 05:00 UTC. */
@OnSlice
class HolderControllerTest {
    private static final String STEP = "/api/v1/dossiers/" + D17 + "/steps/check";
    private static final String SEEN =
            """
            {"at": "2026-11-20T14:00:00+07:00", "place": "Thôn Mẫu, xã Mẫu 21", "participants": ["Ông Mẫu", "Bà Mẫu"],
             "result": "Đúng hiện trạng"}""";
    private static final String DRAFT =
            """
            {"items": ["Bản vẽ mặt bằng", "Bản sao Giấy chứng nhận"], "reason": "Hồ sơ còn thiếu"}""";

    private final Caller caller;
    private final InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes;

    HolderControllerTest(
            @Autowired Caller caller,
            @Autowired InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes) {
        this.caller = caller;
        this.routes = routes;
    }

    @BeforeEach
    void justice_holds_the_check() {
        routes.clear();
        order(register(), begin(sequence()), accept("check", AN));
    }

    @Test
    void an_officer_records_what_he_saw_on_the_spot() {
        assertThat(post(officer(JUSTICE), "/field-check", SEEN))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"steps": [{"fieldChecks": [{"at": "2026-11-20T14:00:00+07:00", "place": "Thôn Mẫu, xã Mẫu 21",
                          "participants": ["Ông Mẫu", "Bà Mẫu"], "result": "Đúng hiện trạng",
                          "recordedAt": "2026-11-20T15:00:00+07:00"}]}, {"fieldChecks": []}]}""");
    }

    @Test
    void an_officer_drafts_a_request_for_papers_and_the_clerk_reads_it() {
        assertThat(post(officer(JUSTICE), "/supplement-draft", DRAFT)).hasStatusOk();

        assertThat(caller.get(Tokens.token("clerk", "H99.21"), "/api/v1/dossiers/" + D17 + "/route")
                        .exchange())
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"steps": [{"supplementDraft": {"draftedAt": "2026-11-20T15:00:00+07:00",
                          "items": ["Bản vẽ mặt bằng", "Bản sao Giấy chứng nhận"], "reason": "Hồ sơ còn thiếu"}},
                         {"supplementDraft": null}]}""");
    }

    @Test
    void the_words_are_not_for_the_portal() {
        post(officer(JUSTICE), "/field-check", SEEN);
        post(officer(JUSTICE), "/supplement-draft", DRAFT);

        assertThat(caller.get(Tokens.token("portal"), "/api/v1/dossiers/" + D17 + "/route")
                        .exchange())
                .bodyText()
                .doesNotContain("Thôn")
                .doesNotContain("Ông")
                .doesNotContain("hiện trạng")
                .doesNotContain("Bản vẽ")
                .doesNotContain("còn thiếu");
    }

    @Test
    void nobody_else_may() {
        for (var path : new String[] {"/field-check", "/supplement-draft"}) {
            var body = path.equals("/field-check") ? SEEN : DRAFT;
            assertProblem(post(officer(COMMUNE), path, body), 403, "not-of-the-agency");
            assertProblem(post(officer(POLICE), path, body), 404, "no-such-dossier");
            assertThat(post(leader(JUSTICE), path, body)).hasStatusOk();
        }
    }

    @Test
    void what_cannot_have_been_seen_is_refused() {
        assertProblem(post(officer(JUSTICE), "/field-check", SEEN.replace("T14", "T11")), 422, "check-outside");
        assertProblem(post(officer(JUSTICE), "/field-check", SEEN.replace("T14", "T16")), 422, "check-outside");
        assertProblem(
                post(officer(JUSTICE), "/field-check", SEEN.replace("2026", "999999999")), 400, "invalid-request");
        assertProblem(
                post(officer(JUSTICE), "/field-check", SEEN.replace("[\"Ông Mẫu\", \"Bà Mẫu\"]", "[]")),
                400,
                "invalid-request");
        assertProblem(post(officer(JUSTICE), "/field-check", SEEN.replace("place", "plase")), 400, "invalid-request");
        assertProblem(
                post(officer(JUSTICE), "/supplement-draft", "{\"items\": [], \"reason\": \"?\"}"),
                400,
                "invalid-request");
    }

    private void order(RouteCommand... commands) {
        for (var command : commands) {
            routes.handle(D17.value(), null, command);
        }
    }

    private MvcTestResult post(String token, String path, String json) {
        return caller.post(token, STEP + path, json).exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith(slug);
    }
}
