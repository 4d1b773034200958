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
    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

    public MongoCollection<Document> dossiers() {
        return client.getDatabase("sla").getCollection("dossiers");
    }

    /** Keeps a dossier's fields as the plumbing does. */
    public void keep(String id, Deadline state) {
        var index = new Document();
        DeadlineFields.of(state)
                .forEach((name, value) ->
                        index.append(name, value instanceof Instant instant ? Date.from(instant) : value));
        dossiers().insertOne(new Document("_id", id).append("index", index));
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
