package vn.motcua.sla.deadline.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import vn.motcua.sla.deadline.Deadline;

/** An embedded database with the dossiers that a test puts into it. */
public final class Database implements AutoCloseable {
    private static final DeadlineStateMapper STATES = new DeadlineStateMapper();

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

    public MongoCollection<Document> dossiers() {
        return client.getDatabase("sla").getCollection("dossiers");
    }

    /** The one document of the adopted decisions. */
    public MongoCollection<Document> calendars() {
        return client.getDatabase("sla").getCollection("calendars");
    }

    /** Keeps a dossier as the plumbing does. */
    public void keep(String id, Deadline state) {
        var index = new Document();
        DeadlineFields.of(state)
                .forEach((name, value) ->
                        index.append(name, value instanceof Instant instant ? Date.from(instant) : value));
        dossiers()
                .insertOne(new Document("_id", id)
                        .append("version", 1L)
                        .append("partition", 0)
                        .append("state", STATES.write(state))
                        .append("index", index));
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
