package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.PathContainer;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.pattern.PathPattern;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GatewayTest {
    private static final HttpServer SERVICE = echo();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        var address = "http://localhost:" + SERVICE.getAddress().getPort();
        settings.add("motcua.services.intake.url", () -> address);
        settings.add("motcua.services.routing.url", () -> address);
        settings.add("motcua.services.sla.url", () -> address);
        settings.add("motcua.services.notification.url", () -> "http://localhost:1");
        settings.add("motcua.services.tokens.url", () -> address);
    }

    @TestConfiguration
    static class Tokens {
        @Bean
        JwtDecoder decoder() {
            return token -> {
                if (!token.equals("clerk") && !token.equals("operator")) {
                    throw new BadJwtException("Expected clerk or operator");
                }
                return new Jwt(
                        token,
                        Instant.now(),
                        Instant.now().plusSeconds(60),
                        Map.of("alg", "none"),
                        Map.of("sub", token, "roles", List.of(token), "aud", List.of("motcua")));
            };
        }
    }

    /** Answers every request with its method, its path and the trace it came with; health with UP. */
    private static HttpServer echo() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                var path = exchange.getRequestURI().getPath();
                var text = path.equals("/actuator/health")
                        ? "{\"status\":\"UP\"}"
                        : exchange.getRequestMethod() + " " + path + " "
                                + exchange.getRequestHeaders().getFirst("traceparent");
                exchange.getResponseHeaders()
                        .set("Content-Type", path.equals("/actuator/health") ? "application/json" : "text/plain");
                exchange.getResponseHeaders().set("X-Correlation-Id", "told by the service too");
                exchange.sendResponseHeaders(200, text.length());
                exchange.getResponseBody().write(text.getBytes());
                exchange.close();
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() {
        SERVICE.stop(0);
    }

    static Stream<String> closedPaths() {
        return Door.ALL.stream()
                .filter(door -> !door.isPublic())
                .flatMap(door -> door.paths().stream())
                .map(PathPattern::getPatternString)
                .map(path -> path.replace("/**", "/x").replace("*", "x"));
    }

    static Stream<String> openPaths() {
        return Door.ALL.stream()
                .filter(Door::isPublic)
                .filter(door -> !door.name().equals("post"))
                .flatMap(door -> door.paths().stream())
                .map(PathPattern::getPatternString)
                .map(path -> path.replace("/**", "/x").replace("*", "x").replaceAll("\\{.*}", "2026"));
    }

    /** What is read through an open door and changed through a closed one. */
    private static boolean isReadByEverybody(String path) {
        return Door.ALL.stream()
                .filter(door -> door.paths().stream().anyMatch(known -> known.matches(PathContainer.parsePath(path))))
                .findFirst()
                .filter(Door::isPublic)
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("closedPaths")
    void a_closed_door_asks_for_a_token_whatever_the_method(String path) throws Exception {
        for (var method : isReadByEverybody(path) ? List.of("PUT", "POST") : List.of("GET", "PUT", "POST")) {
            var answer = call(method, path, null);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @ParameterizedTest
    @MethodSource("openPaths")
    void an_open_door_lets_anybody_through(String path) throws Exception {
        assertThat(call("GET", path, null).body()).startsWith("GET " + path);
    }

    @ParameterizedTest
    @MethodSource("openPaths")
    void an_open_door_is_open_for_reading_only(String path) throws Exception {
        var anybody = call("POST", path, null);
        var clerk = call("DELETE", path, "clerk");

        assertThat(anybody.statusCode()).isEqualTo(401);
        assertThat(clerk.body()).contains("method-not-allowed");
        assertThat(clerk.statusCode()).isEqualTo(405);
        assertThat(clerk.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @Test
    void the_post_may_only_post() throws Exception {
        assertThat(call("GET", "/webhooks/postal", null).statusCode()).isEqualTo(401);
        assertThat(call("GET", "/webhooks/postal", "clerk").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/internal/dossiers/x/contact", "/nowhere", "/actuator/env", "/actuator/prometheus"})
    void what_has_no_door_is_closed_without_a_token(String path) throws Exception {
        assertThat(call("GET", path, null).statusCode()).isEqualTo(401);
    }

    @Test
    void the_inside_of_the_house_has_no_door_even_with_a_token() throws Exception {
        assertThat(call("GET", "/internal/dossiers/x/contact", "clerk").statusCode())
                .isEqualTo(404);
    }

    @Test
    void figures_of_the_gateway_are_for_operators() throws Exception {
        assertThat(call("GET", "/actuator/prometheus", "clerk").statusCode()).isEqualTo(403);
        assertThat(call("GET", "/actuator/prometheus", "operator").statusCode()).isEqualTo(200);
    }

    @Test
    void a_broken_token_is_refused() throws Exception {
        assertThat(call("GET", "/api/v1/dossiers", "stolen").statusCode()).isEqualTo(401);
    }

    @Test
    void a_valid_token_opens_a_closed_door() throws Exception {
        assertThat(call("GET", "/api/v1/dossiers", "clerk").body()).startsWith("GET /api/v1/dossiers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/reports/06", "/api/v1/reports/06/check", "/api/v1/reports/time-saved"})
    void reports_and_their_check_are_answered_by_sla(String path) throws Exception {
        assertThat(call("GET", path, "operator").body()).startsWith("GET " + path);
        assertThat(call("POST", path, "operator").body()).startsWith("POST " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consultations", "consultations/c1/answer", "dispute", "dispute/settlement"})
    void orders_about_a_step_are_taken_by_routing(String order) throws Exception {
        var path = "/api/v1/dossiers/d17/steps/check/" + order;

        assertThat(call("POST", path, "clerk").body()).startsWith("POST " + path);
    }

    @Test
    void a_service_that_is_away_is_a_problem_worth_trying_again() throws Exception {
        var answer = call("GET", "/api/v1/letters", "clerk");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("service-away");
    }

    @Test
    void health_is_down_while_one_service_is() throws Exception {
        assertThat(call("GET", "/actuator/health", null).statusCode()).isEqualTo(503);
    }

    @Test
    void a_body_larger_than_its_door_is_turned_away() throws Exception {
        var request = HttpRequest.newBuilder(address("/api/v1/dossiers"))
                .header("Authorization", "Bearer clerk")
                .POST(BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1]));

        var answer = HTTP.send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large").contains("\"field\":\"body\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/*", "application/*+json", "nonsense", "a/b/c;;;=", "text/plain;charset=nope"
            })
    void a_body_says_which_one_type_it_is_of(String type) throws Exception {
        var request = HttpRequest.newBuilder(address("/api/v1/dossiers"))
                .header("Authorization", "Bearer clerk")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{}"));

        var answer = HTTP.send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("unsupported-media-type").contains("\"field\":\"Content-Type\"");
    }

    @Test
    void descriptions_come_from_each_service() throws Exception {
        assertThat(call("GET", "/v3/api-docs/sla", null).body()).startsWith("GET /v3/api-docs ");
    }

    @Test
    void the_callers_trace_goes_on_inside_and_its_id_comes_back() throws Exception {
        var trace = "0af7651916cd43dd8448eb211c80319c";
        var request = HttpRequest.newBuilder(address("/api/v1/dossiers"))
                .header("Authorization", "Bearer clerk")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01");

        var answer = HTTP.send(request.build(), BodyHandlers.ofString());

        assertThat(answer.body()).contains(trace);
        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly(trace);
    }

    @Test
    void a_request_without_a_trace_gets_one() throws Exception {
        var answer = call("GET", "/api/v1/dossiers", "clerk");

        var id = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(answer.body()).contains(id);
    }

    private HttpResponse<String> call(String method, String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
