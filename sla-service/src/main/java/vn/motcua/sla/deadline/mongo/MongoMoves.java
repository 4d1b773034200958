package vn.motcua.sla.deadline.mongo;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.Keyset;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.Moves;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.LegalDate;
import vn.motcua.sla.deadline.DeadlineFields;

/**
 * Counts running legal dates by other calendars without writing anything. Only dossiers due on or after the first day that may
 * differ are looked at, of each only its clock, and no more than {@value #MOST_LOOKED_AT} for one answer.
 */
@Component
final class MongoMoves implements Moves {
    static final int MOST_LOOKED_AT = 20_000;

    private static final String DUE_AT = "index." + DeadlineFields.DUE_AT;
    private static final Keyset ORDER = Keyset.ascending(DUE_AT);
    private static final String RECEIVING = "index." + DeadlineFields.RECEIVING;
    private static final Bson FIELDS = include(DUE_AT, RECEIVING, "state.clock", "state.course.terms.total.unit");
    private static final StateMapper<Clock> CLOCKS = new JsonStates<>(Clock.class, Budget.class);

    private final MongoCollection<Document> dossiers;

    MongoMoves(MongoDatabase database) {
        this.dossiers = database.getCollection(DeadlineFields.COLLECTION);
        dossiers.createIndex(ORDER.order());
    }

    @Override
    public Part by(Calendars other, LocalDate firstDay, Instant now, @Nullable Place after, int limit) {
        var moves = new ArrayList<Move>();
        var lookedAt = 0;
        try (var found = dossiers.find(filter(firstDay, after))
                .projection(FIELDS)
                .sort(ORDER.order())
                .limit(MOST_LOOKED_AT)
                .cursor()) {
            while (found.hasNext()) {
                var dossier = found.next();
                lookedAt++;
                legalDate(dossier).move(other, now).ifPresent(moves::add);
                if (moves.size() == limit || lookedAt == MOST_LOOKED_AT) {
                    return new Part(moves, found.hasNext() || lookedAt == MOST_LOOKED_AT ? place(dossier) : null);
                }
            }
        }
        return new Part(moves, null);
    }

    private static Bson filter(LocalDate firstDay, @Nullable Place after) {
        return after == null
                ? gte(DUE_AT, Date.from(OfficeTime.startOf(firstDay)))
                : ORDER.behind(after.due(), after.dossier().value());
    }

    private static LegalDate legalDate(Document dossier) {
        var unit = dossier.getEmbedded(List.of("state", "course", "terms", "total", "unit"), String.class);
        return new LegalDate(
                new DossierId(dossier.getString("_id")),
                new AgencyCode(dossier.getEmbedded(List.of("index", DeadlineFields.RECEIVING), String.class)),
                Unit.valueOf(unit),
                CLOCKS.read(dossier.getEmbedded(List.of("state", "clock"), Document.class))
                        .lastRun());
    }

    private static Place place(Document dossier) {
        var due = dossier.getEmbedded(List.of("index", DeadlineFields.DUE_AT), Date.class);
        return new Place(due.toInstant(), new DossierId(dossier.getString("_id")));
    }
}
