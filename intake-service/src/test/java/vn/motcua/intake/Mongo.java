package vn.motcua.intake;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/** A small server that speaks MongoDB's protocol, in memory. */
public final class Mongo implements AutoCloseable {
    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private final MongoClient client;

    public Mongo() {
        var address = server.bind();
        client = MongoClients.create("mongodb://127.0.0.1:" + address.getPort());
    }

    public MongoDatabase database() {
        return client.getDatabase("intake");
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
