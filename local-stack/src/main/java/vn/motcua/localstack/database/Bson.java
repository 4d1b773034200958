package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Predicate;
import org.bson.BsonBinaryReader;
import org.bson.BsonType;
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

    /** A document without those of its fields that nobody needs: they are skipped, not decoded. */
    static Document decode(byte[] document, Predicate<String> needed) {
        var part = Unpooled.buffer(document.length);
        part.writeIntLE(0);
        try (var reader = new BsonBinaryReader(ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN))) {
            reader.readStartDocument();
            var from = reader.getBsonInput().getPosition();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                var isNeeded = needed.test(reader.readName());
                reader.skipValue();
                var to = reader.getBsonInput().getPosition();
                if (isNeeded) {
                    part.writeBytes(document, from, to - from);
                }
                from = to;
            }
        }
        part.writeByte(0);
        part.setIntLE(0, part.writerIndex());
        return BsonDecoder.decodeBson(part);
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
