package vn.motcua.sla.deadline.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.sla.deadline.DeadlineFields;
import vn.motcua.sla.deadline.OpenDossiers;
import vn.motcua.sla.deadline.state.DeadlineState;

/** Counts the open dossiers by agency and state. */
@Component
final class MongoOpenDossiers implements OpenDossiers {
    private static final String STATE = "index." + DeadlineFields.STATE;
    private static final String AGENCY = "index." + DeadlineFields.AGENCY;

    private final MongoCollection<Document> dossiers;

    MongoOpenDossiers(MongoDatabase database) {
        this.dossiers = database.getCollection(DeadlineFields.COLLECTION);
        dossiers.createIndex(ascending(STATE, AGENCY));
    }

    @Override
    public List<Count> count() {
        var open = Arrays.stream(DeadlineState.values())
                .filter(state -> state != DeadlineState.FINISHED)
                .map(Enum::name)
                .toList();
        var key = new Document("agency", "$" + AGENCY).append("state", "$" + STATE);
        return dossiers.aggregate(List.of(match(in(STATE, open)), group(key, sum("count", 1L))))
                .map(MongoOpenDossiers::count)
                .into(new ArrayList<>());
    }

    private static Count count(Document counted) {
        var key = counted.get("_id", Document.class);
        return new Count(
                new AgencyCode(key.getString("agency")),
                DeadlineState.valueOf(key.getString("state")),
                counted.get("count", Number.class).longValue());
    }
}
