package vn.motcua.notification.letter;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How files of letters are kept: without what they have in common. Faces, colours and forms are in a dictionary that comes with the
 * program, so that a letter of a hundred kilobytes is kept in three. What was packed with a dictionary can only be read with it: it is
 * never changed, a better one is added beside it.
 */
final class Packing {

    /** The dictionary that letters are packed with today; kept with each of them. */
    static final int DICTIONARY = 1;

    private static final int LEVEL = 3;
    private static final int LONGEST_DICTIONARY = 16_000_000;

    private Packing() {}

    /** Loaded with the first letter, so that nobody waits for it at the start. */
    private static final class Shipped {
        private static final byte[] CONTENT = content(DICTIONARY);
        private static final ZstdDictCompress PACK = new ZstdDictCompress(CONTENT, LEVEL);
        private static final ZstdDictDecompress UNPACK = new ZstdDictDecompress(CONTENT);
    }

    static byte[] pack(byte[] file) {
        return Zstd.compress(file, Shipped.PACK);
    }

    /** @throws IllegalStateException if it was packed with a dictionary that this program does not have */
    static byte[] unpack(int dictionary, byte[] packed) {
        if (dictionary != DICTIONARY) {
            throw new IllegalStateException("Expected dictionary " + DICTIONARY + ", found " + dictionary);
        }
        return Zstd.decompress(packed, Shipped.UNPACK, Math.toIntExact(Zstd.getFrameContentSize(packed)));
    }

    /** The dictionary of a number: what letters have in common, as it was when it was made. */
    static byte[] content(int number) {
        var name = "/letters/dictionary-" + number + ".zst";
        try (var in = Packing.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Expected " + name + " on the class path, found nothing");
            }
            return Zstd.decompress(in.readAllBytes(), LONGEST_DICTIONARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
