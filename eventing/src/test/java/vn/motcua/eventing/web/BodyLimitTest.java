package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

@OnCounterService
class BodyLimitTest {

    private static final byte[] TOO_MUCH =
            ("{\"name\": \"" + "a".repeat(3000) + "\"}").getBytes(StandardCharsets.UTF_8);

    private final Client client;
    private final int port;

    BodyLimitTest(@Autowired Client client, @LocalServerPort int port) {
        this.client = client;
        this.port = port;
    }

    @Test
    void a_body_announced_too_large_is_not_read() throws Exception {
        var answer = post("/requests", "application/json", BodyPublishers.ofByteArray(TOO_MUCH));

        assertTooLarge(answer);
    }

    @Test
    void a_body_that_turns_out_too_large_is_refused() throws Exception {
        var unannounced = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_MUCH));

        assertTooLarge(post("/requests", "application/json", unannounced));
        assertTooLarge(post("/webhooks/postal", "text/plain", unannounced));
    }

    @Test
    void an_upload_has_a_limit_of_its_own() throws Exception {
        assertTooLarge(post("/attachments", "multipart/form-data; boundary=b", upload(1500)));
        assertThat(post("/attachments", "multipart/form-data; boundary=b", upload(1000))
                        .body())
                .isEqualTo("1000");
    }

    @Test
    void parts_that_cannot_be_told_apart_are_refused() throws Exception {
        for (var type :
                new String[] {"multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=b"}) {
            for (var path : new String[] {"/attachments", "/requests"}) {
                var answer = post(path, type, BodyPublishers.ofString("a"));

                assertThat(answer.statusCode()).as("%s as %s", path, type).isIn(400, 415);
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            }
        }
    }

    @Test
    void parameters_that_would_be_in_such_parts_are_refused_too() throws Exception {
        var answer = send(HttpRequest.newBuilder(uri("/asked"))
                .header("Authorization", "Bearer " + Tokens.token(Roles.CLERK))
                .header("Content-Type", "multipart/form-data")
                .method("GET", BodyPublishers.ofString("a"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_body_says_which_one_type_it_is_of() throws Exception {
        for (var type : new String[] {"*/*", "application/*+json", "nonsense", "text/plain;charset=nope"}) {
            var answer = post("/requests", type, BodyPublishers.ofString("{}"));

            assertThat(answer.statusCode()).as(type).isEqualTo(415);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void lines_are_bounded_by_whoever_reads_them() {
        var answer = client.as(Roles.CLERK, POST, "/requests")
                .contentType(MediaType.APPLICATION_NDJSON)
                .content(TOO_MUCH)
                .exchange();

        assertThat(answer).hasStatus(415);
    }

    @Test
    void who_may_not_come_in_is_not_told_the_limit() throws Exception {
        var request = HttpRequest.newBuilder(uri("/requests"))
                .POST(BodyPublishers.ofByteArray(TOO_MUCH))
                .build();

        assertThat(send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void what_the_container_refuses_is_a_problem_too() throws Exception {
        var answer = raw("GET /requests;a=b//c HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("https://motcua.vn/problems/bad-request");
    }

    private static BodyPublisher upload(int size) {
        return BodyPublishers.ofString(
                """
                --b\r
                Content-Disposition: form-data; name="file"; filename="f"\r
                \r
                %s\r
                --b--\r
                """
                        .formatted("a".repeat(size)));
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + Tokens.token(Roles.CLERK))
                .header("Content-Type", type)
                .POST(body)
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("https://motcua.vn/problems/body-too-large");
    }
}
