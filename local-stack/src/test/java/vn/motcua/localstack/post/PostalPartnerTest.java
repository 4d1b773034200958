package vn.motcua.localstack.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
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

    @Test
    void while_the_clock_moves_nobody_is_told_of_what_is_in_the_future() throws IOException {
        var time = new AtomicReference<>(NOON);
        var told = new LinkedBlockingQueue<Instant>();
        var office = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        office.createContext("/", call -> {
            told.add(Instant.parse(JsonMapper.shared()
                    .readTree(call.getRequestBody())
                    .at("/data/at")
                    .asString()));
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        office.start();
        var tomorrow = NOON.plus(Duration.ofDays(1));
        try (var post =
                opened(URI.create("http://127.0.0.1:" + office.getAddress().getPort()), time::get)) {
            post.place("key", RESULT);

            post.whileNothingIsTold(() -> {
                time.set(tomorrow);
                post.happened("D-1.1", "PKP", null);
                await().during(Duration.ofMillis(300)).until(told::isEmpty);
            });

            await().until(() -> tomorrow.equals(told.peek()));
        } finally {
            office.stop(0);
        }
    }

    private PostalPartner opened() {
        return opened(URI.create("http://127.0.0.1:1/webhooks/postal"), InstantSource.fixed(NOON));
    }

    private PostalPartner opened(URI office, InstantSource clock) {
        var settings = new PostSettings(
                office, PostSettings.LOCAL_SECRET, folder.resolve("orders.jsonl"), false, Duration.ofMillis(10));
        return new PostalPartner(settings, clock, JsonMapper.shared());
    }
}
