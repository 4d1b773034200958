package vn.motcua.sla.clock.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.Keyset;
import vn.motcua.sla.clock.OutdatedDates;

/** Finds outdated dates by the field beside the states. */
@Component
final class MongoOutdatedDates implements OutdatedDates {
    private static final String FIELD = "index." + CALENDAR;
    private static final Keyset ORDER = Keyset.ascending(FIELD);

    private final MongoDatabase database;

    MongoOutdatedDates(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Kind in(String collection) {
        return new Collected(database.getCollection(collection));
    }

    private static final class Collected implements Kind {
        private final MongoCollection<Document> subjects;

        Collected(MongoCollection<Document> subjects) {
            this.subjects = subjects;
            subjects.createIndex(ORDER.order());
        }

        @Override
        public List<Outdated> find(int revision, Collection<Integer> partitions, @Nullable Outdated after, int limit) {
            var behind = after == null ? gte(FIELD, 0) : ORDER.behind(after.calendar(), after.subject());
            return subjects.find(and(behind, lt(FIELD, revision), Filters.in("partition", partitions)))
                    .projection(include(FIELD))
                    .sort(ORDER.order())
                    .limit(limit)
                    .map(Collected::outdated)
                    .into(new ArrayList<>());
        }

        @Override
        public long count(int revision) {
            return subjects.countDocuments(and(gte(FIELD, 0), lt(FIELD, revision)));
        }

        private static Outdated outdated(Document found) {
            var calendar = found.getEmbedded(List.of("index", CALENDAR), Integer.class);
            return new Outdated(calendar, found.getString("_id"));
        }
    }
}
