package vn.motcua.localstack.database;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents as BSON, on disk and in memory: a page that is read for one of them, or only moved within the file, costs nothing for
 * its others, and the cache holds several times as many.
 */
final class StoredDocument extends BasicDataType<byte[]> {

    @Override
    public int getMemory(byte[] document) {
        return 24 + document.length;
    }

    @Override
    public void write(WriteBuffer buffer, byte[] document) {
        buffer.put(document);
    }

    /** BSON begins with its own length. */
    @Override
    public byte[] read(ByteBuffer buffer) {
        var length = buffer.slice().order(ByteOrder.LITTLE_ENDIAN).getInt();
        var document = new byte[length];
        buffer.get(document);
        return document;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
