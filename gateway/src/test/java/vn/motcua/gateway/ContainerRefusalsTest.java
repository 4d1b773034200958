package vn.motcua.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent to the gateway, its refusal is a problem in the house's words, also where no filter ever sees the request. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ContainerRefusalsTest {

    @LocalServerPort
    private int port;

    static Stream<String> requests() {
        return Stream.of(
                "GET //api/v1/calculator",
                "GET /api/v1//calculator",
                "GET /api/v1/calculator;a=b",
                "GET /api/v1/tracking/a%2Fb",
                "GET /api/v1/tracking/a%5Cb",
                "GET /api/v1/tracking/a%00b",
                "GET /api/v1/tracking/a%zz",
                "GET /api/v1/tracking/a%ff",
                "GET /api/v1/tracking/a[b]",
                "GET /api/v1/tracking/a\\b",
                "GET /api/v1/tracking/../../x",
                "GET /api/v1/tracking/%2e%2e/x",
                "GET /api/v1/calculator?code=%ff",
                "GET /api/v1/calculator?code=%zz",
                "GET /api/v1/calculator?code=a|b",
                "GET /api/v1/calculator?code={a}",
                "GET /nowhere",
                "GET /oauth2/token",
                "GET /oauth2/nowhere",
                "GET /actuator/health/nothing",
                "GET /actuator/health/db",
                "POST /webhooks/nowhere",
                "TRACE /api/v1/calculator",
                "OPTIONS /api/v1/calculator",
                "CONNECT /api/v1/calculator",
                "BREW /api/v1/calculator",
                "get /api/v1/calculator",
                "G(T /api/v1/calculator",
                "GET /api/v1/tracking/" + "a".repeat(20_000),
                "GET api/v1/calculator");
    }

    static Stream<String> heads() {
        var good = "GET /api/v1/dossiers HTTP/1.1\r\n";
        return Stream.of(
                "GET /api/v1/dossiers HTTP/9.9\r\nHost: a\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                good + "\r\n",
                good + "Host: a\r\nHost: b\r\n\r\n",
                good + "Host: a b\r\n\r\n",
                good + "Host: a\r\nX-Large: " + "a".repeat(20_000) + "\r\n\r\n",
                good + "Host: a\r\n" + "X-Many: a\r\n".repeat(500) + "\r\n",
                good + "Host: a\r\nNo colon\r\n\r\n",
                good + "Host: a\r\nContent-Length: x\r\n\r\n",
                good + "Host: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
                good + "Host: a\r\nTransfer-Encoding: odd\r\n\r\n",
                good + "Host: a\r\nTransfer-Encoding: gzip\r\n\r\n",
                good + "Host: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                good + "Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_line_that_cannot_be_served_is_refused_with_a_problem(String line) throws Exception {
        assertRefused(send(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void a_head_that_is_not_http_is_refused_with_a_problem(String head) throws Exception {
        assertRefused(send(head));
    }

    @ParameterizedTest
    @CsvSource({"Authorization, Bearer a, Bearer b", "Content-Type, text/csv, application/json", "Idempotency-Key, a, a"
    })
    void what_can_be_said_once_is_not_taken_twice(String header, String one, String another) throws Exception {
        var answer = send("GET /api/v1/calculator HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + header + ": " + one
                + "\r\n" + header.toLowerCase(Locale.ROOT) + ": " + another + "\r\n\r\n");

        assertRefused(answer);
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Expected " + header + " once");
    }

    private static void assertRefused(String answer) {
        var body = answer.substring(answer.indexOf("\r\n\r\n") + 4);

        assertThat(answer)
                .matches("(?s)HTTP/1.1 (4\\d\\d|501|505) .*")
                .containsIgnoringCase("\r\nContent-Type: application/problem+json");
        assertThat(answer).doesNotContain("html").doesNotContain("Exception").doesNotContain("apache");
        var problem = JsonMapper.shared().readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
        assertThat(problem.get("type").asString()).startsWith("https://motcua.vn/problems/");
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    private String send(String request) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
