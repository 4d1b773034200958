package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
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
    @CsvSource({
        "GET, /api/v1/letters",
        "GET, /api/v1/letters/d17-L1",
        "GET, /api/v1/dossiers/d17/letters",
        "GET, /api/v1/dossiers/d17/consignments",
        "GET, /api/v1/quarantine",
        "GET, /webhooks/postal",
        "POST, /api/v1/letters/d17-L1/approval",
        "POST, /api/v1/letters/d17-L1/rejection",
        "POST, /api/v1/letters/approvals",
        "POST, /api/v1/dossiers/d17/consignments"
    })
    void nobody_passes_without_a_token(String method, String path) {
        assertThat(caller.anyone(HttpMethod.valueOf(method), path).exchange()).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource({
        "portal, GET, /api/v1/letters",
        "operator, GET, /api/v1/letters",
        "operator, GET, /api/v1/letters/d17-L1",
        "operator, GET, /api/v1/dossiers/d17/letters",
        "leader, GET, /api/v1/quarantine",
        "officer, POST, /api/v1/letters/d17-L1/approval",
        "controller, POST, /api/v1/letters/d17-L1/rejection",
        "onestop-head, POST, /api/v1/letters/approvals",
        "leader, POST, /api/v1/dossiers/d17/consignments"
    })
    void a_role_that_may_not_is_told_so(String role, String method, String path) {
        var token = Tokens.token(role, Facts.COMMUNE.value());
        var request = HttpMethod.valueOf(method).equals(HttpMethod.GET)
                ? caller.get(token, path)
                : caller.post(token, path, "{}");

        var answer = request.exchange();

        assertThat(answer).hasStatus(403).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
