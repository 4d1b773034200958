package vn.motcua.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;

/** What a file is, by what is in it; what it is called does not matter. */
final class FileTypes {
    static final String PDF = "application/pdf";
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What may be handed in, and the ends of names that go with it, the usual one first. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            PDF,
            List.of("pdf"),
            "image/png",
            List.of("png"),
            "image/jpeg",
            List.of("jpg", "jpeg"),
            "image/tiff",
            List.of("tif", "tiff"),
            WORD,
            List.of("docx"),
            SHEET,
            List.of("xlsx"));

    /** What may be handed in. */
    static final Set<String> ACCEPTED = ENDINGS.keySet();

    /** A scanner may write a mark of its coding or an empty line first. */
    private static final Pattern PDF_HEAD = Pattern.compile("(?:\\u00EF\\u00BB\\u00BF)?\\s*%PDF-");

    private static final int FIRST = 64;

    /** How long the end of an archive is, but for a remark of at most 65,535. */
    private static final int END_RECORD = 22;

    private final Tika tika = new Tika();

    /** What became of a look at a file. */
    sealed interface Look {

        record Accepted(String type) implements Look {}

        /** Of a type that may not be handed in. */
        record Another() implements Look {}

        /**
         * Of a good type, with something in it that acts when it is opened, or that cannot be looked into.
         *
         * @param found what it holds
         */
        record Unsafe(String found) implements Look {}

        /**
         * Of a good type, and nobody can show or print it.
         *
         * @param found what it is instead
         */
        record Unreadable(String found) implements Look {}
    }

    /** Looks at what is in a file, never at more than a bounded part of what it would inflate to. */
    Look look(byte[] content) {
        var detected = tika.detect(content);
        if (isArchive(detected)) {
            return OfficeArchive.look(content);
        }
        if (!ACCEPTED.contains(detected)) {
            return new Look.Another();
        }
        if (endsAsArchive(content)) {
            return new Look.Unsafe("an archive behind the paper");
        }
        return detected.equals(PDF) ? pdf(content) : picture(detected, content);
    }

    private static Look picture(String type, byte[] content) {
        return PictureHead.unreadable(type, content)
                .<Look>map(Look.Unreadable::new)
                .orElse(new Look.Accepted(type));
    }

    private static Look pdf(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, FIRST), StandardCharsets.ISO_8859_1);
        return PDF_HEAD.matcher(head).lookingAt() ? PdfScan.look(content) : new Look.Unsafe("data before the paper");
    }

    /** Whether an archive program finds its directory from the end of the file: such a file is two. */
    private static boolean endsAsArchive(byte[] content) {
        for (var at = content.length - END_RECORD; at >= Math.max(0, content.length - END_RECORD - 0xFFFF); at--) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 5 && content[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArchive(String type) {
        return type.equals("application/zip") || type.equals("application/x-tika-ooxml");
    }

    /** The ends of names of a type, the usual one first. */
    static List<String> endings(String type) {
        return Objects.requireNonNull(ENDINGS.get(type));
    }
}
