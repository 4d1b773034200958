package vn.motcua.intake.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;

/**
 * Reads how large a picture says it is, and whether there is a picture behind that. Nothing is decoded: a few bytes can say that
 * they are gigabytes.
 */
final class PictureHead {

    /** A page of A0 at 300 dots to the inch has 140 million. */
    private static final long MOST_PIXELS = 200_000_000;

    private static final int MOST_PAGES = 1_000;
    private static final String NOTHING = "no picture that can be shown";

    private PictureHead() {}

    /** Why it cannot be shown; empty if it can. */
    static Optional<String> unreadable(String type, byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        try {
            return switch (type) {
                case "image/png" -> png(bytes);
                case "image/jpeg" -> jpeg(bytes);
                default -> tiff(bytes);
            };
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.of(NOTHING); // it ends before what it promises
        }
    }

    private static Optional<String> png(ByteBuffer bytes) {
        bytes.position(8);
        if (bytes.getInt() != 13 || bytes.getInt() != code("IHDR")) {
            return Optional.of(NOTHING);
        }
        var size = size(bytes.getInt() & 0xFFFFFFFFL, bytes.getInt() & 0xFFFFFFFFL);
        bytes.position(33);
        while (true) {
            var length = bytes.getInt();
            if (bytes.getInt() == code("IDAT")) {
                return length > 0 ? size : Optional.of(NOTHING);
            }
            bytes.position(Math.addExact(bytes.position(), Math.max(length, 0)) + 4);
        }
    }

    private static int code(String chunk) {
        return ByteBuffer.wrap(chunk.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private static Optional<String> jpeg(ByteBuffer bytes) {
        bytes.position(2);
        Optional<String> size = Optional.of(NOTHING);
        while (true) {
            var marker = marker(bytes);
            if (marker == 0xDA) {
                return bytes.remaining() > 2 ? size : Optional.of(NOTHING);
            }
            var next = bytes.position() + (bytes.getShort(bytes.position()) & 0xFFFF);
            if (isFrame(marker)) {
                bytes.position(bytes.position() + 3);
                var height = bytes.getShort() & 0xFFFF;
                size = size(bytes.getShort() & 0xFFFF, height);
            }
            bytes.position(Math.max(next, bytes.position()));
        }
    }

    private static int marker(ByteBuffer bytes) {
        if (bytes.get() != (byte) 0xFF) {
            throw new IllegalArgumentException("Expected a marker, got data");
        }
        var marker = bytes.get() & 0xFF;
        while (marker == 0xFF) {
            marker = bytes.get() & 0xFF;
        }
        return marker;
    }

    /** Start of a frame, of whatever coding; C4, C8 and CC are tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static Optional<String> tiff(ByteBuffer bytes) {
        bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var seen = new HashSet<Integer>();
        var next = bytes.getInt(4);
        do {
            if (!seen.add(next) || seen.size() > MOST_PAGES) {
                return Optional.of("pages without end");
            }
            bytes.position(next);
            var bad = page(bytes);
            if (bad.isPresent()) {
                return bad;
            }
            next = bytes.getInt();
        } while (next != 0);
        return Optional.empty();
    }

    private static Optional<String> page(ByteBuffer bytes) {
        var width = 0L;
        var height = 0L;
        var hasData = false;
        for (var left = bytes.getShort() & 0xFFFF; left > 0; left--) {
            var tag = bytes.getShort() & 0xFFFF;
            var isShort = bytes.getShort() == 3;
            bytes.getInt();
            var value =
                    isShort ? bytes.getShort(bytes.position()) & 0xFFFF : bytes.getInt(bytes.position()) & 0xFFFFFFFFL;
            bytes.getInt();
            switch (tag) {
                case 256 -> width = value;
                case 257 -> height = value;
                case 273, 324, 513 -> hasData = true; // strips, tiles, a JPEG
                default -> {}
            }
        }
        return hasData ? size(width, height) : Optional.of(NOTHING);
    }

    private static Optional<String> size(long width, long height) {
        if (width == 0 || height == 0) {
            return Optional.of(NOTHING);
        }
        return width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS
                ? Optional.of("a picture of " + width + " by " + height)
                : Optional.empty();
    }
}
