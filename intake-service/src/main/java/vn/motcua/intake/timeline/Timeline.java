package vn.motcua.intake.timeline;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.Batch;
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

    /** Takes records by dossier, those of several dossiers in one round trip. */
    public void take(Map<String, List<Incoming>> byDossier) {
        Batch.divided(List.copyOf(byDossier.entrySet())).forEach(this::take);
    }

    private void take(List<Map.Entry<String, List<Incoming>>> lot) {
        collection.bulkWrite(
                lot.stream()
                        .map(dossier -> new UpdateOneModel<Document>(
                                eq("_id", dossier.getKey()),
                                rows(dossier.getValue()),
                                new UpdateOptions().upsert(true)))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    /** Of a record that stands in the log twice the first place counts: documents are compared by their first field. */
    private static Bson rows(List<Incoming> records) {
        var rows = new LinkedHashMap<String, Bson>();
        for (var record : records) {
            var row = new Document("offset", record.offset())
                    .append("at", Date.from(record.at()))
                    .append("source", record.source())
                    .append("sequence", record.sequence())
                    .append("type", record.type())
                    .append("value", new String(record.value(), StandardCharsets.UTF_8));
            var field = "rows." + record.source() + "-" + record.sequence();
            rows.putIfAbsent(field, min(field, row));
        }
        return combine(List.copyOf(rows.values()));
    }

    /** Everything said of a dossier, in the order of the log. */
    List<Row> of(DossierId dossier) {
        var found = collection.find(eq("_id", dossier.value())).first();
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
