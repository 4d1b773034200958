package vn.motcua.eventing.spring;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.motcua.eventing.edge.LastLook;

/**
 * Whether the service's own database answers a {@code hello}, which costs it nothing whatever it holds. Anybody may ask for health
 * as often as he likes; the database is asked once a second.
 */
final class DatabaseHealth implements HealthIndicator, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);
    private static final long PATIENCE_MILLIS = 800;
    private static final Document HELLO = new Document("hello", 1);

    private final MongoDatabase database;
    private final LastLook seen;
    private boolean complained;

    DatabaseHealth(MongoDatabase database) {
        this.database = database.withTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        this.seen = new LastLook("database", this::look);
    }

    private boolean look() {
        try {
            database.runCommand(HELLO);
            if (complained) {
                LOG.info("The database answers again");
                complained = false;
            }
            return true;
        } catch (MongoException | IllegalStateException e) {
            if (!complained) {
                LOG.warn("The database does not answer: {}", e.toString());
                complained = true;
            }
            return false;
        }
    }

    @Override
    public Health health() {
        return (seen.answers() ? Health.up() : Health.down()).build();
    }

    @Override
    public void close() {
        seen.close();
    }
}
