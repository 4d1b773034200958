package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Documents in and out of the store's buffers. BSON carries its own length. */
final class Bson {

    /** Of the number at the beginning of a document that says how long it is. */
    private static final int LENGTH = 4;

    /** Places in an array that have a name of one digit. */
    private static final int MOST_NAMED = 10;

    private Bson() {}

    /** A field of a document that nobody has looked at: its type, its name and its value. */
    record StoredField(byte[] bytes) {}

    static byte[] encode(Document document) {
        var bytes = Unpooled.buffer(512);
        bytes.writeIntLE(0);
        document.forEach((name, value) -> {
            if (value instanceof StoredField stored) {
                bytes.writeBytes(stored.bytes());
            } else {
                encode(name, value, bytes);
            }
        });
        bytes.writeByte(0);
        bytes.setIntLE(0, bytes.writerIndex());
        return Arrays.copyOfRange(bytes.array(), bytes.arrayOffset(), bytes.arrayOffset() + bytes.readableBytes());
    }

    /** A field as it stands in a document: what the library makes a document of its own of, without its two ends. */
    private static void encode(String name, @Nullable Object value, ByteBuf target) {
        var start = target.writerIndex();
        BsonEncoder.encodeDocument(new Document(name, value), target);
        var length = target.writerIndex() - start - LENGTH - 1;
        target.setBytes(start, target.array(), target.arrayOffset() + start + LENGTH, length);
        target.writerIndex(start + length);
    }

    static Document decode(byte[] document) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(document));
    }

    /** A document of which only these fields are decoded; the others stay as they are stored, and in their places. */
    static Document decodeInPlace(byte[] document, Predicate<String> needed) {
        var found = new Document();
        eachField(document, (name, from, to) -> {
            if (needed.test(name)) {
                var alone = Unpooled.buffer(LENGTH + to - from + 1);
                alone.writeIntLE(LENGTH + to - from + 1)
                        .writeBytes(document, from, to - from)
                        .writeByte(0);
                found.putAll(BsonDecoder.decodeBson(alone));
            } else {
                found.put(name, new StoredField(Arrays.copyOfRange(document, from, to)));
            }
        });
        return found;
    }

    /** A document without those of its fields that nobody needs: they are skipped, not decoded. */
    static Document decode(byte[] document, Predicate<String> needed) {
        var part = Unpooled.buffer(document.length);
        part.writeIntLE(0);
        eachField(document, (name, from, to) -> {
            if (needed.test(name)) {
                part.writeBytes(document, from, to - from);
            }
        });
        part.writeByte(0);
        part.setIntLE(0, part.writerIndex());
        return BsonDecoder.decodeBson(part);
    }

    private interface Field {
        void at(String name, int from, int to);
    }

    private static void eachField(byte[] document, Field field) {
        try (var reader = new BsonBinaryReader(ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN))) {
            reader.readStartDocument();
            var from = reader.getBsonInput().getPosition();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                var name = reader.readName();
                reader.skipValue();
                var to = reader.getBsonInput().getPosition();
                field.at(name, from, to);
                from = to;
            }
        }
    }

    /**
     * A document with nothing but this value under no name: what a key is on disk. The usual kinds are written as they are, since
     * every key of a page is written again when one of them changes.
     */
    static void writeAlone(WriteBuffer target, @Nullable Object value) {
        var start = target.position();
        if (!writeFields(target, Collections.singletonList(value), false)) {
            target.position(start);
            target.put(encode(new Document("", withoutMissing(value))));
        }
    }

    private static @Nullable Object withoutMissing(@Nullable Object value) {
        return switch (value) {
            case Missing _ -> null;
            case Collection<?> all ->
                all.stream().map(Bson::withoutMissing).collect(Collectors.toCollection(ArrayList::new));
            case null, default -> value;
        };
    }

    /** Returns false if a value is of an unusual kind; then what was written is good for nothing. */
    private static boolean writeFields(WriteBuffer target, Collection<?> values, boolean named) {
        var start = target.position();
        target.putInt(0);
        var place = 0;
        for (var value : values) {
            var type = usualType(value);
            if (type == 0 || place == MOST_NAMED) {
                return false;
            }
            target.put(type);
            if (named) {
                target.put((byte) ('0' + place++));
            }
            target.put((byte) 0);
            switch (value) {
                case String text -> {
                    var bytes = text.getBytes(StandardCharsets.UTF_8);
                    target.putInt(Integer.reverseBytes(bytes.length + 1))
                            .put(bytes)
                            .put((byte) 0);
                }
                case Instant instant -> target.putLong(Long.reverseBytes(instant.toEpochMilli()));
                case Integer number -> target.putInt(Integer.reverseBytes(number));
                case Long number -> target.putLong(Long.reverseBytes(number));
                case Collection<?> inner -> {
                    if (!writeFields(target, inner, true)) {
                        return false;
                    }
                }
                case null, default -> {}
            }
        }
        target.put((byte) 0).putInt(start, Integer.reverseBytes(target.position() - start));
        return true;
    }

    private static byte usualType(@Nullable Object value) {
        return switch (value) {
            case String _ -> BsonConstants.TYPE_UTF8_STRING;
            case Instant _ -> BsonConstants.TYPE_UTC_DATETIME;
            case Integer _ -> BsonConstants.TYPE_INT32;
            case Long _ -> BsonConstants.TYPE_INT64;
            case Collection<?> _ -> BsonConstants.TYPE_ARRAY;
            case Missing _ -> BsonConstants.TYPE_NULL;
            case null -> BsonConstants.TYPE_NULL;
            default -> 0;
        };
    }

    static Document readDocument(ByteBuffer source) {
        var bytes = Unpooled.wrappedBuffer(source);
        var document = BsonDecoder.decodeBson(bytes);
        source.position(source.position() + bytes.readerIndex());
        return document;
    }
}
