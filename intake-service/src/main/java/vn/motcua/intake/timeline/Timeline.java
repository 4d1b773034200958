package vn.motcua.intake.timeline;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.motcua.eventing.Incoming;

/**
 * Keeps what every service said of a dossier, as it was said. A record that comes again changes nothing; the order is the log's,
 * by where each record stood first.
 */
public final class Timeline {
    private final MongoCollection<Document> collection;

    /** @param collection one document per dossier, its rows by source and sequence */
    public Timeline(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** A record of the log. */
    record Row(long offset, Instant at, String source, long sequence, String type, byte[] value) {}

    /** Takes records of one dossier. */
    public void take(List<Incoming> records) {
        var updates = new ArrayList<Bson>();
        var taken = new HashSet<String>();
        for (var record : records) {
            var row = "rows." + record.source() + "-" + record.sequence() + ".";
            if (!taken.add(row)) {
                continue; // one update sets a field once, and the first place counts
            }
            updates.add(min(row + "offset", record.offset()));
            updates.add(set(row + "at", Date.from(record.at())));
            updates.add(set(row + "source", record.source()));
            updates.add(set(row + "sequence", record.sequence()));
            updates.add(set(row + "type", record.type()));
            updates.add(set(row + "value", new String(record.value(), StandardCharsets.UTF_8)));
        }
        collection.updateOne(
                eq("_id", records.getFirst().subject()), combine(updates), new UpdateOptions().upsert(true));
    }

    /** Everything said of a dossier, in the order of the log. */
    List<Row> of(String dossier) {
        var found = collection.find(eq("_id", dossier)).first();
        if (found == null) {
            return List.of();
        }
        return found.get("rows", new Document()).values().stream()
                .map(row -> row((Document) row))
                .sorted(Comparator.comparingLong(Row::offset))
                .toList();
    }

    private static Row row(Document row) {
        return new Row(
                row.get("offset", Number.class).longValue(),
                row.getDate("at").toInstant(),
                row.getString("source"),
                row.get("sequence", Number.class).longValue(),
                row.getString("type"),
                row.getString("value").getBytes(StandardCharsets.UTF_8));
    }
}
