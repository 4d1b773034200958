package vn.motcua.eventing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import vn.motcua.eventing.SeriesStore;

/** Number series as documents {@code {_id: series, next, given: {subject: number}, open}}; {@code open} counts what is given. */
public final class MongoSeriesStore implements SeriesStore {
    private final MongoCollection<Document> collection;

    public MongoSeriesStore(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** Declares the index that the sweeper looks by. */
    public void declareIndexes() {
        collection.createIndex(Indexes.ascending("open"));
    }

    @Override
    public Series read(String series) {
        var found = collection.find(eq("_id", series)).first();
        if (found == null) {
            return new Series(1, Map.of());
        }
        var given = new HashMap<String, Long>();
        found.get("given", new Document())
                .forEach((subject, number) -> given.put(subject, ((Number) number).longValue()));
        return new Series(found.get("next", Number.class).longValue(), given);
    }

    @Override
    public boolean give(String series, String subject, long expected) {
        if (expected == 1 && begin(series, subject)) {
            return true;
        }
        var result = collection.updateOne(
                and(eq("_id", series), eq("next", expected)),
                combine(set("next", expected + 1), set("given." + subject, expected), inc("open", 1)));
        return result.getMatchedCount() == 1;
    }

    private boolean begin(String series, String subject) {
        try {
            collection.insertOne(new Document("_id", series)
                    .append("next", 2L)
                    .append("given", new Document(subject, 1L))
                    .append("open", 1));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void passOver(String series, long number) {
        collection.updateOne(
                eq("_id", series),
                combine(max("next", number + 1), setOnInsert("given", new Document()), setOnInsert("open", 0)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public void forget(String series, String subject) {
        collection.updateOne(
                and(eq("_id", series), gt("given." + subject, 0L)),
                combine(unset("given." + subject), inc("open", -1)));
    }

    /** In one update, unless somebody else has forgotten one of them meanwhile. */
    @Override
    public void forget(String series, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        var stillGiven = subjects.stream().map(subject -> gt("given." + subject, 0L));
        var taken = subjects.stream().map(subject -> unset("given." + subject));
        var result = collection.updateOne(
                and(Stream.concat(Stream.of(eq("_id", series)), stillGiven).toList()),
                combine(Stream.concat(taken, Stream.of(inc("open", -subjects.size())))
                        .toList()));
        if (result.getMatchedCount() == 0) {
            subjects.forEach(subject -> forget(series, subject));
        }
    }

    @Override
    public List<String> withGiven(int limit) {
        return collection
                .find(gt("open", 0))
                .limit(limit)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }
}
