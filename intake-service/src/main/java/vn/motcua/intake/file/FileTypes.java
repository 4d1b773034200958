package vn.motcua.intake.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
        return detected.equals(PDF) ? unsafe(content) : new Look.Accepted(detected);
    }

    private static Look unsafe(byte[] pdf) {
        Optional<String> found = PdfScan.unsafe(pdf);
        return found.<Look>map(Look.Unsafe::new).orElse(new Look.Accepted(PDF));
    }

    private static boolean isArchive(String type) {
        return type.equals("application/zip") || type.equals("application/x-tika-ooxml");
    }

    /** The ends of names of a type, the usual one first. */
    static List<String> endings(String type) {
        return Objects.requireNonNull(ENDINGS.get(type));
    }
}
