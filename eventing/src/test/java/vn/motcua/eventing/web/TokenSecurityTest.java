package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnCounterService
class TokenSecurityTest {

    private static final Map<String, Object> CLERK = Map.of("sub", "lan", "client", "clerk", "roles", List.of("clerk"));

    private final Client client;

    TokenSecurityTest(@Autowired Client client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /me",
                "GET /nowhere",
                "POST /nowhere",
                "POST /requests",
                "POST /open/day",
                "DELETE /requests",
                "GET /logout",
                "GET /login",
                "GET /undecided",
                "GET /actuator/prometheus",
                "POST /actuator/businessclock",
                "GET /open/closed",
                "GET /open/me"
            })
    void without_a_token_there_is_nothing_but_401(String request) {
        var words = request.split(" ");

        assertUnauthorized(client.anyone(HttpMethod.valueOf(words[0]), words[1]).exchange(), "Bearer");
    }

    @Test
    void what_anyone_may_read_anyone_may_ask_about() {
        assertThat(client.anyone(HttpMethod.HEAD, "/open/day").exchange()).hasStatusOk();
        assertUnauthorized(client.anyone(HttpMethod.HEAD, "/me").exchange(), "Bearer");
    }

    @Test
    void whoever_is_in_may_ask_for_the_methods_of_a_path() {
        var answer = client.as(Roles.CLERK, HttpMethod.OPTIONS, "/requests").exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader(HttpHeaders.ALLOW)).contains("POST");
        assertUnauthorized(client.anyone(HttpMethod.OPTIONS, "/requests").exchange(), "Bearer");
    }

    @Test
    void a_token_that_is_expired_foreign_or_nobody_s_is_401() {
        var expired = Tokens.token(CLERK, Instant.now().minus(Duration.ofMinutes(5)));
        var foreign = Tokens.token(Map.of("iss", "http://elsewhere.test", "sub", "lan", "roles", List.of("clerk")));
        var nobody = Tokens.token(Map.of("roles", List.of("clerk")));
        var forged = Tokens.token(CLERK) + "x";

        for (var token : List.of(expired, foreign, nobody, forged, "nonsense", "not a token")) {
            assertUnauthorized(with(token, GET, "/me"), "Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void a_token_that_is_for_another_house_or_for_none_is_401() {
        var another = Tokens.token(Map.of("aud", List.of("another"), "sub", "lan", "roles", List.of("clerk")));
        var nobodys = Tokens.token(Map.of("aud", List.of(), "sub", "lan", "roles", List.of("clerk")));
        var ours = Tokens.token(Map.of("aud", List.of("another", "motcua"), "sub", "lan", "roles", List.of("clerk")));

        assertUnauthorized(with(another, GET, "/me"), "Bearer error=\"invalid_token\"");
        assertUnauthorized(with(nobodys, GET, "/me"), "Bearer error=\"invalid_token\"");
        assertThat(with(ours, GET, "/me")).hasStatusOk();
    }

    @Test
    void a_token_that_never_ends_is_401() {
        assertUnauthorized(with(Tokens.endless(CLERK), GET, "/me"), "Bearer error=\"invalid_token\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn Mẫu",
                "Nguyen Van Mau",
                "mau@vi-du.vn",
                "099301000123",
                "0900000123",
                " ",
                "-",
                "lan\n"
            })
    void who_the_token_names_is_an_account_and_nothing_personal(String sub) {
        assertUnauthorized(
                with(Tokens.token(Map.of("sub", sub, "roles", List.of("clerk"))), GET, "/me"),
                "Bearer error=\"invalid_token\"");
        assertUnauthorized(
                with(Tokens.token(Map.of("sub", "lan", "client", sub, "roles", List.of("clerk"))), GET, "/me"),
                "Bearer error=\"invalid_token\"");
    }

    @Test
    void keys_out_of_reach_are_no_fault_of_the_token() {
        var answer = with(CounterService.KEYS_OUT_OF_REACH, GET, "/me");

        assertThat(answer).hasStatus(503).hasHeader(HttpHeaders.RETRY_AFTER, "5");
        assertThat(answer).bodyText().doesNotContain("keys.internal");
    }

    @Test
    void a_public_path_needs_no_token_and_knows_one_it_gets() {
        assertThat(client.anyone(GET, "/open/day").exchange()).hasStatusOk().hasBodyTextEqualTo("day");
        assertThat(with(Tokens.token(CLERK), GET, "/open/day")).hasStatusOk().hasBodyTextEqualTo("day lan");
        assertThat(client.anyone(POST, "/webhooks/postal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void the_actor_is_who_the_token_names() {
        var answer = with(Tokens.token(CLERK), GET, "/me");

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .isStrictlyEqualTo("{\"id\":\"lan\",\"client\":\"clerk\",\"roles\":[\"clerk\"],\"agency\":null}");
    }

    @Test
    void another_role_is_403_whatever_it_sends() {
        var answer = client.as(Roles.PORTAL, POST, "/requests")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();

        assertForbidden(answer);
    }

    @Test
    void a_scope_is_no_role() {
        var token = Tokens.token(Map.of("sub", "lan", "scope", "clerk ROLE_clerk"));

        assertForbidden(with(token, POST, "/requests"));
    }

    @Test
    void a_route_that_decides_by_its_arguments_is_closed_to_all() {
        assertForbidden(client.get("/owned/H99.21").exchange());
    }

    @Test
    void nothing_is_told_to_be_kept_framed_or_guessed_at() {
        var answer = client.get("/me").exchange();

        assertThat(answer)
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY");
    }

    @Test
    void a_route_that_does_not_decide_is_closed_to_all() {
        for (var role : List.of(Roles.CLERK, Roles.OPERATOR, Roles.SERVICE)) {
            assertForbidden(client.as(role, GET, "/undecided").exchange());
        }
    }

    @Test
    void health_is_for_all_and_the_rest_of_the_actuator_for_the_operator() {
        assertThat(client.anyone(GET, "/actuator/health").exchange()).hasStatusOk();
        assertForbidden(client.get("/actuator/prometheus").exchange());
        assertThat(client.as(Roles.OPERATOR, GET, "/actuator/prometheus").exchange())
                .hasStatusOk();
    }

    @Test
    void the_operator_sees_and_jumps_the_business_clock() {
        assertForbidden(client.as(Roles.CLERK, POST, "/actuator/businessclock").exchange());
        for (var method : List.of(GET, POST)) {
            var answer =
                    client.as(Roles.OPERATOR, method, "/actuator/businessclock").exchange();

            assertThat(answer).hasStatusOk();
            assertThat(answer).bodyJson().extractingPath("$.offset").isEqualTo("PT0S");
            assertThat(answer).bodyJson().extractingPath("$.now").asString().matches("2.*T.*[+]07:00");
        }
    }

    @Test
    void no_session_is_kept() {
        assertThat(client.get("/me").exchange().getResponse().getHeaders(HttpHeaders.SET_COOKIE))
                .isEmpty();
    }

    private MvcTestResult with(String token, HttpMethod method, String path) {
        return client.anyone(method, path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private static void assertUnauthorized(MvcTestResult answer, String challenge) {
        assertThat(answer)
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("https://motcua.vn/problems/unauthorized");
    }

    private static void assertForbidden(MvcTestResult answer) {
        assertThat(answer).hasStatus(403).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("https://motcua.vn/problems/forbidden");
    }
}
