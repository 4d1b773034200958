package vn.motcua.intake.dossier.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.access.Sight;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.DossierIndex;
import vn.motcua.intake.dossier.DossierRegister;
import vn.motcua.intake.dossier.OfficeTime;

/** Finds dossiers by the fields kept beside their state. */
@Component
final class DossierQueries implements DossierRegister {
    private static final int FEW = 20;

    private final MongoCollection<Document> collection;
    private final StateMapper<Dossier> states;

    DossierQueries(MongoDatabase database, StateMapper<Dossier> states) {
        this.collection = database.getCollection("dossiers");
        this.states = states;
        declareIndexes();
    }

    private void declareIndexes() {
        var newest = Indexes.descending(field(DossierIndex.SUBMITTED_AT), "_id");
        collection.createIndex(Indexes.ascending(field(DossierIndex.CODE)), new IndexOptions().sparse(true));
        for (var name : List.of(DossierIndex.PARTIES, DossierIndex.ABOVE_PARTIES, DossierIndex.CLIENT)) {
            collection.createIndex(Indexes.compoundIndex(Indexes.ascending(field(name)), newest));
        }
        collection.createIndex(Indexes.ascending(field(DossierIndex.ATTACHMENTS)), new IndexOptions().sparse(true));
    }

    @Override
    public List<Entry> list(Filter filter, Sight sight, @Nullable Position after, int limit) {
        var conditions = new ArrayList<Bson>();
        conditions.add(exists(field(DossierIndex.CODE)));
        conditions.add(visible(sight));
        equal(conditions, DossierIndex.CODE, filter.code());
        var status = filter.status();
        equal(conditions, DossierIndex.STATUS, status == null ? null : status.name());
        equal(conditions, DossierIndex.PARTIES, filter.agency());
        equal(conditions, DossierIndex.PROCEDURE, filter.procedure());
        var from = filter.receivedFrom();
        if (from != null) {
            conditions.add(gte(field(DossierIndex.RECEIVED_AT), date(OfficeTime.startOf(from))));
        }
        var to = filter.receivedTo();
        if (to != null) {
            conditions.add(lt(field(DossierIndex.RECEIVED_AT), date(OfficeTime.startOf(to.plusDays(1)))));
        }
        if (after != null) {
            var at = date(after.submittedAt());
            conditions.add(or(
                    lt(field(DossierIndex.SUBMITTED_AT), at),
                    and(eq(field(DossierIndex.SUBMITTED_AT), at), lt("_id", after.id()))));
        }
        return find(and(conditions), limit);
    }

    @Override
    public Optional<Entry> withCode(String code) {
        return find(eq(field(DossierIndex.CODE), code), 1).stream().findFirst();
    }

    @Override
    public Map<String, List<String>> idsOf(Collection<String> codes) {
        var ids = new HashMap<String, List<String>>();
        collection
                .find(in(field(DossierIndex.CODE), codes))
                .projection(Projections.include(field(DossierIndex.CODE)))
                .forEach(found -> ids.computeIfAbsent(
                                found.get("index", Document.class).getString(DossierIndex.CODE),
                                code -> new ArrayList<>())
                        .add(found.getString("_id")));
        return ids;
    }

    @Override
    public List<Entry> withAttachment(String attachment) {
        return find(eq(field(DossierIndex.ATTACHMENTS), attachment), FEW);
    }

    private List<Entry> find(Bson filter, int limit) {
        return collection
                .find(filter)
                .projection(Projections.include("state"))
                .sort(Sorts.descending(field(DossierIndex.SUBMITTED_AT), "_id"))
                .limit(limit)
                .map(found -> entry(found.getString("_id"), states.read(found.get("state", Document.class))))
                .into(new ArrayList<>());
    }

    private static Entry entry(String id, Dossier dossier) {
        if (dossier instanceof Registered registered) {
            return new Entry(id, registered);
        }
        throw new IllegalStateException("Expected dossier " + id + " with a code, got one without");
    }

    private static Bson visible(Sight sight) {
        return switch (sight) {
            case Sight.OfClient(var client) -> eq(field(DossierIndex.CLIENT), client);
            case Sight.OfAgencies(var scope) ->
                eq(field(scope.isSubtree() ? DossierIndex.ABOVE_PARTIES : DossierIndex.PARTIES), scope.top());
            case Sight.OfNobody _ -> eq("_id", "");
        };
    }

    private static void equal(List<Bson> conditions, String name, @Nullable String value) {
        if (value != null) {
            conditions.add(eq(field(name), value));
        }
    }

    private static String field(String name) {
        return "index." + name;
    }

    private static Date date(Instant at) {
        return Date.from(at);
    }
}
