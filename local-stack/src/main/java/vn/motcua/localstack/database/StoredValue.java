package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The {@code _id} of a document, in MongoDB's order of values. */
final class StoredValue extends BasicDataType<Object> {

    private static final String FIELD = "";

    @Override
    public int compare(Object one, Object other) {
        return ValueComparator.ascWithoutListHandling().compare(one, other);
    }

    @Override
    public int getMemory(Object value) {
        return value instanceof String text ? 48 + text.length() : 48;
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        Bson.writeAlone(buffer, value);
    }

    @Override
    public Object read(ByteBuffer buffer) {
        return Missing.ofNullable(Bson.readDocument(buffer).get(FIELD));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
