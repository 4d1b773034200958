package vn.motcua.localstack.database;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommitTest {

    @TempDir
    Path folder;

    private CountedDisk disk;
    private EmbeddedDatabase database;
    private MongoClient client;
    private MongoCollection<Document> dossiers;

    @BeforeEach
    void open() {
        disk = new CountedDisk(folder);
        database = EmbeddedDatabase.listen(disk.builder(), 0, Duration.ZERO);
        client = MongoClients.create(database.uri(""));
        dossiers = client.getDatabase("intake").getCollection("dossiers");
        dossiers.insertMany(IntStream.range(0, 10).mapToObj(CommitTest::dossier).toList());
        client.getDatabase("intake").getCollection("letters").insertOne(dossier(0));
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    static Stream<Consumer<MongoCollection<Document>>> writes() {
        return Stream.of(
                dossiers -> dossiers.insertOne(dossier(10)),
                dossiers -> dossiers.insertMany(List.of(dossier(10), dossier(11))),
                dossiers -> dossiers.updateOne(eq("_id", 1), Updates.inc("version", 1)),
                dossiers -> dossiers.replaceOne(eq("_id", 1), new Document("version", 2)),
                dossiers -> dossiers.deleteOne(eq("_id", 1)),
                dossiers -> dossiers.findOneAndUpdate(
                        eq("_id", 11), Updates.inc("version", 1), new FindOneAndUpdateOptions().upsert(true)),
                dossiers -> dossiers.createIndex(Indexes.ascending("version")),
                MongoCollection::drop);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void neither_a_write_nor_what_has_read_it_is_answered_before_it_is_flushed(
            Consumer<MongoCollection<Document>> write) throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            disk.mayFlush.drainPermits();
            disk.flushBegun.drainPermits();
            var written = threads.submit(() -> write.accept(dossiers));
            disk.flushBegun.acquire();

            var read = threads.submit(() -> dossiers.find().first());
            assertUnanswered(written);
            assertUnanswered(read);

            disk.mayFlush.release(Integer.MAX_VALUE);
            written.get();
            read.get();
        }
    }

    @Test
    void what_nobody_is_changing_can_be_read_while_the_disk_is_slow() throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            disk.mayFlush.drainPermits();
            disk.flushBegun.drainPermits();
            var written = threads.submit(() -> dossiers.insertOne(dossier(10)));
            disk.flushBegun.acquire();

            assertThat(client.getDatabase("intake")
                            .getCollection("letters")
                            .find()
                            .first())
                    .isNotNull();

            disk.mayFlush.release(Integer.MAX_VALUE);
            written.get();
        }
    }

    @Test
    void many_writes_share_a_flush() throws Exception {
        var before = disk.flushes.get();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var written = IntStream.range(100, 1_100)
                    .mapToObj(n -> threads.submit(() -> dossiers.insertOne(dossier(n))))
                    .toList();
            for (var each : written) {
                each.get();
            }
        }

        System.out.printf("1000 writes of 20 clients: %d flushes%n", disk.flushes.get() - before);
        assertThat(disk.flushes.get() - before).isLessThan(700);
    }

    private static void assertUnanswered(Future<?> question) {
        assertThatThrownBy(() -> question.get(150, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    private static Document dossier(int number) {
        return new Document("_id", number).append("version", 1);
    }
}
