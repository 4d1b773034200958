package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.localstack.post.PostSettings;

class PostCommandTest {

    @Test
    void the_postal_partner_opens_without_the_rest_of_the_stack(@TempDir Path data) throws Exception {
        var settings = new PostSettings(
                URI.create("http://localhost:1/webhooks/postal"),
                PostSettings.LOCAL_SECRET,
                data.resolve("orders.jsonl"),
                true,
                Duration.ofSeconds(1));

        try (var post = PostCommand.start(0, settings)) {
            var address = "http://localhost:" + post.getEnvironment().getProperty("local.server.port") + "/post/orders";
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }
}
