package vn.motcua.localstack.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many documents are read for an answer, as the server itself says. Of a thousand dossiers the last ten are open. */
class ScannedDocumentsTest {

    private static final Instant FIRST_DAY = Instant.parse("2026-01-05T02:00:00Z");
    private static final int STORED = 1_000;
    private static final int OPEN = 10;

    private EmbeddedDatabase server;
    private MongoClient client;
    private MongoCollection<Document> dossiers;

    @BeforeEach
    void keep_a_thousand() {
        server = EmbeddedDatabase.inMemory();
        client = MongoClients.create(server.uri(""));
        dossiers = client.getDatabase("sla").getCollection("dossiers");
        dossiers.createIndex(Indexes.ascending("closedAt"));
        dossiers.createIndex(Indexes.ascending("state", "closedAt"));
        dossiers.createIndex(Indexes.ascending("writtenAt"));
        dossiers.createIndex(
                Indexes.compoundIndex(Indexes.ascending("parties"), Indexes.descending("writtenAt", "_id")));
        dossiers.insertMany(IntStream.range(0, STORED).mapToObj(this::dossier).toList());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private Document dossier(int number) {
        var document = new Document("_id", "D-%03d".formatted(number))
                .append("state", number % 2 == 0 ? "UNDATED" : "FINISHED")
                .append("parties", List.of("H99", "H99.%d".formatted(number % 100)))
                .append("writtenAt", day(number));
        return number < STORED - OPEN ? document.append("closedAt", day(number)) : document.append("state", "UNDATED");
    }

    private static Date day(int number) {
        return Date.from(FIRST_DAY.plusSeconds(number * 86_400L));
    }

    @Test
    void each_of_several_alternatives_is_found_by_an_index_of_its_own() {
        var filter = or(
                and(in("state", "REGISTERED", "UNDATED"), eq("closedAt", null)),
                gte("closedAt", day(STORED - 15)),
                gt("writtenAt", day(STORED - 13)));

        assertThat(dossiers.find(filter).into(new ArrayList<>())).hasSize(15);
        assertThat(scannedFor(filter, null, 0)).isEqualTo(15);
    }

    @Test
    void an_alternative_without_an_index_leaves_nothing_but_to_read_all() {
        assertThat(scannedFor(or(gte("closedAt", day(STORED - 15)), eq("place", "X")), null, 0))
                .isEqualTo(STORED);
    }

    @Test
    void what_few_documents_have_is_not_looked_for_along_the_order_of_a_page() {
        var newest = Sorts.descending("writtenAt", "_id");
        var old = and(eq("parties", "H99"), in("state", "UNDATED"), lt("closedAt", day(8)));

        assertThat(scannedFor(old, newest, 5)).isEqualTo(4);
    }

    @Test
    void a_page_of_what_most_documents_have_is_read_in_its_order() {
        var filter = and(in("state", "FINISHED", "UNDATED"), gt("parties", ""));

        assertThat(scannedFor(filter, Sorts.ascending("_id"), 20)).isEqualTo(20);
    }

    @Test
    void of_two_demands_on_the_same_order_the_narrower_is_followed() {
        dossiers.createIndex(Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("writtenAt", "_id")));
        var filter = and(eq("state", "FINISHED"), eq("parties", "H99.7"));

        assertThat(scannedFor(filter, Sorts.descending("writtenAt", "_id"), 5)).isEqualTo(5);
    }

    private long scannedFor(Bson filter, Bson order, int limit) {
        var before = scanned();
        dossiers.find(filter).sort(order).limit(limit).into(new ArrayList<>());
        return scanned() - before;
    }

    private long scanned() {
        return client.getDatabase("admin")
                .runCommand(new Document("serverStatus", 1))
                .getEmbedded(List.of("metrics", "queryExecutor", "scannedObjects"), Number.class)
                .longValue();
    }
}
