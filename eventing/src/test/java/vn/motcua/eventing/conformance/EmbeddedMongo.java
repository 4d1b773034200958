package vn.motcua.eventing.conformance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/** The embedded database, in memory; one for all tests of a run. */
public final class EmbeddedMongo {
    private static final MongoServer SERVER = new MongoServer(H2Backend.inMemory());
    private static final String ADDRESS = SERVER.bindAndGetConnectionString();
    private static final MongoClient CLIENT = MongoClients.create(ADDRESS);

    static {
        System.out.println("back end: embedded mongo-java-server (H2, in memory)");
    }

    private EmbeddedMongo() {}

    public static String address() {
        return ADDRESS;
    }

    public static MongoClient client() {
        return CLIENT;
    }
}
