package vn.motcua.localstack.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database's process dies under its clients, at any moment, and what it has answered is there when it is opened again. */
class KilledDatabaseTest {

    private static final int DEATHS = 4;
    private static final int CLIENTS = 6;
    private static final int WRITES = 300;
    private static final int DOSSIERS_EACH = 40;

    @TempDir
    Path folder;

    /** By dossier, the number of the last write that was answered. */
    private final Map<String, Integer> answered = new ConcurrentHashMap<>();

    @Test
    void every_answered_write_is_there_and_every_index_agrees() throws Exception {
        for (var death = 1; death <= DEATHS; death++) {
            writeUntilItIsKilled(death);

            var stock = Stock.of(folder, "intake", "dossiers");

            answered.forEach((id, number) -> assertThat(stock.get(id))
                    .as("%s, answered up to write %d", id, number)
                    .isNotNull()
                    .satisfies(dossier -> assertThat((Integer) dossier.get("number"))
                            .as("the last answered write or the one after it, which was never answered")
                            .isIn(number, number + 1)));
            stock.forEach((id, dossier) -> answered.put((String) id, (Integer) dossier.get("number")));
        }
        assertThat(answered).hasSizeGreaterThan(CLIENTS);
    }

    private void writeUntilItIsKilled(int death) throws Exception {
        var doomed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedDatabase.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var enough = new CountDownLatch(WRITES);
            var port = new BufferedReader(new InputStreamReader(doomed.getInputStream())).readLine();
            var uri = "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=60000";
            for (var client = 0; client < CLIENTS; client++) {
                var number = client;
                clients.submit(() -> write(uri, new Random(death * 100L + number), number, enough));
            }
            assertThat(enough.await(3, TimeUnit.MINUTES)).isTrue();
            doomed.destroyForcibly().waitFor(); // SIGKILL
            clients.shutdownNow();
        }
    }

    private void write(String uri, Random random, int client, CountDownLatch enough) {
        try (var connection = MongoClients.create(uri)) {
            var dossiers = connection.getDatabase("intake").getCollection("dossiers");
            dossiers.createIndex(Indexes.ascending("outbox.at"));
            dossiers.createIndex(Indexes.ascending("agencies", "number"));
            dossiers.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
            while (true) {
                write(dossiers, "D-" + client + "-" + random.nextInt(DOSSIERS_EACH), random);
                enough.countDown();
            }
        } catch (MongoException killed) {
            // as it had to come
        }
    }

    private void write(MongoCollection<Document> dossiers, String id, Random random) {
        var last = answered.get(id);
        var number = last == null ? 0 : last + 1;
        var agencies = List.of("H99." + random.nextInt(9), "H99." + random.nextInt(9));
        var outbox = random.nextBoolean() ? List.of(new Document("at", number)) : List.of();
        if (last == null) {
            dossiers.insertOne(new Document("_id", id)
                    .append("code", "C-" + id)
                    .append("number", number)
                    .append("agencies", agencies)
                    .append("outbox", outbox)
                    .append("state", "x".repeat(random.nextInt(3_000))));
        } else {
            var found = dossiers.updateOne(
                    and(eq("_id", id), eq("number", last)),
                    combine(set("number", number), set("agencies", agencies), set("outbox", outbox)));
            assertThat(found.getModifiedCount()).isOne();
        }
        answered.put(id, number);
    }
}
