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

/** Justice has the check offered; when it is done, the commune decides. */
@OnSlice
class HandOverControllerTest {
    private static final String STEPS = "/api/v1/dossiers/" + D17 + "/steps/";
    private static final String WHY = """
            {"reason": "Thiếu bản vẽ"}""";
    private static final String TO_POLICE = """
            {"agency": "H99.31", "reason": "Không đúng thẩm quyền"}""";

    private final Caller caller;
    private final InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes;

    HandOverControllerTest(
            @Autowired Caller caller,
            @Autowired InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes) {
        this.caller = caller;
        this.routes = routes;
    }

    @BeforeEach
    void justice_is_offered_the_check() {
        routes.clear();
        order(register(), begin(sequence()));
    }

    @Test
    void a_refused_first_step_is_the_one_stop_units_until_it_offers_it_again() {
        assertThat(post(officer(JUSTICE), "check/refusal", WHY))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"steps": [{"state": "GIVEN_BACK", "earlier": [{"agency": "H99.21.1", "how": "REFUSED",
                          "offeredAt": "2026-11-20T12:00:00+07:00", "acceptedAt": null,
                          "leftAt": "2026-11-20T15:00:00+07:00", "reason": "Thiếu bản vẽ"}]}, {"earlier": []}]}""");
        assertThat(post(officer(JUSTICE), "check/refusal", WHY)).hasStatusOk();
        assertProblem(post(staff("clerk", COMMUNE), "check/offer", ""), 422, "not-on-the-staff");
        assertThat(post(officer(COMMUNE), "check/offer", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.steps[0].state")
                .isEqualTo("OFFERED");
    }

    @Test
    void the_reason_is_not_for_the_portal() {
        post(officer(JUSTICE), "check/refusal", WHY);

        var seen = caller.get(Tokens.token("portal"), "/api/v1/dossiers/" + D17 + "/route")
                .exchange();

        assertThat(seen).bodyJson().extractingPath("$.steps[0].earlier[0].how").isEqualTo("REFUSED");
        assertThat(seen)
                .bodyJson()
                .extractingPath("$.steps[0].earlier[0].reason")
                .isNull();
    }

    @Test
    void whoever_gave_a_hand_over_recalls_it_until_it_is_taken() {
        assertThat(post(staff("onestop-head", COMMUNE), "check/recall", WHY)).hasStatusOk();
        order(new RouteCommand.Offer(CHECK, CHI, LATER), accept("check", AN));
        assertProblem(post(leader(COMMUNE), "check/recall", WHY), 409, "hand-over-taken");
        order(done("check", AN));

        assertProblem(post(officer(COMMUNE), "decide/recall", WHY), 403, "not-of-the-agency");
        assertThat(post(officer(JUSTICE), "decide/recall", WHY))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"steps": [{"state": "ACCEPTED", "officer": "an"}, {"state": "WAITING"}]}""");
    }

    @Test
    void the_holder_returns_the_work_to_an_earlier_step() {
        order(accept("check", AN), done("check", AN), accept("decide", CHI));

        assertProblem(
                post(officer(COMMUNE), "decide/return", WHY.replace("}", ", \"to\": \"decide\"}")), 422, "not-earlier");
        assertThat(post(officer(COMMUNE), "decide/return", WHY))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"steps": [{"state": "OFFERED"}, {"state": "WAITING"}]}""");
        assertProblem(post(officer(COMMUNE), "decide/return", WHY.replace("bản", "hai bản")), 409, "step-not-offered");
    }

    @Test
    void a_leader_gives_the_step_to_another_agency() {
        order(accept("check", AN));

        assertProblem(post(leader(POLICE), "check/transfer", TO_POLICE), 404, "no-such-dossier");
        assertProblem(
                post(leader(JUSTICE), "check/transfer", TO_POLICE.replace("99.31", "99.77")), 422, "no-such-agency");
        assertThat(post(leader(JUSTICE), "check/transfer", TO_POLICE))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"steps": [{"state": "OFFERED", "agency": "H99.31"}, {"state": "WAITING"}]}""");
        assertThat(post(officer(POLICE), "check/acceptance", "{}")).hasStatusOk();
    }

    @Test
    void the_one_stop_units_leader_gives_what_came_back_to_another_agency() {
        post(officer(JUSTICE), "check/refusal", WHY);

        assertProblem(post(leader(JUSTICE), "check/transfer", TO_POLICE), 403, "not-of-the-agency");
        assertThat(post(leader(COMMUNE), "check/transfer", TO_POLICE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.steps[0].agency")
                .isEqualTo("H99.31");
    }

    @Test
    void the_control_slip_tells_every_hand_over_as_it_was_recorded() {
        order(new RouteCommand.NoteDeadlines(CHECK, TUESDAY), accept("check", AN), done("check", AN));
        order(accept("decide", CHI));
        post(officer(COMMUNE), "decide/return", WHY);

        assertThat(caller.get(staff("controller", COMMUNE), "/api/v1/dossiers/" + D17 + "/control-slip")
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"code": "H99.21-261120-0001", "leadAgency": "H99.21", "coordinatingAgencies": ["H99.21.1"], "handOvers": [
                          {"step": "check", "giver": "H99.21", "taker": "H99.21.1", "givenAt": "2026-11-20T12:00:00+07:00",
                            "completedAt": "2026-11-20T15:00:00+07:00", "pace": "EARLY", "how": null},
                          {"step": "decide", "giver": "H99.21.1", "taker": "H99.21", "how": "RETURNED", "pace": null},
                          {"step": "check", "giver": "H99.21", "taker": "H99.21.1", "acceptedAt": null, "pace": null}]}""");
    }

    @Test
    void nobody_else_may() {
        assertProblem(post(officer(COMMUNE), "check/refusal", WHY), 403, "not-of-the-agency");
        assertProblem(post(officer(JUSTICE), "check/recall", WHY), 403, "not-of-the-agency");
        assertProblem(post(officer(POLICE), "check/refusal", WHY), 404, "no-such-dossier");
        assertProblem(post(officer(JUSTICE), "nowhere/refusal", WHY), 404, "no-such-step");
    }

    private void order(RouteCommand... commands) {
        for (var command : commands) {
            routes.handle(D17.value(), null, command);
        }
    }

    private MvcTestResult post(String token, String path, String json) {
        return caller.post(token, STEPS + path, json).exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String slug) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("https://motcua.vn/problems/" + slug);
    }
}
