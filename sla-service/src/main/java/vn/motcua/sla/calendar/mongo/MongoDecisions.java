package vn.motcua.sla.calendar.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.sla.calendar.Adopted;
import vn.motcua.sla.calendar.DayKind;
import vn.motcua.sla.calendar.Decision;
import vn.motcua.sla.calendar.Decisions;
import vn.motcua.sla.calendar.Scope;
import vn.motcua.sla.calendar.SpecialDay;

/**
 * One document with all decisions, written under its revision: of two operators at the same moment one is first. An agency's code
 * is kept as the decision names it.
 */
@Component
final class MongoDecisions implements Decisions {
    private static final String COLLECTION = "calendars";

    private static final String ID = "calendar";
    private static final String REVISION = "revision";
    private static final String DECISIONS = "decisions";

    private final MongoCollection<Document> calendars;

    MongoDecisions(MongoDatabase database) {
        this.calendars = database.getCollection(COLLECTION);
    }

    @Override
    public int revision() {
        var found = calendars.find(eq("_id", ID)).projection(include(REVISION)).first();
        return found == null ? 0 : found.getInteger(REVISION);
    }

    @Override
    public List<Adopted> all() {
        var found = calendars.find(eq("_id", ID)).first();
        return found == null
                ? List.of()
                : found.getList(DECISIONS, Document.class).stream()
                        .map(MongoDecisions::read)
                        .toList();
    }

    @Override
    public boolean adopt(int revision, Adopted adopted) {
        return revision == 0 ? insert(adopted) : append(revision, adopted);
    }

    private boolean insert(Adopted first) {
        try {
            calendars.insertOne(new Document("_id", ID).append(REVISION, 1).append(DECISIONS, List.of(write(first))));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean append(int revision, Adopted next) {
        var still = and(eq("_id", ID), eq(REVISION, revision));
        var change = combine(set(REVISION, revision + 1), push(DECISIONS, write(next)));
        return calendars.updateOne(still, change).getMatchedCount() == 1;
    }

    static Document write(Adopted adopted) {
        var decision = adopted.decision();
        return new Document("number", decision.number())
                .append("issuedOn", decision.issuedOn().toString())
                .append("scope", write(decision.scope()))
                .append(
                        "days",
                        decision.days().stream()
                                .map(day -> new Document("date", day.date().toString())
                                        .append("kind", day.kind().name())
                                        .append("name", day.name()))
                                .toList())
                .append("at", Date.from(adopted.at()))
                .append("by", adopted.by().value())
                .append("request", adopted.request());
    }

    static Adopted read(Document kept) {
        var days = kept.getList("days", Document.class).stream()
                .map(day -> new SpecialDay(
                        LocalDate.parse(day.getString("date")),
                        DayKind.valueOf(day.getString("kind")),
                        day.getString("name")))
                .toList();
        var decision = new Decision(
                kept.getString("number"),
                LocalDate.parse(kept.getString("issuedOn")),
                scope(kept.get("scope", Document.class)),
                days);
        return new Adopted(decision, kept.getDate("at").toInstant(), new StaffId(kept.getString("by")), request(kept));
    }

    private static @Nullable String request(Document kept) {
        return kept.getString("request");
    }

    private static Document write(Scope scope) {
        return switch (scope) {
            case Scope.Nation _ -> new Document("of", "NATION");
            case Scope.Province(var code) -> new Document("of", "PROVINCE").append("code", code.value());
            case Scope.Agency(var code, var bySuperior) ->
                new Document("of", "AGENCY").append("code", code.value()).append("bySuperior", bySuperior);
        };
    }

    private static Scope scope(Document kept) {
        var of = kept.getString("of");
        return switch (of) {
            case "NATION" -> new Scope.Nation();
            case "PROVINCE" -> new Scope.Province(new AgencyCode(kept.getString("code")));
            case "AGENCY" -> new Scope.Agency(new AgencyCode(kept.getString("code")), kept.getBoolean("bySuperior"));
            default -> throw new IllegalStateException("Expected NATION, PROVINCE or AGENCY, got " + of);
        };
    }
}
