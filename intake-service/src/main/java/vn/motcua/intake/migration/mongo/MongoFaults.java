package vn.motcua.intake.migration.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.motcua.intake.migration.Faults;

/** A row for each chunk that had faults. */
@Component
final class MongoFaults implements Faults {
    private static final String MIGRATION = "migration";
    private static final String LAST_LINE = "lastLine";
    private static final String FAULTS = "faults";

    private final MongoCollection<Document> collection;

    MongoFaults(MongoDatabase database) {
        this.collection = database.getCollection("migrationFaults");
        collection.createIndex(Indexes.ascending(MIGRATION, LAST_LINE));
    }

    @Override
    public void keep(String migration, int chunk, List<Fault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        var rows = faults.stream()
                .map(fault -> new Document("line", fault.line()).append("detail", fault.detail()))
                .toList();
        collection.updateOne(
                eq("_id", migration + "/" + chunk),
                combine(
                        set(MIGRATION, migration),
                        set(LAST_LINE, faults.getLast().line()),
                        set(FAULTS, rows)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public List<Fault> after(String migration, long line, int limit) {
        var faults = new ArrayList<Fault>();
        try (var rows = collection
                .find(and(eq(MIGRATION, migration), gt(LAST_LINE, line)))
                .sort(Sorts.ascending(LAST_LINE))
                .cursor()) {
            while (rows.hasNext() && faults.size() < limit) {
                rows.next().getList(FAULTS, Document.class).stream()
                        .map(row -> new Fault(row.get("line", Number.class).longValue(), row.getString("detail")))
                        .filter(fault -> fault.line() > line)
                        .limit(limit - faults.size())
                        .forEach(faults::add);
            }
        }
        return faults;
    }
}
