package vn.motcua.localstack.journey;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.bson.Document;
import vn.motcua.localstack.Stack;

/** How many documents the database of a stack reads to find those asked for, as it says itself. */
final class ScannedDocuments implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MongoClient client;

    ScannedDocuments(Stack stack) {
        this.client = MongoClients.create("mongodb://127.0.0.1:" + stack.ports().database());
    }

    /** Asks until nothing else that the house reads at the same moment counts. */
    void assertThatFewAreRead(long few, String question, Runnable asked) {
        await(question).atMost(PATIENCE).untilAsserted(() -> {
            var before = soFar();
            asked.run();
            Assertions.assertThat(soFar() - before)
                    .as("documents read for %s", question)
                    .isLessThanOrEqualTo(few);
        });
    }

    private long soFar() {
        return client.getDatabase("admin")
                .runCommand(new Document("serverStatus", 1))
                .getEmbedded(List.of("metrics", "queryExecutor", "scannedObjects"), Number.class)
                .longValue();
    }

    @Override
    public void close() {
        client.close();
    }
}
