package vn.motcua.notification.post;

import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.notification.NotificationMetrics;

/** Messages of the post that could not be understood: kept whole and sealed, so that they can be mapped later and replayed. */
@Component
public final class Quarantine {

    private final MongoCollection<Document> collection;
    private final Seal seal;

    public Quarantine(MongoDatabase database, Seal seal, MeterRegistry meters) {
        this.collection = database.getCollection("quarantine");
        this.seal = seal;
        Gauge.builder(NotificationMetrics.QUARANTINE, this::depth).register(meters);
    }

    /**
     * A message as the operator sees it.
     *
     * @param id the message's own id
     * @param at the carrier's time, as it came
     */
    public record Entry(
            String id, Instant receivedAt, Reason reason, String orderNumber, String code, @Nullable String at) {}

    /** What was not understood. */
    public enum Reason {
        UNKNOWN_TYPE,
        UNKNOWN_CODE,
        UNKNOWN_ORDER,
        CONTRADICTION,
        /** Before the order, in the future, or in no year of an office. */
        IMPOSSIBLE_TIME
    }

    /**
     * Keeps a message.
     *
     * @return false if it was kept before
     */
    public boolean keep(Entry entry, byte[] body) {
        try {
            collection.insertOne(new Document("_id", entry.id())
                    .append("receivedAt", Date.from(entry.receivedAt()))
                    .append("reason", entry.reason().name())
                    .append("orderNumber", entry.orderNumber())
                    .append("code", entry.code())
                    .append("at", entry.at())
                    .append("body", new Binary(seal.seal(body, entry.id()))));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Entries in the order of their ids. */
    public List<Entry> page(@Nullable String after, int limit) {
        return collection
                .find(after == null ? new Document() : gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(Quarantine::entry)
                .into(new ArrayList<>());
    }

    /** How many messages wait to be mapped. */
    public long depth() {
        return collection.countDocuments();
    }

    private static Entry entry(Document found) {
        return new Entry(
                found.getString("_id"),
                found.getDate("receivedAt").toInstant(),
                Reason.valueOf(found.getString("reason")),
                found.getString("orderNumber"),
                found.getString("code"),
                found.getString("at"));
    }
}
