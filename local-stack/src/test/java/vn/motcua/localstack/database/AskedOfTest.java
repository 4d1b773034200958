package vn.motcua.localstack.database;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server itself says it was asked. */
class AskedOfTest {

    private EmbeddedDatabase server;
    private MongoClient client;
    private MongoCollection<Document> dossiers;

    @BeforeEach
    void keep_five() {
        server = EmbeddedDatabase.inMemory();
        client = MongoClients.create(server.uri(""));
        dossiers = client.getDatabase("sla").getCollection("dossiers");
        dossiers.insertMany(
                IntStream.range(0, 5).mapToObj(id -> new Document("_id", id)).toList());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void many_documents_in_one_command_are_one_round_trip() {
        assertThat(soFar()).isEqualTo(asked(0, 1, 5));

        dossiers.bulkWrite(IntStream.range(0, 5)
                .mapToObj(id -> new UpdateOneModel<Document>(eq(id), set("state", "OPEN")))
                .toList());

        assertThat(soFar()).isEqualTo(asked(0, 2, 10));
    }

    @Test
    void an_update_that_finds_nothing_writes_nothing() {
        dossiers.updateOne(eq(7), set("state", "OPEN"));
        dossiers.updateOne(eq(8), set("state", "OPEN"), new UpdateOptions().upsert(true));

        assertThat(soFar()).isEqualTo(asked(0, 3, 6));
    }

    @Test
    void what_is_taken_and_changed_at_once_is_written_once() {
        dossiers.findOneAndUpdate(eq(1), inc("version", 1));
        dossiers.findOneAndUpdate(eq(7), inc("version", 1));
        dossiers.findOneAndUpdate(eq(8), inc("version", 1), new FindOneAndUpdateOptions().upsert(true));
        dossiers.findOneAndDelete(eq(1));
        dossiers.findOneAndDelete(eq(1));

        assertThat(soFar()).isEqualTo(asked(0, 6, 8));
    }

    @Test
    void every_deleted_document_is_written() {
        dossiers.deleteMany(new Document());

        assertThat(soFar()).isEqualTo(asked(0, 2, 10));
    }

    @Test
    void a_document_that_was_refused_is_not_written() {
        var refusal = catchThrowable(() -> dossiers.insertMany(
                List.of(new Document("_id", 1), new Document("_id", 9)), new InsertManyOptions().ordered(false)));

        assertThat(refusal).isNotNull();
        assertThat(soFar()).isEqualTo(asked(0, 2, 6));
    }

    @Test
    void reads_are_told_apart_and_a_look_whether_the_server_is_there_is_none() {
        dossiers.find(eq(1)).first();
        dossiers.find().batchSize(3).into(new ArrayList<>());
        dossiers.countDocuments();
        client.getDatabase("sla").runCommand(new Document("ping", 1));
        client.getDatabase("sla").runCommand(new Document("hello", 1));

        assertThat(soFar()).isEqualTo(asked(4, 1, 5));
    }

    private static Document asked(long reads, long changes, long written) {
        return new Document("reads", reads).append("changes", changes).append("written", written);
    }

    private Document soFar() {
        return client.getDatabase("admin")
                .runCommand(new Document("serverStatus", 1))
                .getEmbedded(List.of("metrics", AskedOf.METRIC, "sla"), Document.class);
    }
}
