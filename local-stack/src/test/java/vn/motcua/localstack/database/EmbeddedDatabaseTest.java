package vn.motcua.localstack.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void documents_and_declared_indexes_survive_a_restart() {
        opened(dossiers -> {
            dossiers.createIndex(Indexes.ascending("outbox.at"));
            dossiers.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
            dossiers.insertOne(dossier("D-1").append("code", "H99.21-261102-0001"));
        });

        opened(dossiers -> {
            assertThat(dossiers.find(gte("outbox.at", 5)).first()).containsEntry("_id", "D-1");
            assertThat(dossiers.listIndexes()
                            .map(index -> index.getString("name"))
                            .into(new ArrayList<>()))
                    .containsExactlyInAnyOrder("_id_", "outbox.at_1", "code_1");
            assertThatThrownBy(() -> dossiers.insertOne(dossier("D-2").append("code", "H99.21-261102-0001")))
                    .isInstanceOf(MongoWriteException.class);
            dossiers.createIndex(Indexes.ascending("outbox.at"));
        });
    }

    @Test
    void an_index_can_be_dropped_and_declared_again() {
        opened(dossiers -> {
            dossiers.insertOne(dossier("D-1").append("code", "H99.21-261102-0001"));
            dossiers.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
            dossiers.dropIndex("code_1");
            dossiers.createIndex(Indexes.ascending("code"));

            assertThat(dossiers.find(gte("code", "H99")).first()).containsEntry("_id", "D-1");

            dossiers.drop();
            assertThat(dossiers.countDocuments()).isZero();
        });
    }

    @Test
    void a_write_is_on_disk_when_it_is_answered() throws Exception {
        var copy = folder.resolve("copy");
        try (var server = EmbeddedDatabase.start(folder, 0);
                var client = MongoClients.create(server.uri(""))) {
            client.getDatabase("intake").getCollection("dossiers").insertOne(dossier("D-1"));
            Files.createDirectory(copy);
            Files.copy(folder.resolve("database.mv"), copy.resolve("database.mv"));
        }

        try (var server = EmbeddedDatabase.start(copy, 0);
                var client = MongoClients.create(server.uri(""))) {
            assertThat(client.getDatabase("intake").getCollection("dossiers").countDocuments())
                    .isOne();
        }
    }

    @Test
    void keys_may_be_documents() {
        opened(numbers -> {
            var key = new Document("agency", "H99.21").append("year", 2026);
            numbers.insertOne(new Document("_id", key).append("next", 1));

            assertThat(numbers.updateOne(and(eq("_id", key), eq("next", 1)), inc("next", 1))
                            .getModifiedCount())
                    .isOne();
            assertThat(numbers.find(eq("_id", key)).first()).containsEntry("next", 2);
        });
    }

    @Test
    void a_reader_never_sees_half_an_update() {
        opened(dossiers -> {
            dossiers.insertOne(new Document("_id", "D-1").append("a", 0).append("b", 0));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var writer = threads.submit(() -> IntStream.rangeClosed(1, 2_000)
                        .forEach(n -> dossiers.updateOne(eq("_id", "D-1"), combine(set("a", n), set("b", n)))));
                while (!writer.isDone()) {
                    var read = dossiers.find(eq("_id", "D-1")).first();
                    assertThat(read).extracting("a").isEqualTo(read.get("b"));
                }
            }
        });
    }

    @Test
    void a_reader_finds_each_document_once_while_writers_move_them_about_in_the_index() {
        opened(dossiers -> {
            dossiers.createIndex(Indexes.ascending("due"));
            IntStream.range(0, 400).forEach(n -> dossiers.insertOne(new Document("_id", "D-" + n).append("due", n)));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var writer = threads.submit(() -> IntStream.rangeClosed(1, 2_000)
                        .forEach(n -> dossiers.updateOne(eq("_id", "D-" + n % 400), set("due", n * 7_919 % 1_000))));
                while (!writer.isDone()) {
                    assertThat(dossiers.find(gte("due", 0))
                                    .sort(Indexes.ascending("due"))
                                    .map(found -> found.getString("_id"))
                                    .into(new ArrayList<>()))
                            .hasSize(400)
                            .doesNotHaveDuplicates();
                }
            }
        });
    }

    @Test
    void of_two_writers_of_one_version_one_wins() {
        opened(dossiers -> {
            dossiers.insertOne(dossier("D-1"));
            try (var threads = Executors.newFixedThreadPool(4)) {
                for (var version = 1L; version <= 200; version++) {
                    var expected = version;
                    var tries = IntStream.range(0, 4)
                            .mapToObj(writer -> threads.submit(() -> dossiers.updateOne(
                                            and(eq("_id", "D-1"), eq("version", expected)), inc("version", 1L))
                                    .getModifiedCount()))
                            .toList();

                    assertThat(tries.stream()
                                    .mapToLong(EmbeddedDatabaseTest::result)
                                    .sum())
                            .isOne();
                }
            }
        });
    }

    @Test
    void conditional_updates_and_polls_stay_quick_at_twenty_thousand_documents() {
        opened(dossiers -> {
            dossiers.createIndex(Indexes.ascending("outbox.at"));
            dossiers.createIndex(Indexes.compoundIndex(Indexes.ascending("agencies"), Indexes.descending("version")));
            for (var block = 0; block < 20; block++) {
                var from = block * 1_000;
                dossiers.insertMany(IntStream.range(from, from + 1_000)
                        .mapToObj(n -> new Document("_id", "D-" + n)
                                .append("version", 1L)
                                .append("agencies", List.of("H99.21"))
                                .append("outbox", List.of())
                                .append("state", "x".repeat(600)))
                        .toList());
            }
            for (var warmUp = 0; warmUp < 2; warmUp++) {
                var began = System.nanoTime();
                for (var n = 0; n < 5_000; n++) {
                    var id = "D-" + (n * 31 % 20_000);
                    var update = dossiers.updateOne(
                            and(eq("_id", id), eq("version", 1L + warmUp)),
                            combine(
                                    inc("version", 1L),
                                    set("state", "y".repeat(600)),
                                    push("outbox", new Document("at", n))));
                    assertThat(update.getModifiedCount()).isOne();
                    dossiers.updateOne(eq("_id", id), set("outbox", List.of()));
                }
                report("conditional update and pull", 5_000, began);
                began = System.nanoTime();
                for (var n = 0; n < 2_000; n++) {
                    assertThat(dossiers.find(gte("outbox.at", 0)).limit(10).first())
                            .isNull();
                }
                report("poll of an empty outbox", 2_000, began);
                began = System.nanoTime();
                for (var n = 0; n < 300; n++) {
                    assertThat(dossiers.find(eq("agencies", "H99.21"))
                                    .sort(new Document("version", -1))
                                    .limit(50)
                                    .into(new ArrayList<>()))
                            .hasSize(50);
                }
                report("page of fifty of an agency's list", 300, began);
            }
        });
    }

    private static void report(String what, int times, long began) {
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%s: %.0f a second at 20,000 documents%n", what, times / seconds);
    }

    private static Document dossier(String id) {
        return new Document("_id", id)
                .append("version", 1L)
                .append("outbox", List.of(new Document("at", 5), new Document("at", 7)));
    }

    private static long result(Future<Long> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void it_answers_hello_as_health_checks_ask_it() {
        try (var server = EmbeddedDatabase.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri(""))) {
            var answer = client.getDatabase("admin").runCommand(new Document("hello", 1));

            assertThat(answer.get("ok", Number.class).intValue()).isOne();
        }
    }

    private void opened(Consumer<MongoCollection<Document>> work) {
        try (var server = EmbeddedDatabase.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri(""))) {
            work.accept(client.getDatabase("intake").getCollection("dossiers"));
        }
    }
}
