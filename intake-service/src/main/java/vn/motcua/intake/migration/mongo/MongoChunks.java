package vn.motcua.intake.migration.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.intake.migration.Chunks;

/** A row a chunk, sealed: nobody knows what an older system has put into its lines. */
@Component
final class MongoChunks implements Chunks {
    private static final String ROWS = "rows";
    private static final String FIRST_LINE = "firstLine";
    private static final String LINES = "lines";

    private final MongoCollection<Document> collection;
    private final Seal seal;

    MongoChunks(MongoDatabase database, Seal seal) {
        this.collection = database.getCollection("migrationChunks");
        this.seal = seal;
        collection.createIndex(Indexes.ascending(ROWS));
    }

    @Override
    public void keep(String rows, int number, Chunk chunk) {
        var id = id(rows, number);
        collection.insertOne(new Document("_id", id)
                .append(ROWS, rows)
                .append(FIRST_LINE, chunk.firstLine())
                .append(LINES, new Binary(seal.seal(joined(chunk.lines()), id + "/" + LINES))));
    }

    @Override
    public Chunk chunk(String rows, int number) {
        var id = id(rows, number);
        var found = collection.find(Filters.eq("_id", id)).first();
        if (found == null) {
            throw new IllegalStateException("Expected chunk " + id + " to be kept, found none");
        }
        var lines = seal.open(found.get(LINES, Binary.class).getData(), id + "/" + LINES);
        return new Chunk(found.get(FIRST_LINE, Number.class).longValue(), split(lines));
    }

    @Override
    public void forget(String rows) {
        collection.deleteMany(Filters.eq(ROWS, rows));
    }

    private static String id(String rows, int number) {
        return rows + "/" + number;
    }

    private static byte[] joined(List<byte[]> lines) {
        var joined = new ByteArrayOutputStream();
        lines.forEach(line -> {
            joined.writeBytes(line);
            joined.write('\n');
        });
        return joined.toByteArray();
    }

    private static List<byte[]> split(byte[] joined) {
        var lines = new ArrayList<byte[]>();
        var from = 0;
        for (var i = 0; i < joined.length; i++) {
            if (joined[i] == '\n') {
                lines.add(Arrays.copyOfRange(joined, from, i));
                from = i + 1;
            }
        }
        return lines;
    }
}
