package vn.motcua.localstack.database;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stock costs those who only open it or look whether it is there. */
class OpenedFolderTest {

    private static final int DOSSIERS = 5_000;

    @TempDir
    Path folder;

    @Test
    void opening_reads_neither_documents_nor_indexes() throws Exception {
        fill();
        var size = Files.size(folder.resolve("database.mv"));

        var disk = new CountedDisk(folder);
        try (var database = EmbeddedDatabase.listen(disk.builder(), 0, Duration.ZERO)) {
            assertThat(disk.bytesRead.get()).isLessThan(size / 20);
            assertThat(database.port()).isPositive();
        }
    }

    @Test
    void whoever_looks_reads_nothing() {
        fill();

        var disk = new CountedDisk(folder);
        try (var database = EmbeddedDatabase.listen(disk.builder(), 0, Duration.ZERO);
                var client = MongoClients.create(database.uri(""))) {
            looks(client).forEach(Runnable::run); // pages of names and of descriptions are read once
            var before = disk.bytesRead.get();
            looks(client).forEach(Runnable::run);

            assertThat(disk.bytesRead.get()).isEqualTo(before);
        }
    }

    private static List<Runnable> looks(MongoClient client) {
        var intake = client.getDatabase("intake");
        Consumer<String> command = name -> intake.runCommand(new Document(name, 1));
        return List.of(
                () -> client.listDatabaseNames().into(new ArrayList<>()),
                () -> intake.listCollectionNames().into(new ArrayList<>()),
                () -> intake.getCollection("dossiers").listIndexes().into(new ArrayList<>()),
                () -> intake.getCollection("dossiers").estimatedDocumentCount(),
                () -> intake.getCollection("dossiers").createIndex(Indexes.ascending("agencies", "number")),
                () -> command.accept("hello"),
                () -> command.accept("ping"),
                () -> command.accept("dbStats"),
                () -> command.accept("serverStatus"));
    }

    @Test
    void a_folder_of_the_time_before_indexes_were_on_disk_gets_them_when_it_is_opened() {
        fill();
        try (var store = new MVStore.Builder()
                .fileName(folder.resolve("database.mv").toString())
                .open()) {
            store.getMapNames().stream()
                    .filter(name -> name.equals("indexes") || name.contains("._sorted_"))
                    .forEach(store::removeMap);
        }

        try (var database = EmbeddedDatabase.start(folder, 0);
                var client = MongoClients.create(database.uri(""))) {
            assertThat(client.getDatabase("intake").getCollection("dossiers").find(gte("outbox.at", DOSSIERS - 2)))
                    .extracting(dossier -> dossier.get("_id"))
                    .containsExactly("D-" + (DOSSIERS - 2), "D-" + (DOSSIERS - 1));
        }
        assertThat(Stock.of(folder, "intake", "dossiers")).hasSize(DOSSIERS);
    }

    @Test
    void an_index_remembers_what_it_has_met() {
        try (var database = EmbeddedDatabase.start(folder, 0);
                var client = MongoClients.create(database.uri(""))) {
            var dossiers = client.getDatabase("intake").getCollection("dossiers");
            dossiers.createIndex(Indexes.ascending("number"));
            dossiers.createIndex(Indexes.ascending("step.at"));
            dossiers.insertOne(
                    new Document("_id", "D-1").append("step", List.of(new Document("at", 1), new Document("at", 9))));
            dossiers.insertOne(new Document("_id", "D-2").append("number", new Document("of", "an unknown order")));
        }

        try (var database = EmbeddedDatabase.start(folder, 0);
                var client = MongoClients.create(database.uri(""))) {
            var dossiers = client.getDatabase("intake").getCollection("dossiers");
            dossiers.insertOne(new Document("_id", "D-3").append("number", 3));

            assertThat(dossiers.find(gte("step.at", 0)))
                    .as("one document, two rows")
                    .hasSize(1);
            assertThat(dossiers.find(new Document("number", new Document("$exists", true))))
                    .hasSize(2);
            assertThat(dossiers.find().sort(new Document("number", 1))).hasSize(3);
            assertThat(dossiers.find(eq("number", 3))).hasSize(1);
        }
    }

    private void fill() {
        try (var database = EmbeddedDatabase.start(folder, 0);
                var client = MongoClients.create(database.uri(""))) {
            var dossiers = client.getDatabase("intake").getCollection("dossiers");
            dossiers.createIndex(Indexes.ascending("outbox.at"));
            dossiers.createIndex(Indexes.ascending("nothingIsDue"));
            dossiers.createIndex(Indexes.ascending("agencies", "number"));
            dossiers.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
            dossiers.insertMany(IntStream.range(0, DOSSIERS)
                    .mapToObj(n -> new Document("_id", "D-" + n)
                            .append("code", "C-" + n)
                            .append("number", n)
                            .append("agencies", List.of("H99." + n % 7))
                            .append("outbox", List.of(new Document("at", n)))
                            .append("state", "x".repeat(800)))
                    .toList());
        }
    }
}
