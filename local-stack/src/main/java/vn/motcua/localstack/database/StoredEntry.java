package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.backend.Missing;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The row of a sorted index. A column without value is null on disk, as no row has that for a value. */
final class StoredEntry extends BasicDataType<IndexEntry> {

    private static final String FIELD = "";

    @Override
    public int compare(IndexEntry one, IndexEntry other) {
        return one.compareTo(other);
    }

    @Override
    public int getMemory(IndexEntry entry) {
        var size = 112 + memory(entry.position());
        for (var value : entry.values()) {
            size += 8 + memory(value);
        }
        return size;
    }

    private static int memory(Object value) {
        return value instanceof String text ? 48 + text.length() : 32;
    }

    /** The values and, as the last, the document. */
    @Override
    public void write(WriteBuffer buffer, IndexEntry entry) {
        Bson.writeAlone(buffer, IndexEntry.append(entry.values(), entry.position()));
    }

    @Override
    public IndexEntry read(ByteBuffer buffer) {
        var values = new ArrayList<Object>();
        for (var value :
                (Collection<?>) Objects.requireNonNull(Bson.readDocument(buffer).get(FIELD))) {
            values.add(Missing.ofNullable(value));
        }
        var position = values.removeLast();
        return IndexEntry.row(values, position);
    }

    @Override
    public IndexEntry[] createStorage(int size) {
        return new IndexEntry[size];
    }
}
