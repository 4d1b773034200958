package vn.motcua.routing.route.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.Caller.leader;
import static vn.motcua.routing.Caller.officer;
import static vn.motcua.routing.route.Facts.*;
import static vn.motcua.routing.route.Facts.CHECK;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.eventing.InMemorySubjects;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.routing.Caller;
import vn.motcua.routing.OnSlice;
import vn.motcua.routing.RoutingSlice.Papers;
import vn.motcua.routing.route.Pause;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.RouteRejection;

@OnSlice
class RouteControllerTest {
    private static final String ROUTE = "/api/v1/dossiers/" + D17 + "/route";
    private static final String DONE = """
            {"outcome": "DONE"}""";
    private static final String APPROVED =
            """
            {"outcome": "APPROVED", "result":
              {"attachment": "file-1", "number": "12/TLKT-BS", "issuedOn": "2026-11-20", "signedBy": "chi"}}""";

    private final Caller caller;
    private final InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes;
    private final Papers papers;

    RouteControllerTest(
            @Autowired Caller caller,
            @Autowired InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes,
            @Autowired Papers papers) {
        this.caller = caller;
        this.papers = papers;
        this.routes = routes;
    }

    @BeforeEach
    void d17_is_at_justice() {
        routes.clear();
        papers.clear();
        order(register(), begin(sequence()), new RouteCommand.NoteDeadlines(CHECK, TUESDAY));
    }

