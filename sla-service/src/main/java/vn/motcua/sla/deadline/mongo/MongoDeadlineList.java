package vn.motcua.sla.deadline.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.mongo.Keyset;
import vn.motcua.sla.deadline.DeadlineFields;
import vn.motcua.sla.deadline.DeadlineList;
import vn.motcua.sla.deadline.state.DeadlineState;

/** Reads the list from the fields beside the states. */
@Component
final class MongoDeadlineList implements DeadlineList {
    private static final String PARTIES = path(DeadlineFields.PARTIES);
    private static final String STATE = path(DeadlineFields.STATE);
    private static final String IMPORTED = path(DeadlineFields.IMPORTED);
    private static final String PLACE = path(DeadlineFields.PLACE);
    private static final Keyset ORDER = Keyset.ascending(PLACE);

    private final MongoCollection<Document> dossiers;

    MongoDeadlineList(MongoDatabase database) {
        this.dossiers = database.getCollection(DeadlineFields.COLLECTION);
        dossiers.createIndex(compoundIndex(ascending(PARTIES), ORDER.order()));
        // those of one state lie among all that are finished, which grow for ever
        dossiers.createIndex(compoundIndex(ascending(PARTIES, STATE), ORDER.order()));
    }

    @Override
    public List<Item> find(Question question, @Nullable Place after, int limit) {
        return dossiers.find(filter(question, after))
                .projection(include("index"))
                .sort(ORDER.order())
                .limit(limit)
                .map(MongoDeadlineList::item)
                .into(new ArrayList<>());
    }

    private static Bson filter(Question question, @Nullable Place after) {
        var filters = new ArrayList<Bson>();
        filters.add(eq(PARTIES, question.visible().claim()));
        var state = question.state();
        if (state != null) {
            filters.add(eq(STATE, state.name()));
        }
        var agency = question.agency();
        if (agency != null) {
            filters.add(eq(PARTIES, agency.claim()));
        }
        var imported = question.imported();
        if (imported != null) {
            filters.add(eq(IMPORTED, imported));
        }
        var dueBefore = question.dueBefore();
        if (dueBefore != null) {
            filters.add(lt(PLACE, Date.from(dueBefore)));
        }
        filters.add(
                after == null
                        ? gte(PLACE, new Date(0))
                        : ORDER.behind(after.due(), after.dossier().value()));
        return and(filters);
    }

    private static Item item(Document found) {
        var index = found.get("index", Document.class);
        var state = DeadlineState.valueOf(index.getString(DeadlineFields.STATE));
        return new Item(
                new DossierId(found.getString("_id")),
                index.getString(DeadlineFields.CODE),
                index.getString(DeadlineFields.PROCEDURE),
                new AgencyCode(index.getString(DeadlineFields.RECEIVING)),
                new AgencyCode(index.getString(DeadlineFields.AGENCY)),
                state,
                index.getDate(DeadlineFields.RECEIVED_AT).toInstant(),
                state == DeadlineState.STOPPED ? null : instant(index, DeadlineFields.ORIGINAL_DUE_AT),
                instant(index, DeadlineFields.DUE_AT),
                index.getString(DeadlineFields.OUTCOME));
    }

    private static @Nullable Instant instant(Document index, String field) {
        var date = index.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private static String path(String field) {
        return "index." + field;
    }
}
