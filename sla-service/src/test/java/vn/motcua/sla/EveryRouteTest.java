package vn.motcua.sla;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import vn.motcua.eventing.web.EveryRouteDecides;
import vn.motcua.eventing.web.Tokens;

@OnSlice
class EveryRouteTest {
    private final ApplicationContext service;
    private final Caller caller;

    EveryRouteTest(@Autowired ApplicationContext service, @Autowired Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Test
    void every_route_says_who_may_call_it() {
        EveryRouteDecides.check(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/dossiers/d17/deadline",
                "/api/v1/deadlines",
                "/api/v1/calendar/decisions",
                "/api/v1/reports/06?from=2026-01-01&to=2026-12-31",
                "/api/v1/reports/causes?from=2026-01-01&to=2026-12-31",
                "/api/v1/reports/time-saved?from=2026-01-01&to=2026-12-31",
                "/api/v1/reports/suspensions?from=2026-01-01&to=2026-12-31",
                "/api/v1/reports/forecast"
            })
    void nobody_passes_without_a_token(String path) {
        assertThat(caller.get(path).exchange()).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/calculator?received=2026-03-16T09:00:00%2B07:00&value=3&unit=WORKING_DAY",
                "/api/v1/calendar/2026"
            })
    void anybody_may_ask_the_calendar(String path) {
        assertThat(caller.get(path).exchange()).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "operator, /api/v1/dossiers/d17/deadline",
        "service, /api/v1/dossiers/d17/deadline",
        "operator, /api/v1/deadlines",
        "portal, /api/v1/deadlines",
        "portal, /api/v1/calendar/decisions",
        "portal, /api/v1/reports/06?from=2026-01-01&to=2026-12-31",
        "portal, /api/v1/reports/causes?from=2026-01-01&to=2026-12-31",
        "portal, /api/v1/reports/time-saved?from=2026-01-01&to=2026-12-31",
        "service, /api/v1/reports/suspensions?from=2026-01-01&to=2026-12-31",
        "portal, /api/v1/reports/forecast"
    })
    void a_role_that_may_not_is_told_so(String role, String path) {
        var answer = caller.get(Tokens.token(role, "H99.21"), path).exchange();

        assertThat(answer).hasStatus(403).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "clerk", "officer", "onestop-head", "controller", "operator", "service"})
    void only_a_leader_orders_an_apology(String role) {
        var path = "/api/v1/dossiers/d17/deadline/apology";

        assertThat(caller.post(Tokens.token(role, "H99.21"), path).exchange()).hasStatus(403);
        assertThat(caller.post(path).exchange()).hasStatus(401);
    }

    @Test
    void nobody_decides_on_the_calendar_without_a_token() {
        assertThat(caller.post("/api/v1/calendar/decisions").exchange()).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "clerk", "officer", "leader", "onestop-head", "controller", "service"})
    void only_an_operator_decides_on_the_calendar(String role) {
        var token = Tokens.token(role, "H99.21");

        for (var query : new String[] {"", "?preview=true"}) {
            assertThat(caller.post(token, "/api/v1/calendar/decisions" + query).exchange())
                    .hasStatus(403);
        }
    }
}
