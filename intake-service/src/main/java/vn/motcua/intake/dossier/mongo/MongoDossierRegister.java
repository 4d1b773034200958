package vn.motcua.intake.dossier.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.access.Sight;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.mongo.Keyset;
import vn.motcua.eventing.mongo.SightFilter;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.DossierCode;
import vn.motcua.intake.dossier.DossierFields;
import vn.motcua.intake.dossier.DossierRegister;
import vn.motcua.intake.dossier.Waiting;

/** Finds dossiers by the fields kept beside their state. */
@Component
final class MongoDossierRegister implements DossierRegister {
    private static final int FEW = 20;
    private static final Keyset NEWEST = Keyset.descending(field(DossierFields.SUBMITTED_AT));
    private static final SightFilter VISIBLE = new SightFilter(
            field(DossierFields.CLIENT), field(DossierFields.PARTIES), field(DossierFields.ABOVE_PARTIES));
    private static final Keyset RECEIVED = Keyset.ascending(field(DossierFields.RECEIVED_AT));
    private static final Keyset DUE = Keyset.ascending(field(DossierFields.DESK_DUE));

    private final MongoCollection<Document> collection;
    private final StateMapper<Dossier> states;

    MongoDossierRegister(MongoDatabase database, StateMapper<Dossier> states) {
        this.collection = database.getCollection(DossierFields.COLLECTION);
        this.states = states;
        declareIndexes();
    }

    private void declareIndexes() {
        collection.createIndex(Indexes.ascending(field(DossierFields.CODE)), new IndexOptions().sparse(true));
        for (var name : List.of(DossierFields.PARTIES, DossierFields.ABOVE_PARTIES, DossierFields.CLIENT)) {
            collection.createIndex(Indexes.compoundIndex(Indexes.ascending(field(name)), NEWEST.order()));
            // those of one status lie among all that are returned, which grow for ever
            collection.createIndex(
                    Indexes.compoundIndex(Indexes.ascending(field(name), field(DossierFields.STATUS)), NEWEST.order()));
        }
        // what few have is found by that: among all that somebody sees it would be looked for through the years
        collection.createIndex(
                Indexes.compoundIndex(Indexes.ascending(field(DossierFields.PROCEDURE)), NEWEST.order()));
        collection.createIndex(Indexes.ascending(field(DossierFields.RECEIVED_AT)), new IndexOptions().sparse(true));
        collection.createIndex(
                Indexes.compoundIndex(Indexes.ascending(field(DossierFields.DESK)), DUE.order()),
                new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending(field(DossierFields.ATTACHMENTS)), new IndexOptions().sparse(true));
        collection.createIndex(
                Indexes.compoundIndex(Indexes.ascending(field(DossierFields.BOOK)), RECEIVED.order()),
                new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending(field(DossierFields.PLAIN_CODE)), new IndexOptions().sparse(true));
        collection.createIndex(
                Indexes.compoundIndex(Indexes.ascending(field(DossierFields.PERSONS)), NEWEST.order()),
                new IndexOptions().sparse(true));
    }

    @Override
    public List<Entry> list(Filter filter, Sight sight, @Nullable Position after, int limit) {
        var conditions = new ArrayList<Bson>();
        conditions.add(exists(field(DossierFields.CODE)));
        conditions.add(VISIBLE.of(sight));
        var code = filter.code();
        equal(conditions, DossierFields.PLAIN_CODE, code == null ? null : DossierCode.plain(code));
        var status = filter.status();
        equal(conditions, DossierFields.STATUS, status == null ? null : status.name());
        var agency = filter.agency();
        equal(conditions, DossierFields.PARTIES, agency == null ? null : agency.value());
        equal(conditions, DossierFields.PROCEDURE, filter.procedure());
        var from = filter.receivedFrom();
        if (from != null) {
            conditions.add(gte(field(DossierFields.RECEIVED_AT), date(OfficeTime.startOf(from))));
        }
        var to = filter.receivedTo();
        if (to != null) {
            conditions.add(lt(field(DossierFields.RECEIVED_AT), date(OfficeTime.startOf(to.plusDays(1)))));
        }
        if (after != null) {
            conditions.add(NEWEST.behind(after.submittedAt(), after.id().value()));
        }
        return find(and(conditions), limit);
    }

