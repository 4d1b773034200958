package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** The key of a unique index, compared by value; without this the store compares serialized bytes. */
final class StoredKey extends BasicDataType<KeyValue> {

    private static final String FIELD = "";

    @Override
    public int compare(KeyValue one, KeyValue other) {
        var columns = Math.min(one.size(), other.size());
        for (var column = 0; column < columns; column++) {
            var order = ValueComparator.ascWithoutListHandling().compare(one.get(column), other.get(column));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        return 64 + 64 * key.size();
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        var values = new ArrayList<@Nullable Object>();
        key.forEach(values::add);
        Bson.writeAlone(buffer, values);
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        return new KeyValue((Collection<?>) Bson.readDocument(buffer).get(FIELD));
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
