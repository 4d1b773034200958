package vn.motcua.intake.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.file.FileTypes.Look;

/** Office documents are archives: the parts inside tell them apart. Whoever sends one decides what it inflates to; we how far. */
final class OfficeArchive {
    private static final int MOST_PARTS = 1_000;
    private static final long LARGEST = 200L << 20;
    private static final long ALWAYS_FINE = 4L << 20;
    private static final int MOST_TIMES = 100;
    private static final String CONTENTS = "[Content_Types].xml";
    private static final int LONGEST_CONTENTS = 1 << 20;
    private static final Set<String> MACROS = Set.of("vbaproject", "macrosheets/", "vbadata");

    private OfficeArchive() {}

    static Look look(byte[] content) {
        var parts = new HashSet<String>();
        var left = Math.min(LARGEST, Math.max(ALWAYS_FINE, (long) content.length * MOST_TIMES));
        var contents = "";
        try (var archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
                parts.add(part.getName());
                var kept = new ByteArrayOutputStream();
                left -= inflate(archive, left, part.getName().equals(CONTENTS) ? kept : null);
                if (left < 0 || parts.size() > MOST_PARTS) {
                    return new Look.Unsafe("more than a document inflates to");
                }
                contents += kept.toString(StandardCharsets.UTF_8);
            }
        } catch (IOException | IllegalArgumentException e) {
            return new Look.Another();
        }
        return look(parts, contents);
    }

    /** Reads a part to its end, or until more than the rest has come. */
    private static long inflate(InputStream part, long rest, @Nullable ByteArrayOutputStream kept) throws IOException {
        var buffer = new byte[8192];
        long all = 0;
        for (var count = part.read(buffer); count >= 0 && all <= rest; count = part.read(buffer)) {
            all += count;
            if (kept != null && kept.size() < LONGEST_CONTENTS) {
                kept.write(buffer, 0, count);
            }
        }
        return all;
    }

    private static Look look(Set<String> parts, String contents) {
        if (!parts.contains(CONTENTS)) {
            return new Look.Another();
        }
        if (contents.contains("macroEnabled") || parts.stream().anyMatch(OfficeArchive::isMacro)) {
            return new Look.Unsafe("macros");
        }
        if (parts.contains("word/document.xml")) {
            return new Look.Accepted(FileTypes.WORD);
        }
        return parts.contains("xl/workbook.xml") ? new Look.Accepted(FileTypes.SHEET) : new Look.Another();
    }

    private static boolean isMacro(String part) {
        var name = part.toLowerCase(Locale.ROOT);
        return MACROS.stream().anyMatch(name::contains);
    }
}
