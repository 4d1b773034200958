package vn.motcua.intake.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.file.FileTypes.Look;

/**
 * Office documents are archives: the parts inside tell them apart, those of the directory at the end, as office programs read them.
 * Whoever sends one decides what it inflates to; we how far.
 */
final class OfficeArchive {
    private static final int MOST_PARTS = 1_000;
    private static final long LARGEST = 200L << 20;
    private static final long ALWAYS_FINE = 4L << 20;
    private static final int MOST_TIMES = 100;
    private static final int LONGEST_TOLD = 4 << 20;

    /** What the line of a part in the directory begins with. */
    private static final byte[] LISTED = {'P', 'K', 1, 2};

    /** What a part itself begins with; its name lies so far behind. */
    private static final byte[] PART = {'P', 'K', 3, 4};

    private static final int LENGTH_OF_NAME = 26;
    private static final int NAME = 30;

    /** Longer ones are no names, but what compressed data looks like by chance. */
    private static final int LONGEST_NAME = 1_024;

    private OfficeArchive() {}

    static Look look(byte[] content) {
        if (places(content, LISTED).limit(MOST_PARTS + 1).count() > MOST_PARTS) {
            return tooMuch();
        }
        try (var archive = ZipFile.builder().setByteArray(content).get()) {
            return look(archive, content);
        } catch (IOException | RuntimeException e) {
            return new Look.Another(); // whoever writes one decides what is wrong with it
        }
    }

    private static Look tooMuch() {
        return new Look.Unsafe("more than a document inflates to");
    }

    private static Look look(ZipFile archive, byte[] content) throws IOException {
        var parts = new HashSet<String>();
        var left = Math.min(LARGEST, Math.max(ALWAYS_FINE, (long) content.length * MOST_TIMES));
        Optional<String> unsafe = Optional.empty();
        for (var part : Collections.list(archive.getEntries())) {
            if (!archive.canReadEntryData(part)) {
                return new Look.Unsafe("a part that cannot be looked into");
            }
            if (!parts.add(part.getName().toLowerCase(Locale.ROOT))) {
                return new Look.Unsafe("two parts of one name");
            }
            var kept = OfficeParts.tells(part.getName()) ? new ByteArrayOutputStream() : null;
            try (var inflated = archive.getInputStream(part)) {
                left -= inflate(inflated, left, kept);
            }
            if (left < 0 || kept != null && kept.size() > LONGEST_TOLD) {
                return tooMuch();
            }
            if (kept != null && unsafe.isEmpty()) {
                unsafe = OfficeParts.unsafeIn(kept.toByteArray());
            }
        }
        if (!parts.contains(OfficeParts.CONTENTS)) {
            return new Look.Another();
        }
        var found = unsafe;
        return Stream.concat(parts.stream(), namesBeforeParts(content))
                .map(OfficeParts::unsafeName)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> found)
                .<Look>map(Look.Unsafe::new)
                .orElseGet(() -> kind(parts));
    }

    private static Look kind(Set<String> parts) {
        if (parts.contains("word/document.xml")) {
            return new Look.Accepted(FileTypes.WORD);
        }
        return parts.contains("xl/workbook.xml") ? new Look.Accepted(FileTypes.SHEET) : new Look.Another();
    }

    /** Reads a part to its end, or until more than the rest has come. */
    private static long inflate(InputStream part, long rest, @Nullable ByteArrayOutputStream kept) throws IOException {
        var buffer = new byte[8192];
        long all = 0;
        for (var count = part.read(buffer); count >= 0 && all <= rest; count = part.read(buffer)) {
            all += count;
            if (kept != null && kept.size() <= LONGEST_TOLD) {
                kept.write(buffer, 0, count);
            }
        }
        return all;
    }

    /** The parts as a program finds them that repairs an archive without a directory, in documents within the document too. */
    private static Stream<String> namesBeforeParts(byte[] content) {
        return places(content, PART)
                .filter(place -> lengthOfName(content, place) <= LONGEST_NAME)
                .mapToObj(place -> {
                    var from = place + NAME;
                    var length = Math.min(lengthOfName(content, place), content.length - from);
                    return new String(content, from, length, StandardCharsets.ISO_8859_1);
                });
    }

    private static int lengthOfName(byte[] content, int place) {
        return content[place + LENGTH_OF_NAME] & 0xFF | (content[place + LENGTH_OF_NAME + 1] & 0xFF) << 8;
    }

    private static IntStream places(byte[] content, byte[] signature) {
        return IntStream.rangeClosed(0, content.length - NAME)
                .filter(place -> content[place] == signature[0]
                        && content[place + 1] == signature[1]
                        && content[place + 2] == signature[2]
                        && content[place + 3] == signature[3]);
    }
}
