package vn.motcua.localstack.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Projections.slice;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every answer from an index is compared with that of the library's own server, which reads every document. */
class IndexedQueryTest {

    private static final Instant NOON = Instant.parse("2026-11-02T05:00:00Z");
    private static final List<String> AGENCIES = List.of("H99.1", "H99.21", "H99.22", "H99.31");

    private static EmbeddedDatabase indexedServer;
    private static MongoServer scanningServer;
    private static MongoClient indexedClient;
    private static MongoClient scanningClient;

    private final Random random = new Random(7);
    private final MongoCollection<Document> indexed =
            indexedClient.getDatabase("intake").getCollection("dossiers");
    private final MongoCollection<Document> scanned =
            scanningClient.getDatabase("intake").getCollection("dossiers");

    @BeforeAll
    static void start() {
        indexedServer = EmbeddedDatabase.inMemory();
        indexedClient = MongoClients.create(indexedServer.uri(""));
        scanningServer = new MongoServer(H2Backend.inMemory());
        scanningClient = MongoClients.create(scanningServer.bindAndGetConnectionString());
    }

    @AfterAll
    static void stop() {
        indexedClient.close();
        scanningClient.close();
        indexedServer.close();
        scanningServer.shutdownNow();
    }

    @Test
    void indexes_find_what_a_scan_finds_through_inserts_updates_and_deletes() {
        indexed.createIndex(Indexes.ascending("outbox.at"));
        indexed.createIndex(Indexes.ascending("todo.nextTryAt", "todo.kind"));
        indexed.createIndex(Indexes.ascending("nextCheckAt"));
        indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("agencies"), Indexes.descending("receivedAt")));
        indexed.createIndex(Indexes.ascending("status", "receivedAt"));
        indexed.createIndex(Indexes.ascending("state.step.agency"));
        indexed.createIndex(
                Indexes.ascending("code"), new IndexOptions().unique(true).sparse(true));

        for (var round = 0; round < 6; round++) {
            insertSome(round);
            changeSome();
            for (var question = 0; question < 120; question++) {
                ask(filter(), order(), random.nextInt(3) == 0 ? random.nextInt(1, 20) : 0);
            }
        }
    }

    @Test
    void an_answer_has_the_fields_that_were_wanted_and_is_found_by_those_that_were_not() {
        insertSome(9);
        for (var question = 0; question < 300; question++) {
            var filter = filter();
            var wanted = projection();

            assertThat(documents(indexed, filter, wanted))
                    .describedAs("%s of %s", wanted, filter)
                    .isEqualTo(documents(scanned, filter, wanted));
        }
    }

    private Bson projection() {
        return switch (random.nextInt(10)) {
            case 0 -> include("_id");
            case 1 -> include("state.step.agency", "receivedAt");
            case 2 -> fields(include("outbox"), excludeId());
            case 3 -> exclude("outbox", "todo");
            case 4 -> exclude("status", "agencies", "receivedAt");
            case 5 -> exclude("state.step");
            case 6 -> include("outbox.at", "nowhere");
            case 7 -> excludeId();
            case 8 -> fields(include("status"), slice("outbox", 1));
            default -> new Document();
        };
    }

    private static List<Document> documents(MongoCollection<Document> collection, Bson filter, Bson wanted) {
        return collection
                .find(filter)
                .projection(wanted)
                .sort(Sorts.ascending("receivedAt", "_id"))
                .into(new ArrayList<>());
    }

    private void insertSome(int round) {
        var documents = new ArrayList<Document>();
        for (var n = 0; n < 150; n++) {
            documents.add(dossier("D-%d-%03d".formatted(round, n)));
        }
        indexed.insertMany(documents);
        scanned.insertMany(documents);
    }

    private Document dossier(String id) {
        var document = new Document("_id", id)
                .append("version", 1L)
                .append("status", List.of("SUBMITTED", "ACCEPTED", "PROCESSING").get(random.nextInt(3)))
                .append("receivedAt", instant())
                .append("outbox", outbox())
                .append("todo", todo());
        if (random.nextBoolean()) {
            document.append("nextCheckAt", random.nextInt(5) == 0 ? null : instant());
        }
        switch (random.nextInt(4)) {
            case 0 -> document.append("agencies", AGENCIES.get(random.nextInt(4)));
            case 1 -> document.append("agencies", List.of());
            case 2 ->
                document.append("agencies", List.of(AGENCIES.get(random.nextInt(4)), AGENCIES.get(random.nextInt(4))));
            default -> {
                // a dossier nobody takes part in
            }
        }
        if (random.nextBoolean()) {
            document.append("state", new Document("step", new Document("agency", AGENCIES.get(random.nextInt(4)))));
        }
        if (random.nextBoolean()) {
            document.append("code", "H99.21-261102-" + id);
        }
        return document;
    }

    private List<Document> outbox() {
        var entries = new ArrayList<Document>();
        for (var n = random.nextInt(3); n > 0; n--) {
            entries.add(new Document("sequence", (long) n).append("at", instant()));
        }
        return entries;
    }

    private List<Document> todo() {
        var entries = new ArrayList<Document>();
        for (var n = random.nextInt(3); n > 0; n--) {
            entries.add(new Document("kind", random.nextBoolean() ? "mail" : "seal").append("nextTryAt", instant()));
        }
        return entries;
    }

    private Date instant() {
        return Date.from(NOON.plusSeconds(random.nextInt(200)));
    }

    private void changeSome() {
        for (var n = 0; n < 100; n++) {
            var id = eq("_id", "D-%d-%03d".formatted(random.nextInt(6), random.nextInt(150)));
            var change =
                    switch (random.nextInt(5)) {
                        case 0 -> Updates.push("outbox", new Document("sequence", 9L).append("at", instant()));
                        case 1 -> Updates.set("outbox", List.of());
                        case 2 -> Updates.unset("nextCheckAt");
                        case 3 -> Updates.combine(Updates.set("nextCheckAt", instant()), Updates.inc("version", 1L));
                        default -> Updates.set("agencies", List.of(AGENCIES.get(random.nextInt(4))));
                    };
            assertThat(indexed.updateOne(id, change).getMatchedCount())
                    .isEqualTo(scanned.updateOne(id, change).getMatchedCount());
        }
        var old = lt("receivedAt", Date.from(NOON.plusSeconds(4)));
        assertThat(indexed.deleteMany(old).getDeletedCount())
                .isEqualTo(scanned.deleteMany(old).getDeletedCount());
    }

    private Bson filter() {
        var filters = new ArrayList<Bson>();
        for (var n = random.nextInt(1, 4); n > 0; n--) {
            filters.add(part());
        }
        return filters.size() == 1 ? filters.getFirst() : and(filters);
    }

    private Bson part() {
        return switch (random.nextInt(21)) {
            case 0 -> lte("outbox.at", instant());
            case 1 -> and(gte("todo.nextTryAt", instant()), lt("todo.nextTryAt", instant()));
            case 2 -> elemMatch("todo", and(lte("nextTryAt", instant()), eq("kind", "mail")));
            case 3 -> lt("nextCheckAt", instant());
            case 4 -> and(gt("nextCheckAt", instant()), lte("nextCheckAt", instant()));
            case 5 -> eq("nextCheckAt", null);
            case 6 -> eq("agencies", AGENCIES.get(random.nextInt(4)));
            case 7 -> in("agencies", AGENCIES.get(random.nextInt(4)), AGENCIES.get(random.nextInt(4)));
            case 8 -> ne("agencies", AGENCIES.get(random.nextInt(4)));
            case 9 -> in("status", "SUBMITTED", "ACCEPTED");
            case 10 -> and(eq("status", "PROCESSING"), gte("receivedAt", instant()));
            case 11 -> eq("state.step.agency", AGENCIES.get(random.nextInt(4)));
            case 12 -> exists("code", random.nextBoolean());
            case 13 -> gte("code", "H99.21-261102-D-3");
            case 14 -> or(eq("status", "SUBMITTED"), lt("receivedAt", instant()));
            case 18 -> gt("nextCheckAt", instant());
            case 19 -> gt("code", "H99.21-261102-D-2");
            case 16 -> nextPage();
            case 17 -> or(gt("todo.nextTryAt", instant()), eq("todo.nextTryAt", instant()));
            case 15 -> and(gte("_id", "D-1"), lt("_id", "D-3"));
            default -> in("_id", "D-0-001", "D-2-100", "D-9-999");
        };
    }

    private Bson nextPage() {
        var last = instant();
        return and(
                eq("status", "ACCEPTED"),
                or(lt("receivedAt", last), and(eq("receivedAt", last), lt("_id", "D-2-050"))));
    }

    private Bson order() {
        return switch (random.nextInt(7)) {
            case 0 -> Sorts.ascending("receivedAt", "_id");
            case 1 -> Sorts.descending("receivedAt", "_id");
            case 2 -> Sorts.orderBy(Sorts.descending("receivedAt"), Sorts.ascending("_id"));
            case 3 -> Sorts.ascending("status", "receivedAt", "_id");
            case 4 -> Sorts.ascending("nextCheckAt", "_id");
            case 5 -> Sorts.descending("_id");
            default -> Sorts.ascending("_id");
        };
    }

    private void ask(Bson filter, Bson order, int limit) {
        var found = ids(indexed, filter, order, limit);

        assertThat(found)
                .describedAs("%s by %s, at most %d", filter, order, limit)
                .isEqualTo(ids(scanned, filter, order, limit));
        assertThat(indexed.countDocuments(filter)).isEqualTo(scanned.countDocuments(filter));
    }

    private static List<Object> ids(MongoCollection<Document> collection, Bson filter, Bson order, int limit) {
        return collection
                .find(filter)
                .sort(order)
                .limit(limit)
                .map(document -> document.get("_id"))
                .into(new ArrayList<>());
    }
}
