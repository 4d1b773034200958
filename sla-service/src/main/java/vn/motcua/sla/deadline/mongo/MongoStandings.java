package vn.motcua.sla.deadline.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import vn.motcua.sla.deadline.DeadlineState;
import vn.motcua.sla.deadline.Standing;

/** Counts the open dossiers by agency and state. */
public final class MongoStandings {
    private static final String STATE = "index." + DeadlineFields.STATE;
    private static final String AGENCY = "index." + DeadlineFields.AGENCY;

    private final MongoCollection<Document> dossiers;

    public MongoStandings(MongoCollection<Document> dossiers) {
        this.dossiers = dossiers;
    }

    public void declareIndexes() {
        dossiers.createIndex(ascending(STATE, AGENCY));
    }

    public List<Standing> now() {
        var open = Arrays.stream(DeadlineState.values())
                .filter(state -> state != DeadlineState.FINISHED)
                .map(Enum::name)
                .toList();
        var key = new Document("agency", "$" + AGENCY).append("state", "$" + STATE);
        return dossiers.aggregate(List.of(match(in(STATE, open)), group(key, sum("count", 1L))))
                .map(MongoStandings::standing)
                .into(new ArrayList<>());
    }

    private static Standing standing(Document counted) {
        var key = counted.get("_id", Document.class);
        return new Standing(
                key.getString("agency"),
                DeadlineState.valueOf(key.getString("state")),
                counted.get("count", Number.class).longValue());
    }
}
