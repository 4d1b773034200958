package vn.motcua.localstack.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PostalPartnerTest {

    private static final Instant NOON = Instant.parse("2026-11-02T05:00:00Z");
    private static final PostOrder RESULT =
            new PostOrder("D-1.1", "H99.21-261102-0001", PostOrder.Kind.RETURN, null, null, null, null);

    @TempDir
    Path folder;

    @Test
    void orders_and_untold_events_survive_a_restart() {
        try (var post = opened()) {
            post.place("key", RESULT);
            post.happened("D-1.1", "PKP", null);
        }

        try (var post = opened()) {
            assertThat(post.consignments()).singleElement().satisfies(consignment -> {
                assertThat(consignment.order()).isEqualTo(RESULT);
                assertThat(consignment.events()).containsExactly(new Consignment.Event(1, "PKP", NOON, null, false));
            });
            assertThat(post.place("key", RESULT)).isEqualTo(post.consignments().getFirst());
        }
    }

    private PostalPartner opened() {
        var nobody = URI.create("http://127.0.0.1:1/webhooks/postal");
        var settings = new PostSettings(
                nobody, PostSettings.LOCAL_SECRET, folder.resolve("orders.jsonl"), false, Duration.ofMillis(10));
        return new PostalPartner(settings, InstantSource.fixed(NOON), JsonMapper.shared());
    }
}
