package vn.motcua.routing;

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
        "GET, /api/v1/worklist",
        "GET, /api/v1/worklist/load",
        "GET, /api/v1/dossiers/d17/route",
        "GET, /api/v1/dossiers/d17/control-slip",
        "POST, /api/v1/dossiers/d17/steps/check/acceptance",
        "POST, /api/v1/dossiers/d17/steps/check/assignment",
        "POST, /api/v1/dossiers/d17/steps/check/completion",
        "POST, /api/v1/dossiers/d17/steps/check/refusal",
        "POST, /api/v1/dossiers/d17/steps/check/recall",
        "POST, /api/v1/dossiers/d17/steps/check/return",
        "POST, /api/v1/dossiers/d17/steps/check/transfer",
        "POST, /api/v1/dossiers/d17/steps/check/offer",
        "POST, /api/v1/dossiers/d17/steps/check/consultations",
        "POST, /api/v1/dossiers/d17/steps/check/consultations/c1/answer",
        "POST, /api/v1/dossiers/d17/steps/check/consultations/c1/reminder",
        "POST, /api/v1/dossiers/d17/steps/check/field-check",
        "POST, /api/v1/dossiers/d17/steps/check/supplement-draft",
        "POST, /api/v1/dossiers/d17/steps/check/dispute",
        "POST, /api/v1/dossiers/d17/steps/check/dispute/settlement",
        "GET, /internal/dossiers/d17/texts/completion-check"
    })
    void nobody_passes_without_a_token(String method, String path) {
        assertThat(caller.anyone(HttpMethod.valueOf(method), path).exchange()).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource({
        "operator, GET, /api/v1/worklist",
        "portal, GET, /api/v1/worklist",
        "officer, GET, /api/v1/worklist/load",
        "clerk, GET, /api/v1/worklist/load",
        "leader, POST, /api/v1/dossiers/d17/steps/check/consultations/c1/reminder",
        "clerk, POST, /api/v1/dossiers/d17/steps/check/field-check",
        "clerk, POST, /api/v1/dossiers/d17/steps/check/supplement-draft",
        "operator, GET, /api/v1/dossiers/d17/route",
        "portal, GET, /api/v1/dossiers/d17/control-slip",
        "clerk, POST, /api/v1/dossiers/d17/steps/check/acceptance",
        "portal, POST, /api/v1/dossiers/d17/steps/check/completion",
        "controller, POST, /api/v1/dossiers/d17/steps/check/completion",
        "clerk, POST, /api/v1/dossiers/d17/steps/check/refusal",
        "controller, POST, /api/v1/dossiers/d17/steps/check/recall",
        "portal, POST, /api/v1/dossiers/d17/steps/check/return",
        "officer, POST, /api/v1/dossiers/d17/steps/check/transfer",
        "controller, POST, /api/v1/dossiers/d17/steps/check/offer",
        "officer, POST, /api/v1/dossiers/d17/steps/check/assignment",
        "clerk, POST, /api/v1/dossiers/d17/steps/check/consultations",
        "portal, POST, /api/v1/dossiers/d17/steps/check/consultations/c1/answer",
        "controller, POST, /api/v1/dossiers/d17/steps/check/consultations/c1/answer",
        "clerk, POST, /api/v1/dossiers/d17/steps/check/dispute",
        "officer, POST, /api/v1/dossiers/d17/steps/check/dispute/settlement",
        "controller, POST, /api/v1/dossiers/d17/steps/check/dispute/settlement",
        "leader, GET, /internal/dossiers/d17/texts/completion-check"
    })
    void a_role_that_may_not_is_told_so(String role, String method, String path) {
        var request = HttpMethod.valueOf(method).equals(HttpMethod.GET)
                ? caller.get(Tokens.token(role, "H99.21"), path)
                : caller.post(Tokens.token(role, "H99.21"), path, "{}");

        var answer = request.exchange();

        assertThat(answer).hasStatus(403).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
