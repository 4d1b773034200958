package vn.motcua.routing.worklist.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.access.Scope;
import vn.motcua.routing.worklist.Place;
import vn.motcua.routing.worklist.WorkItem;
import vn.motcua.routing.worklist.Worklist;

/**
 * Reads dossiers in the order of their earliest open step, lot by lot, and merges their steps. It stops as soon as no dossier further on can
 * hold a step that belongs on the page.
 */
public final class MongoWorklist implements Worklist {
    private static final String INDEX = "index.";
    private static final String SCOPES = INDEX + WorkFields.WORK + "." + WorkFields.SCOPES;
    private static final String OFFICER = INDEX + WorkFields.WORK + "." + WorkFields.OFFICER;
    private static final String STATE = INDEX + WorkFields.WORK + "." + WorkFields.STATE;
    private static final String FIRST_DUE_AT = INDEX + WorkFields.FIRST_DUE_AT;
    private static final int BATCH = 100;

    private final MongoCollection<Document> dossiers;

    public MongoWorklist(MongoCollection<Document> dossiers) {
        this.dossiers = dossiers;
    }

    public void declareIndexes() {
        dossiers.createIndex(ascending(SCOPES, FIRST_DUE_AT, "_id"));
        dossiers.createIndex(ascending(OFFICER, FIRST_DUE_AT, "_id"));
    }

    @Override
    public List<WorkItem> find(Question question, @Nullable Place after, int limit) {
        var found = new TreeMap<Place, WorkItem>();
        var lot = lot(filter(question));
        while (!isEnough(found, lot, question, after, limit) && lot.size() == BATCH) {
            lot = lot(and(filter(question), behind(lot.getLast())));
        }
        return List.copyOf(found.values());
    }

    private List<Document> lot(Bson filter) {
        return dossiers.find(filter)
                .projection(include("index"))
                .sort(Sorts.ascending(FIRST_DUE_AT, "_id"))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    private static Bson behind(Document last) {
        var due = last.get("index", Document.class).getDate(WorkFields.FIRST_DUE_AT);
        return and(gte(FIRST_DUE_AT, due), or(gt(FIRST_DUE_AT, due), gt("_id", last.getString("_id"))));
    }

    /** Adds what belongs on the page; true once nothing further on can. */
    private static boolean isEnough(
            TreeMap<Place, WorkItem> found, List<Document> lot, Question question, @Nullable Place after, int limit) {
        for (var dossier : lot) {
            if (found.size() == limit && WorkFields.first(dossier).compareTo(found.lastKey()) > 0) {
                return true;
            }
            WorkFields.read(dossier).stream()
                    .filter(item -> asked(question, item))
                    .filter(item -> after == null || item.place().compareTo(after) > 0)
                    .forEach(item -> found.put(item.place(), item));
            while (found.size() > limit) {
                found.pollLastEntry();
            }
        }
        return false;
    }

    private static Bson filter(Question question) {
        var filters = new ArrayList<Bson>();
        filters.add(eq(SCOPES, question.at().claim()));
        filters.add(eq(INDEX + WorkFields.PARTIES, question.visible().claim()));
        if (question.officer() != null) {
            filters.add(eq(OFFICER, question.officer()));
        }
        if (question.state() != null) {
            filters.add(eq(STATE, question.state().name()));
        }
        return and(filters);
    }

    /** The same of one step: the filter finds dossiers in which some step fits each part of it. */
    private static boolean asked(Question question, WorkItem item) {
        return Scope.claimsOf(item.agency()).contains(question.at().claim())
                && (question.officer() == null || question.officer().equals(item.officer()))
                && (question.state() == null || question.state() == item.state());
    }
}