    @Test
    void the_route_shows_each_step_with_its_agency_and_times() {
        var answer = caller.get(officer(JUSTICE), ROUTE).exchange();

        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"3\"");
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"dossier": "%s", "code": "H99.21-261120-0001", "state": "UNDER_WAY", "steps": [
                  {"id": "check", "name": "Bước check", "agency": "H99.21.1", "state": "OFFERED",
                   "allotment": {"value": 2, "unit": "WORKING_DAY"}, "offeredAt": "2026-11-20T12:00:00+07:00",
                   "acceptanceDueAt": "2026-11-20T17:00:00+07:00", "dueAt": "2026-11-24T17:00:00+07:00",
                   "acceptedAt": null, "officer": null, "completedAt": null, "branch": null},
                  {"id": "decide", "agency": "H99.21", "state": "WAITING", "offeredAt": null}]}"""
                                .formatted(D17));
    }

    @Test
    void a_registered_dossier_has_a_route_without_steps() {
        routes.clear();
        order(register());

        assertThat(caller.get(officer(COMMUNE), ROUTE).exchange())
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"state": "REGISTERED", "steps": []}""");
    }

    @Test
    void whoever_takes_part_sees_the_route() {
        for (var token : List.of(
                officer(COMMUNE),
                officer(JUSTICE),
                officer("H99.*"),
                leader("H99"),
                Tokens.token("controller", "H99"),
                Tokens.token("clerk", COMMUNE.value()),
                Tokens.token("onestop-head", COMMUNE.value()),
                Tokens.token("portal"))) {
            assertThat(caller.get(token, ROUTE).exchange()).hasStatusOk();
        }
    }

    @Test
    void to_everybody_else_it_is_not_there() {
        for (var token : List.of(
                officer(POLICE),
                officer("H99"),
                leader("H99.2"),
                Tokens.token("officer"),
                Tokens.token(Map.of("sub", "x", "client", "another-portal", "roles", List.of("portal"))))) {
            assertProblem(caller.get(token, ROUTE).exchange(), 404, "no-such-dossier");
        }
        assertProblem(
                caller.get(officer(COMMUNE), "/api/v1/dossiers/nobody/route").exchange(), 404, "no-such-dossier");
        assertProblem(post(officer(POLICE), "check/acceptance", "{}"), 404, "no-such-dossier");
    }

    @Test
    void an_officer_on_the_staff_signs_for_the_hand_over() {
        var answer = post(officer(JUSTICE), "check/acceptance", """
                {"officer": "an"}""");

        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"4\"");
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"steps": [{"state": "ACCEPTED", "officer": "an", "acceptedAt": "2026-11-20T15:00:00+07:00"}, {}]}""");
    }

    @Test
    void without_a_name_whoever_the_token_names_signs() {
        assertThat(post(officer(JUSTICE), "check/acceptance", "{}"))
                .bodyJson()
                .extractingPath("$.steps[0].officer")
                .isEqualTo("officer-" + JUSTICE);
    }

    @Test
    void whoever_is_on_nobody_s_staff_signs_for_nothing() {
        order(accept("check", AN), done("check", AN), accept("decide", CHI));
        for (var order : Map.of("acceptance", "{}", "completion", APPROVED).entrySet()) {
            var answer = post(stranger("officer"), "decide/" + order.getKey(), order.getValue());

            assertProblem(answer, 422, "not-on-the-staff");
            assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("officer");
        }
        assertProblem(post(stranger("leader"), "decide/assignment", "{\"officer\": \"chi\"}"), 422, "not-on-the-staff");
    }

    @Test
    void a_token_that_names_a_client_and_no_person_has_to_name_one() {
        var client = Tokens.token("officer", JUSTICE.value());

        assertProblem(post(client, "check/acceptance", "{}"), 422, "officer-missing");
        assertThat(post(client, "check/acceptance", "{\"officer\": \"an\"}")).hasStatusOk();
        assertThat(post(client, "check/completion", DONE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.steps[0].officer")
                .isEqualTo("an");
    }

    @Test
    void what_a_person_signs_for_himself_a_client_does_not() {
        var assigned = post(Tokens.token("leader", JUSTICE.value()), "check/assignment", "{\"officer\": \"an\"}");

        assertProblem(assigned, 422, "officer-missing");
    }

    @Test
    void a_result_paper_is_the_dossier_s_own_before_the_step_is_decided() {
        order(accept("check", AN), done("check", AN), accept("decide", CHI));

        var answer = post(officer(COMMUNE), "decide/completion", APPROVED.replace("file-1", "of-another-dossier"));

        assertProblem(answer, 422, "attachment-unknown");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("result.attachment");
        assertThat(answer).doesNotContainHeader(HttpHeaders.ETAG);
        assertThat(post(officer(COMMUNE), "decide/completion", APPROVED)).hasStatusOk();
        assertThat(papers.asked()).contains(D17 + " file-1 [" + COMMUNE + "]");
    }

    @Test
    void without_intake_no_result_is_decided_on() {
        order(accept("check", AN), done("check", AN), accept("decide", CHI));
        papers.away(true);

        var answer = post(officer(COMMUNE), "decide/completion", APPROVED);

        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer).hasHeader(HttpHeaders.RETRY_AFTER, "5");
        papers.away(false);
        assertThat(post(officer(COMMUNE), "decide/completion", APPROVED)).hasStatusOk();
    }

    @Test
    void what_is_refused_anyway_or_was_done_before_asks_nobody() {
        order(accept("check", AN), done("check", AN));
        assertProblem(post(officer(COMMUNE), "decide/completion", APPROVED), 409, "step-not-accepted");
        order(accept("decide", CHI));
        var stale = caller.post(officer(COMMUNE), steps("decide/completion"), APPROVED)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange();
        assertProblem(stale, 412, "stale");
        assertThat(papers.asked()).isEmpty();
        assertThat(post(officer(COMMUNE), "decide/completion", APPROVED)).hasStatusOk();

        papers.away(true);

        assertThat(post(officer(COMMUNE), "decide/completion", APPROVED)).hasStatusOk();
    }

    @Test
    void what_is_told_in_events_has_no_room_for_a_name() {
        order(accept("check", AN), done("check", AN), accept("decide", CHI));

        for (var bad : Map.of(
                        "number", APPROVED.replace("12/TLKT-BS", "Nguyễn Văn Mẫu"),
                        "signedBy", APPROVED.replace("\"chi\"", "\"mau@vi-du.vn\""),
                        "resultCode", APPROVED.replace("\"chi\"", "\"chi\", \"resultCode\": \"của ông Mẫu\""))
                .entrySet()) {
            var answer = post(officer(COMMUNE), "decide/completion", bad.getValue());

            assertProblem(answer, 400, "invalid-request");
            assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("result." + bad.getKey());
            assertThat(answer).bodyText().doesNotContain("Mẫu").doesNotContain("mau@");
        }
    }

    private static String stranger(String role) {
        return Tokens.token(
                Map.of("sub", "officer-x", "client", role, "roles", List.of(role), "agency", COMMUNE.value()));
    }

    @Test
    void a_leader_may_do_all_an_officer_may() {
        assertThat(post(leader(JUSTICE), "check/acceptance", "{}")).hasStatusOk();
        assertThat(post(leader(JUSTICE), "check/completion", DONE)).hasStatusOk();
    }

    @Test
    void somebody_who_works_elsewhere_cannot_be_named() {
        for (var order : List.of("acceptance", "assignment")) {
            var answer = post(leader(JUSTICE), "check/" + order, """
                    {"officer": "chi"}""");

            assertProblem(answer, 422, "not-on-the-staff");
            assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("officer");
        }
    }

    @Test
    void another_agency_of_the_dossier_may_look_but_not_act() {
        assertProblem(post(officer(COMMUNE), "check/acceptance", "{}"), 403, "not-of-the-agency");
        assertProblem(post(officer(COMMUNE), "check/completion", DONE), 403, "not-of-the-agency");
    }

    @Test
    void a_leader_acts_also_for_the_agencies_below_his() {
        assertThat(post(leader(COMMUNE), "check/assignment", """
                {"officer": "an"}"""))
                .hasStatusOk();
        assertProblem(post(leader(JUSTICE), "decide/completion", DONE), 403, "not-of-the-agency");
    }

    @Test
    void a_step_that_is_not_there_is_told() {
        assertProblem(post(officer(JUSTICE), "dance/acceptance", "{}"), 404, "no-such-step");
    }

    @Test
    void the_same_acceptance_again_is_answered_as_before_and_another_is_refused() {
        post(officer(JUSTICE), "check/acceptance", "{}");

        assertThat(post(officer(JUSTICE), "check/acceptance", "{}"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"4\"");
        var other = post(officer(JUSTICE), "check/acceptance", """
                {"officer": "an"}""");
        assertProblem(other, 409, "step-already-accepted");
        assertThat(other).hasHeader(HttpHeaders.ETAG, "\"4\"");
    }

    @Test
    void a_leader_assigns_the_step() {
        var answer = post(leader(JUSTICE), "check/assignment", """
                {"officer": "binh"}""");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.steps[0].officer")
                .isEqualTo("binh");
    }

    @Test
    void an_officer_who_is_known_completes_in_his_own_name() {
        order(accept("check", AN));
        var binh = Tokens.token(Map.of(
                "sub", BINH.value(), "client", "officer", "roles", List.of("officer"), "agency", JUSTICE.value()));

        assertThat(post(binh, "check/completion", DONE)).hasStatusOk();
        assertProblem(post(officer(JUSTICE), "check/completion", DONE), 409, "step-already-completed");
        assertThat(post(binh, "check/completion", DONE)).hasStatusOk();
    }

    @Test
    void the_way_is_walked_to_its_end() {
        order(accept("check", AN));
        assertThat(post(officer(JUSTICE), "check/completion", DONE))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"steps": [{"state": "COMPLETED", "outcome": "DONE", "completedAt": "2026-11-20T15:00:00+07:00"},
                                   {"state": "OFFERED"}]}""");
        post(officer(COMMUNE), "decide/acceptance", "{}");
        for (var again = 0; again < 2; again++) {
            assertThat(post(officer(COMMUNE), "decide/completion", APPROVED))
                    .bodyJson()
                    .isLenientlyEqualTo(
                            """
                            {"state": "COMPLETED", "outcome": "APPROVED", "completedAt": "2026-11-20T15:00:00+07:00"}""");
        }
    }

    @Test
    void the_last_step_needs_its_result() {
        order(accept("check", AN), done("check", AN), accept("decide", CHI));

        var answer = post(officer(COMMUNE), "decide/completion", DONE);

        assertProblem(answer, 422, "result-missing");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("result");
    }

    @Test
    void a_refusal_needs_its_grounds() {
        order(accept("check", AN));

        assertProblem(
                post(
                        officer(JUSTICE),
                        "check/completion",
                        """
                        {"outcome": "REFUSED", "note": "  ", "legalGround": "Luật Hộ tịch"}"""),
                422,
                "grounds-missing");
        assertThat(
                        post(
                                officer(JUSTICE),
                                "check/completion",
                                """
                        {"outcome": "REFUSED", "note": "Đã kết hôn", "legalGround": "Luật Hộ tịch"}"""))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"state": "COMPLETED", "outcome": "REFUSED", "steps": [{}, {"state": "ENDED"}]}""");
    }

    @Test
    void what_the_state_does_not_allow_is_a_conflict() {
        assertProblem(post(officer(COMMUNE), "decide/acceptance", "{}"), 409, "step-not-offered");
        assertProblem(post(officer(JUSTICE), "check/completion", DONE), 409, "step-not-accepted");
        order(accept("check", AN), new RouteCommand.Halt(Pause.SUPPLEMENT));
        assertProblem(post(officer(JUSTICE), "check/completion", DONE), 409, "route-paused");
        order(new RouteCommand.End());
        assertProblem(post(officer(JUSTICE), "check/completion", DONE), 409, "step-ended");
    }

    @Test
    void a_stale_version_is_refused_and_the_current_one_told() {
        var stale = caller.post(officer(JUSTICE), steps("check/acceptance"), "{}")
                .header(HttpHeaders.IF_MATCH, "\"2\"")
                .exchange();
        var current = caller.post(officer(JUSTICE), steps("check/acceptance"), "{}")
                .header(HttpHeaders.IF_MATCH, "\"3\"")
                .exchange();

        assertProblem(stale, 412, "stale");
        assertThat(stale).hasHeader(HttpHeaders.ETAG, "\"3\"");
        assertThat(current).hasStatusOk();
    }

    @Test
    void a_body_that_is_not_as_described_is_told_field_by_field() {
        assertProblem(post(leader(JUSTICE), "check/assignment", "{}"), 400, "invalid-request");
        assertProblem(
                post(officer(JUSTICE), "check/completion", """
                {"outcome": "MAYBE"}"""),
                400,
                "invalid-request");
        assertProblem(
                post(officer(JUSTICE), "check/completion", APPROVED.replace("file-1", "../etc/passwd")),
                400,
                "invalid-request");
        assertProblem(post(officer(JUSTICE), "check/completion", "{"), 400, "malformed-json");
    }

    private void order(RouteCommand... commands) {
        for (var command : commands) {
            routes.handle(D17.value(), null, command);
        }
    }

    private MvcTestResult post(String token, String order, String json) {
        return caller.post(token, steps(order), json).exchange();
    }

    private static String steps(String order) {
        return "/api/v1/dossiers/" + D17 + "/steps/" + order;
    }

    private static void assertProblem(MvcTestResult answer, int status, String slug) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("https://motcua.vn/problems/" + slug);
    }
}
