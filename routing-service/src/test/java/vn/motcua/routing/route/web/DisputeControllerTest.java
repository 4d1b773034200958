package vn.motcua.routing.route.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.Caller.leader;
import static vn.motcua.routing.Caller.officer;
import static vn.motcua.routing.Caller.staff;
import static vn.motcua.routing.route.Facts.*;
import static vn.motcua.routing.route.Facts.CHECK;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.eventing.InMemorySubjects;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.routing.Caller;
import vn.motcua.routing.OnSlice;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.RouteRejection;

/** The check was offered to justice at noon, 05:00 UTC, and accepted three hours later. */
@OnSlice
class DisputeControllerTest {
    private static final String DISPUTE = "/api/v1/dossiers/" + D17 + "/steps/check/dispute";
    private static final String CLAIM =
            """
            {"claimedAt": "2026-11-20T14:00:00+07:00", "reason": "Hồ sơ giấy đến lúc 14 giờ"}""";
    private static final String UPHELD = """
            {"upheld": true, "reason": "Theo sổ giao nhận"}""";

    private final Caller caller;
    private final InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes;

    DisputeControllerTest(
            @Autowired Caller caller,
            @Autowired InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes) {
        this.caller = caller;
        this.routes = routes;
    }

    @BeforeEach
    void justice_has_taken_the_check() {
        routes.clear();
        order(register(), begin(sequence()), new RouteCommand.Accept(CHECK, AN, LATER));
    }

    @Test
    void an_officer_contests_and_the_head_of_the_one_stop_unit_settles() {
        assertThat(post(officer(JUSTICE), DISPUTE, CLAIM))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"steps": [{"dispute": {"state": "OPEN", "claimedAt": "2026-11-20T14:00:00+07:00",
                          "disputedAt": "2026-11-20T15:00:00+07:00", "settledAt": null,
                          "reason": "Hồ sơ giấy đến lúc 14 giờ", "grounds": null}}, {"dispute": null}]}""");
        assertThat(post(staff("onestop-head", COMMUNE), DISPUTE + "/settlement", UPHELD))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"steps": [{"dispute": {"state": "UPHELD", "settledAt": "2026-11-20T15:00:00+07:00",
                          "grounds": "Theo sổ giao nhận"}}, {}]}""");
    }

    @Test
    void leaders_may_contest_for_their_agency_and_settle_for_the_one_stop_unit() {
        assertThat(post(leader(JUSTICE), DISPUTE, CLAIM)).hasStatusOk();
        assertThat(post(leader(COMMUNE), DISPUTE + "/settlement", UPHELD)).hasStatusOk();
    }

    @Test
    void nobody_else_may() {
        assertProblem(post(officer(COMMUNE), DISPUTE, CLAIM), 403, "not-of-the-agency");
        assertProblem(post(officer(POLICE), DISPUTE, CLAIM), 404, "no-such-dossier");
        post(officer(JUSTICE), DISPUTE, CLAIM);
        assertProblem(post(leader(JUSTICE), DISPUTE + "/settlement", UPHELD), 403, "not-of-the-agency");
        assertProblem(
                post(Tokens.token("onestop-head", "H99.22"), DISPUTE + "/settlement", UPHELD), 404, "no-such-dossier");
    }

    @Test
    void the_words_are_not_for_the_portal() {
        post(officer(JUSTICE), DISPUTE, CLAIM);

        var seen = caller.get(Tokens.token("portal"), "/api/v1/dossiers/" + D17 + "/route")
                .exchange();

        assertThat(seen).bodyJson().extractingPath("$.steps[0].dispute.state").isEqualTo("OPEN");
        assertThat(seen).bodyJson().extractingPath("$.steps[0].dispute.reason").isNull();
    }

    @Test
    void what_cannot_be_claimed_or_settled_is_told() {
        assertProblem(post(officer(JUSTICE), DISPUTE, CLAIM.replace("T14", "T18")), 422, "claim-outside");
        assertProblem(post(officer(JUSTICE), DISPUTE, CLAIM.replace("T14", "T11")), 422, "claim-outside");
        assertProblem(post(officer(JUSTICE), DISPUTE, "{}"), 400, "invalid-request");
        assertProblem(post(leader(COMMUNE), DISPUTE + "/settlement", UPHELD), 409, "not-disputed");
        post(officer(JUSTICE), DISPUTE, CLAIM);
        assertProblem(post(officer(JUSTICE), DISPUTE, CLAIM.replace("T14", "T15")), 409, "already-disputed");
        post(leader(COMMUNE), DISPUTE + "/settlement", UPHELD);
        assertProblem(
                post(leader(COMMUNE), DISPUTE + "/settlement", UPHELD.replace("true", "false")),
                409,
                "already-settled");
    }

    private void order(RouteCommand... commands) {
        for (var command : commands) {
            routes.handle(D17.value(), null, command);
        }
    }

    private MvcTestResult post(String token, String path, String json) {
        return caller.post(token, path, json).exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String slug) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("https://motcua.vn/problems/" + slug);
    }
}
