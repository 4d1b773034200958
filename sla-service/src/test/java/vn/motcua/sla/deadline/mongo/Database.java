package vn.motcua.sla.deadline.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import vn.motcua.eventing.mongo.MongoStore;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.sla.deadline.DeadlineFields;
import vn.motcua.sla.deadline.DeadlineSentence;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.journal.FactFields;
import vn.motcua.sla.deadline.state.Deadline;

/** An embedded database with the dossiers that a test puts into it. */
public final class Database implements AutoCloseable {
    /** How states are kept. */
    public static final StateMapper<Deadline> STATES = new DeadlineStates();

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

    public MongoDatabase mongo() {
        return client.getDatabase("sla");
    }

    public MongoCollection<Document> dossiers() {
        return mongo().getCollection(DeadlineFields.COLLECTION);
    }

    /** The one document of the adopted decisions. */
    public MongoCollection<Document> calendars() {
        return mongo().getCollection("calendars");
    }

    public MongoCollection<Document> forecasts() {
        return mongo().getCollection("forecasts");
    }

    /** Keeps a dossier with its journal, as written down when it was ordered. */
    public void keep(String id, DeadlineSentence story) {
        keep(id, story.state());
        journal(id, story.chronicle());
    }

    /** Adds to a dossier's journal. */
    public void journal(String id, List<Map.Entry<Instant, Fact>> lines) {
        var documents = lines.stream().map(Database::line).toList();
        if (!documents.isEmpty()) {
            dossiers()
                    .updateOne(
                            Filters.eq("_id", id),
                            Updates.combine(
                                    Updates.pushEach("journal", documents),
                                    Updates.set(
                                            "journaledAt", documents.getLast().getDate("recordedAt"))));
        }
    }

    public static Document line(Map.Entry<Instant, Fact> recorded) {
        return MongoStore.values(FactFields.of(recorded.getValue())).append("recordedAt", Date.from(recorded.getKey()));
    }

    /** Keeps a dossier as the plumbing does. */
    public void keep(String id, Deadline state) {
        dossiers()
                .insertOne(new Document("_id", id)
                        .append("version", 1L)
                        .append("partition", 0)
                        .append("state", STATES.write(state))
                        .append("index", MongoStore.values(DeadlineFields.of(state))));
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
