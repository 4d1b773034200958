package vn.motcua.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Papers;
import vn.motcua.intake.Visitor;

@AtTheCounter
class BodyLimitsTest {
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_paper_of_ten_megabytes_is_taken_and_a_larger_one_is_not() throws Exception {
        assertThat(upload(10 * MEGABYTE).statusCode()).isEqualTo(201);

        var answer = upload(10 * MEGABYTE + 1);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_filing_of_more_than_a_megabyte_is_not_taken() throws Exception {
        var answer = send("/api/v1/dossiers", "application/json", new byte[2 * MEGABYTE]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private HttpResponse<String> upload(int size) throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        var head = Papers.pdf();
        body.writeBytes(head);
        body.writeBytes(new byte[size - head.length]);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return send("/api/v1/attachments", "multipart/form-data; boundary=b", body.toByteArray());
    }

    private HttpResponse<String> send(String path, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + Visitor.portal())
                .header("Idempotency-Key", "k-" + body.length)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