    @Override
    public List<Entry> withPerson(Collection<String> tokens, Sight sight, @Nullable Position after, int limit) {
        var conditions = new ArrayList<Bson>();
        conditions.add(in(field(DossierFields.PERSONS), tokens));
        conditions.add(VISIBLE.of(sight));
        if (after != null) {
            conditions.add(NEWEST.behind(after.submittedAt(), after.id().value()));
        }
        return find(and(conditions), limit);
    }

    @Override
    public List<Entry> received(AgencyCode agency, Instant from, Instant before, @Nullable DossierId after, int limit) {
        var conditions = new ArrayList<Bson>();
        conditions.add(eq(field(DossierFields.BOOK), agency.value()));
        conditions.add(lt(field(DossierFields.RECEIVED_AT), date(before)));
        conditions.add(
                after == null
                        ? gte(field(DossierFields.RECEIVED_AT), date(from))
                        : RECEIVED.behind(from, after.value()));
        return collection
                .find(and(conditions))
                .projection(Projections.include("state"))
                .sort(RECEIVED.order())
                .limit(limit)
                .map(found -> entry(id(found), states.read(found.get("state", Document.class))))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Entry> withCode(String code) {
        return find(eq(field(DossierFields.CODE), code), 1).stream().findFirst();
    }

    @Override
    public Map<String, List<DossierId>> idsOf(Collection<String> codes) {
        var ids = new HashMap<String, List<DossierId>>();
        collection
                .find(in(field(DossierFields.CODE), codes))
                .projection(Projections.include(field(DossierFields.CODE)))
                .forEach(found -> ids.computeIfAbsent(
                                found.get("index", Document.class).getString(DossierFields.CODE),
                                code -> new ArrayList<>())
                        .add(id(found)));
        return ids;
    }

    @Override
    public List<Entry> withAttachment(String attachment) {
        return find(eq(field(DossierFields.ATTACHMENTS), attachment), FEW);
    }

    @Override
    public List<Waits> desk(Desk desk, Sight sight, @Nullable Place after, int limit) {
        var counter = counter(desk, sight);
        if (counter.isEmpty()) {
            return List.of();
        }
        var conditions = new ArrayList<Bson>();
        conditions.add(eq(field(DossierFields.DESK), counter.get()));
        conditions.add(or(
                ne(field(DossierFields.DESK_KIND), Waiting.Kind.EXPIRED.name()),
                lte(field(DossierFields.DESK_DUE), date(desk.now()))));
        if (after != null) {
            conditions.add(DUE.behind(after.due(), after.id().value()));
        }
        return collection
                .find(and(conditions))
                .projection(Projections.include("state"))
                .sort(DUE.order())
                .limit(limit)
                .map(found -> waits(id(found), states.read(found.get("state", Document.class))))
                .into(new ArrayList<>());
    }

    /** The counters that are asked for, as far as they are among those that somebody sees. */
    private static Optional<String> counter(Desk desk, Sight sight) {
        var agency = desk.agency();
        return sight.agencies()
                .filter(scope -> agency == null || scope.covers(agency.value()))
                .map(scope -> DossierFields.desk(agency == null ? scope.claim() : agency.value(), desk.kind()));
    }

    private static Waits waits(DossierId id, Dossier dossier) {
        var entry = entry(id, dossier);
        var waiting = Waiting.of(entry.dossier())
                .orElseThrow(() -> new IllegalStateException("Expected dossier " + id + " to wait, it does not"));
        var due = Objects.requireNonNullElse(waiting.dueAt(), DossierFields.NO_CLOCK);
        return new Waits(id, entry.dossier(), waiting, new Place(due, id));
    }

    private List<Entry> find(Bson filter, int limit) {
        return collection
                .find(filter)
                .projection(Projections.include("state"))
                .sort(NEWEST.order())
                .limit(limit)
                .map(found -> entry(id(found), states.read(found.get("state", Document.class))))
                .into(new ArrayList<>());
    }

    private static Entry entry(DossierId id, Dossier dossier) {
        if (dossier instanceof Registered registered) {
            return new Entry(id, registered);
        }
        throw new IllegalStateException("Expected dossier " + id + " with a code, got one without");
    }

    private static DossierId id(Document found) {
        return new DossierId(found.getString("_id"));
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
