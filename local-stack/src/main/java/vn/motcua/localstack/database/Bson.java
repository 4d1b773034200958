package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;

/** Documents in and out of the store's buffers. BSON carries its own length. */
final class Bson {

    private Bson() {}

    static void writeDocument(WriteBuffer target, Document document) {
        var bytes = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, bytes);
        target.put(bytes.array(), bytes.arrayOffset(), bytes.readableBytes());
    }

    static Document readDocument(ByteBuffer source) {
        var bytes = Unpooled.wrappedBuffer(source);
        var document = BsonDecoder.decodeBson(bytes);
        source.position(source.position() + bytes.readerIndex());
        return document;
    }
}
