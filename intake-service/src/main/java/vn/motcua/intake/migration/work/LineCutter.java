package vn.motcua.intake.migration.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.migration.Chunks.Chunk;

/** Cuts a body into lines and chunks while it comes in; never more than a chunk of it is in memory. */
public final class LineCutter {
    private static final int MOST_LINES = 500;
    private static final int MOST_BYTES = 512 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream body;
    private final long mostBytes;
    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[16 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private int position;
    private int filled;
    private long read;
    private long cut;
    private long telling;
    private boolean ended;

    /** @param mostBytes how long the body may be */
    public LineCutter(InputStream body, long mostBytes) {
        this.body = body;
        this.mostBytes = mostBytes;
    }

    /**
     * The lines that come next, empty after the last. A line too long to be read is cut where that shows.
     *
     * @throws Problem if the body is too long
     */
    public Optional<Chunk> next() throws IOException {
        var first = cut + 1;
        List<byte[]> lines = new ArrayList<>();
        var bytes = 0;
        while (lines.size() < MOST_LINES && bytes < MOST_BYTES) {
            var next = nextLine();
            if (next.isEmpty()) {
                break;
            }
            lines.add(next.get());
            bytes += next.get().length;
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Chunk(first, lines));
    }

    private Optional<byte[]> nextLine() throws IOException {
        line.reset();
        while (fill()) {
            var end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            var room = Math.max(0, LineReader.LONGEST + 1 - line.size());
            line.write(buffer, position, Math.min(room, end - position));
            position = Math.min(end + 1, filled);
            if (end < filled) {
                return Optional.of(taken());
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(taken());
    }

    private byte[] taken() {
        var text = line.toByteArray();
        var from = cut == 0 && startsWithMark(text) ? BYTE_ORDER_MARK.length : 0;
        cut++;
        var bare = Arrays.copyOfRange(text, from, text.length);
        telling += isBlank(bare) ? 0 : 1;
        return bare;
    }

    private static boolean startsWithMark(byte[] text) {
        return text.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(text, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /** Whether a line is empty but for blanks. */
    static boolean isBlank(byte[] line) {
        for (var character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        if (ended) {
            return false;
        }
        position = 0;
        filled = Math.max(0, body.read(buffer));
        ended = filled == 0;
        read += filled;
        if (read > mostBytes) {
            throw Problem.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "body-too-large",
                    "The body is too large",
                    "Expected at most " + mostBytes + " bytes, got more");
        }
        digest.update(buffer, 0, filled);
        return !ended;
    }

    /** How many lines so far say something. */
    public long lines() {
        return telling;
    }

    /** SHA-256 of the whole, in hex, once there is no next chunk. */
    public String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java", e);
        }
    }
}
