package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;

/** Documents in and out of the store's buffers. BSON carries its own length. */
final class Bson {

    private Bson() {}

    static byte[] encode(Document document) {
        var bytes = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, bytes);
        return Arrays.copyOfRange(bytes.array(), bytes.arrayOffset(), bytes.arrayOffset() + bytes.readableBytes());
    }

    static Document decode(byte[] document) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(document));
    }

    static void writeDocument(WriteBuffer target, Document document) {
        target.put(encode(document));
    }

    static Document readDocument(ByteBuffer source) {
        var bytes = Unpooled.wrappedBuffer(source);
        var document = BsonDecoder.decodeBson(bytes);
        source.position(source.position() + bytes.readerIndex());
        return document;
    }
}
