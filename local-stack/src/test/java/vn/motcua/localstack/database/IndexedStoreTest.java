package vn.motcua.localstack.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import vn.motcua.eventing.conformance.StoreConformance;

/** The database of the local stack, with its indexes, keeps what StoreConformance promises. */
class IndexedStoreTest extends StoreConformance {
    private static final EmbeddedDatabase SERVER = EmbeddedDatabase.inMemory();
    private static final MongoClient CLIENT = MongoClients.create(SERVER.uri("conformance"));

    @Override
    protected MongoDatabase database() {
        return CLIENT.getDatabase("conformance");
    }

    @AfterAll
    static void close() {
        CLIENT.close();
        SERVER.close();
    }
}
