package vn.motcua.sla.deadline.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Dossiers with a running date that knows of fewer decisions than there are. */
public final class MongoOutdated {
    private static final String CALENDAR = "index." + DeadlineFields.CALENDAR;

    private final MongoCollection<Document> dossiers;

    /** One of them. */
    public record Outdated(int calendar, String dossier) {}

    public MongoOutdated(MongoCollection<Document> dossiers) {
        this.dossiers = dossiers;
    }

    public void declareIndexes() {
        dossiers.createIndex(ascending(CALENDAR, "_id"));
    }

    /**
     * The next of them.
     *
     * @param revision how many decisions there are
     * @param partitions of the dossiers
     * @param after the last one of the part before; null for the first
     */
    public List<Outdated> find(int revision, Collection<Integer> partitions, @Nullable Outdated after, int limit) {
        var from = after == null ? 0 : after.calendar();
        var behind = after == null ? new Document() : or(gt(CALENDAR, from), gt("_id", after.dossier()));
        return dossiers.find(and(gte(CALENDAR, from), lt(CALENDAR, revision), in("partition", partitions), behind))
                .projection(include(CALENDAR))
                .sort(ascending(CALENDAR, "_id"))
                .limit(limit)
                .map(MongoOutdated::outdated)
                .into(new ArrayList<>());
    }

    /** How many there are, whoever's they are. */
    public long count(int revision) {
        return dossiers.countDocuments(and(gte(CALENDAR, 0), lt(CALENDAR, revision)));
    }

    private static Outdated outdated(Document found) {
        var calendar = found.getEmbedded(List.of("index", DeadlineFields.CALENDAR), Integer.class);
        return new Outdated(calendar, found.getString("_id"));
    }
}
