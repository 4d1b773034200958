package vn.motcua.routing.worklist.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.mongo.Keyset;
import vn.motcua.routing.route.Pause;
import vn.motcua.routing.worklist.Place;
import vn.motcua.routing.worklist.WorkFields;
import vn.motcua.routing.worklist.WorkItem;
import vn.motcua.routing.worklist.WorkState;
import vn.motcua.routing.worklist.Worklist;

/**
 * Reads dossiers in the order of their earliest open step, batch by batch, and merges their steps. It stops as soon as no dossier further on can
 * hold a step that belongs on the page.
 */
@Component
final class MongoWorklist implements Worklist {
    private static final String INDEX = "index.";
    private static final String SCOPES = INDEX + WorkFields.WORK + "." + WorkFields.SCOPES;
    private static final String OFFICER = INDEX + WorkFields.WORK + "." + WorkFields.OFFICER;
    private static final String STATE = INDEX + WorkFields.WORK + "." + WorkFields.STATE;
    private static final String FIRST_DUE_AT = INDEX + WorkFields.FIRST_DUE_AT;
    private static final Keyset FIRST = Keyset.ascending(FIRST_DUE_AT);
    private static final int BATCH = 100;

    private final MongoCollection<Document> dossiers;

    MongoWorklist(MongoDatabase database) {
        this.dossiers = database.getCollection(WorkFields.COLLECTION);
        dossiers.createIndex(compoundIndex(ascending(SCOPES), FIRST.order()));
        dossiers.createIndex(compoundIndex(ascending(OFFICER), FIRST.order()));
    }

    @Override
    public List<WorkItem> find(Question question, @Nullable Place after, int limit) {
        var found = new TreeMap<Place, WorkItem>();
        var batch = batch(filter(question));
        while (!isEnough(found, batch, question, after, limit) && batch.size() == BATCH) {
            batch = batch(and(filter(question), behind(batch.getLast())));
        }
        return List.copyOf(found.values());
    }

    @Override
    public List<WorkItem> all(Question question) {
        var found = new ArrayList<WorkItem>();
        for (var dossier : dossiers.find(filter(question)).projection(include("index"))) {
            read(dossier).stream().filter(item -> asked(question, item)).forEach(found::add);
        }
        return found;
    }

    private List<Document> batch(Bson filter) {
        return dossiers.find(filter)
                .projection(include("index"))
                .sort(FIRST.order())
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    private static Bson behind(Document last) {
        var due = last.get("index", Document.class).getDate(WorkFields.FIRST_DUE_AT);
        return FIRST.behind(due, last.getString("_id"));
    }

    /** Adds what belongs on the page; true once nothing further on can. */
    private static boolean isEnough(
            TreeMap<Place, WorkItem> found, List<Document> batch, Question question, @Nullable Place after, int limit) {
        for (var dossier : batch) {
            if (found.size() == limit && first(dossier).compareTo(found.lastKey()) > 0) {
                return true;
            }
            read(dossier).stream()
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
            filters.add(eq(OFFICER, question.officer().value()));
        }
        if (question.state() != null) {
            filters.add(eq(STATE, question.state().name()));
        }
        return and(filters);
    }

    /** The same of one step: the filter finds dossiers in which some step fits each part of it. */
    private static boolean asked(Question question, WorkItem item) {
        return Scope.claimsOf(item.agency()).contains(question.at().claim())
                && (question.officer() == null || question.officer().value().equals(item.officer()))
                && (question.state() == null || question.state() == item.state());
    }

    /** The open steps of a dossier, as they were kept. */
    private static List<WorkItem> read(Document dossier) {
        var index = dossier.get("index", Document.class);
        var held = held(index);
        return index.getList(WorkFields.WORK, Document.class).stream()
                .map(work -> new WorkItem(
                        new DossierId(dossier.getString("_id")),
                        index.getString(WorkFields.CODE),
                        index.getString(WorkFields.PROCEDURE),
                        work.getString(WorkFields.STEP),
                        work.getString(WorkFields.CONSULTATION),
                        work.getString(WorkFields.NAME),
                        work.getString(WorkFields.AGENCY),
                        WorkState.valueOf(work.getString(WorkFields.STATE)),
                        work.getString(WorkFields.OFFICER),
                        work.getDate(WorkFields.OFFERED_AT).toInstant(),
                        instant(work.getDate(WorkFields.ACCEPTANCE_DUE_AT)),
                        instant(work.getDate(WorkFields.DUE_AT)),
                        held))
                .toList();
    }

    /** Absent from what an earlier release has kept. */
    private static List<Pause> held(Document index) {
        var held = index.getList(WorkFields.HELD, String.class);
        return held == null ? List.of() : held.stream().map(Pause::valueOf).toList();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** The place before which no open step of this dossier can be. */
    private static Place first(Document dossier) {
        var due = dossier.get("index", Document.class).getDate(WorkFields.FIRST_DUE_AT);
        return new Place(due.toInstant(), new DossierId(dossier.getString("_id")), "");
    }
}
