package vn.motcua.eventing.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnCounterService
class ContainerTest {

    private static final int MORE_THAN_A_POOL = 250;

    private final int port;

    ContainerTest(@LocalServerPort int port) {
        this.port = port;
    }

    static Stream<String> requests() {
        return Stream.of(
                "GET //open/x HTTP/1.1\r\nHost: a",
                "GET /open/x;a=b HTTP/1.1\r\nHost: a",
                "GET /open/a%2Fb HTTP/1.1\r\nHost: a",
                "GET /open/a%5Cb HTTP/1.1\r\nHost: a",
                "GET /open/a%00b HTTP/1.1\r\nHost: a",
                "GET /open/a%zz HTTP/1.1\r\nHost: a",
                "GET /open/a[b] HTTP/1.1\r\nHost: a",
                "GET /open/../../x HTTP/1.1\r\nHost: a",
                "GET /open/" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a",
                "TRACE /open/x HTTP/1.1\r\nHost: a",
                "BREW /open/x HTTP/1.1\r\nHost: a",
                "G(T /open/x HTTP/1.1\r\nHost: a",
                "GET /open/x HTTP/1.1",
                "GET /open/x HTTP/1.1\r\nHost: a b",
                "GET /open/x HTTP/1.1\r\nHost: a\r\nX-Large: " + "a".repeat(20_000),
                "GET /open/x HTTP/1.1\r\nHost: a\r\nContent-Length: x",
                "\u0000\u0001");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void what_is_not_http_is_refused_with_a_problem(String head) throws Exception {
        try (var socket = begin(head + "\r\n\r\n")) {
            socket.shutdownOutput();

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .matches("(?s)HTTP/1.1 4\\d\\d .*")
                    .containsIgnoringCase("\r\nContent-Type: application/problem+json")
                    .contains("https://motcua.vn/problems/")
                    .doesNotContain("html")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void half_sent_bodies_use_up_no_threads() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < MORE_THAN_A_POOL; i++) {
                slow.add(
                        begin(
                                """
                                POST /webhooks/postal HTTP/1.1\r
                                Host: a\r
                                Content-Type: text/plain\r
                                Content-Length: 500\r
                                \r
                                {"""));
            }

            try (var other = begin("GET /open/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")) {
                other.setSoTimeout(5_000);
                assertThat(new String(other.getInputStream().readAllBytes(), UTF_8))
                        .startsWith("HTTP/1.1 ");
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private Socket begin(String request) throws IOException {
        var socket = new Socket("localhost", port);
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        return socket;
    }
}
