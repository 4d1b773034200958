package vn.motcua.eventing.conformance;

import static org.junit.jupiter.api.Assumptions.abort;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB itself, where a Docker engine answers; one for all tests of a run. */
final class DockerMongo {
    private static final String IMAGE = "mongo:8.0";
    private static @Nullable MongoClient client;
    private static boolean asked;

    private DockerMongo() {}

    /** The database, or the end of the test: there is nothing to try it on. */
    static synchronized MongoDatabase database() {
        if (!asked) {
            asked = true;
            client = start();
        }
        if (client == null) {
            return abort("skipped: no Docker engine");
        }
        return client.getDatabase("conformance");
    }

    private static @Nullable MongoClient start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.out.println("back end MongoDB: skipped: no Docker engine");
            return null;
        }
        var container = new MongoDBContainer(IMAGE);
        container.start();
        var started = MongoClients.create(container.getReplicaSetUrl("conformance"));
        var version = started.getDatabase("admin")
                .runCommand(new Document("buildInfo", 1))
                .getString("version");
        System.out.println("back end: MongoDB " + version + " (Docker)");
        return started;
    }
}
