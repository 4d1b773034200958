package vn.motcua.sla.report.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.mongo.MongoStore;
import vn.motcua.sla.deadline.DeadlineFields;
import vn.motcua.sla.deadline.journal.FactFields;
import vn.motcua.sla.report.Figures;
import vn.motcua.sla.report.History;
import vn.motcua.sla.report.Question;
import vn.motcua.sla.report.Recorded;

/** One pass over the dossiers: first which ones, then their journals by the batch, so that nothing holds them all at once. */
@Component
final class MongoFigures implements Figures {
    private static final int IDS = 5_000;
    private static final int BATCH = 500;
    private static final String CODE = path(DeadlineFields.CODE);
    private static final String SCOPES = path(DeadlineFields.SCOPES);
    private static final String PARTIES = path(DeadlineFields.PARTIES);
    private static final String STATE = path(DeadlineFields.STATE);
    private static final String CLOSED_AT = path(DeadlineFields.CLOSED_AT);
    private static final String JOURNALED_AT = MongoStore.JOURNALED_AT;

    private final MongoCollection<Document> dossiers;

    /** Each of what the filter offers has one, also where nobody asks for an agency: what is closed for long is not read. */
    MongoFigures(MongoDatabase database) {
        this.dossiers = database.getCollection(DeadlineFields.COLLECTION);
        dossiers.createIndex(ascending(SCOPES, CLOSED_AT));
        dossiers.createIndex(ascending(STATE, CLOSED_AT));
        dossiers.createIndex(ascending(CLOSED_AT));
        dossiers.createIndex(ascending(JOURNALED_AT));
    }

    @Override
    public void each(Question question, Consumer<History> taker) {
        var batch = new ArrayList<String>(BATCH);
        try (var found = dossiers.find(filter(question))
                .projection(include("_id"))
                .batchSize(IDS)
                .cursor()) {
            while (found.hasNext()) {
                batch.add(found.next().getString("_id"));
                if (batch.size() == BATCH) {
                    read(batch, taker);
                    batch.clear();
                }
            }
        }
        read(batch, taker);
    }

    @Override
    public boolean isWrittenAfter(Instant instant, Optional<Scope> visible, Optional<Scope> agency) {
        var filters = scopes(visible, agency);
        filters.add(gt(JOURNALED_AT, Date.from(instant)));
        return dossiers.find(and(filters)).projection(include("_id")).first() != null;
    }

    private void read(List<String> batch, Consumer<History> taker) {
        if (!batch.isEmpty()) {
            dossiers.find(in("_id", batch))
                    .projection(include(CODE, "journal"))
                    .batchSize(BATCH)
                    .map(MongoFigures::history)
                    .forEach(taker);
        }
    }

    /**
     * By the fields as they are now: what was closed before the period leaves it alone, unless that was not known then. An
     * agency that joined later is seen through by the question itself.
     */
    private static Bson filter(Question question) {
        var filters = scopes(question.visible(), question.agency());
        filters.add(or(
                and(in(STATE, DeadlineFields.OPEN), eq(CLOSED_AT, null)),
                gte(CLOSED_AT, Date.from(question.period().begin())),
                gt(JOURNALED_AT, Date.from(question.knownAt()))));
        return and(filters);
    }

    private static List<Bson> scopes(Optional<Scope> visible, Optional<Scope> agency) {
        var filters = new ArrayList<Bson>();
        visible.ifPresent(scope -> filters.add(eq(PARTIES, scope.claim())));
        agency.ifPresent(scope -> filters.add(eq(SCOPES, scope.claim())));
        return filters;
    }

    private static History history(Document found) {
        var facts = found.getList("journal", Document.class, List.of()).stream()
                .map(line -> new Recorded(line.getDate("recordedAt").toInstant(), FactFields.read(line)))
                .toList();
        return new History(
                new DossierId(found.getString("_id")),
                found.get("index", Document.class).getString(DeadlineFields.CODE),
                facts);
    }

    private static String path(String field) {
        return "index." + field;
    }
}
