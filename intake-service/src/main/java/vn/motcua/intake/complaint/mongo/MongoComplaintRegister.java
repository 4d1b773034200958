package vn.motcua.intake.complaint.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.access.Sight;
import vn.motcua.eventing.mongo.Keyset;
import vn.motcua.eventing.mongo.SightFilter;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.Complaint.Numbered;
import vn.motcua.intake.complaint.ComplaintFields;
import vn.motcua.intake.complaint.ComplaintRegister;

/** Finds complaints by the fields kept beside their state. */
@Component
final class MongoComplaintRegister implements ComplaintRegister {
    /** In the state itself: complaints that were kept before anybody asked for it have it there, too. */
    private static final String DOSSIER = "state.receipt.dossier";

    private static final int MANY = 100;
    private static final Keyset NEWEST = Keyset.descending(field(ComplaintFields.RECEIVED_AT));
    private static final SightFilter VISIBLE = new SightFilter(
            field(ComplaintFields.CLIENT), field(ComplaintFields.AGENCY), field(ComplaintFields.ABOVE_AGENCY));

    private final MongoCollection<Document> collection;
    private final StateMapper<Complaint> states;

    MongoComplaintRegister(MongoDatabase database, StateMapper<Complaint> states) {
        this.collection = database.getCollection(ComplaintFields.COLLECTION);
        this.states = states;
        declareIndexes();
    }

    private void declareIndexes() {
        collection.createIndex(Indexes.ascending(DOSSIER), new IndexOptions().sparse(true));
        for (var name : List.of(ComplaintFields.AGENCY, ComplaintFields.ABOVE_AGENCY, ComplaintFields.CLIENT)) {
            collection.createIndex(Indexes.compoundIndex(Indexes.ascending(field(name)), NEWEST.order()));
            // those that wait for an answer lie among all that have one, which grow for ever
            collection.createIndex(Indexes.compoundIndex(
                    Indexes.ascending(field(name), field(ComplaintFields.STATE)), NEWEST.order()));
        }
    }

    @Override
    public List<Entry> list(Filter filter, Sight sight, @Nullable Position after, int limit) {
        var conditions = new ArrayList<Bson>();
        conditions.add(exists(field(ComplaintFields.NUMBER)));
        conditions.add(VISIBLE.of(sight));
        var agency = filter.agency();
        var state = filter.state();
        equal(conditions, ComplaintFields.AGENCY, agency == null ? null : agency.value());
        equal(conditions, ComplaintFields.STATE, state == null ? null : state.name());
        equal(conditions, ComplaintFields.OVERDUE, filter.overdue());
        if (after != null) {
            conditions.add(NEWEST.behind(after.receivedAt(), after.id()));
        }
        return find(and(conditions), limit);
    }

    @Override
    public List<Entry> about(DossierId dossier) {
        return find(and(eq(DOSSIER, dossier.value()), exists(field(ComplaintFields.NUMBER))), MANY);
    }

    private List<Entry> find(Bson filter, int limit) {
        return collection
                .find(filter)
                .projection(Projections.include("state"))
                .sort(NEWEST.order())
                .limit(limit)
                .map(found -> entry(found.getString("_id"), states.read(found.get("state", Document.class))))
                .into(new ArrayList<>());
    }

    private static Entry entry(String id, Complaint complaint) {
        if (complaint instanceof Numbered numbered) {
            return new Entry(id, numbered);
        }
        throw new IllegalStateException("Expected complaint " + id + " with a number, got one without");
    }

    private static void equal(List<Bson> conditions, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(eq(field(name), value));
        }
    }

    private static String field(String name) {
        return "index." + name;
    }
}
