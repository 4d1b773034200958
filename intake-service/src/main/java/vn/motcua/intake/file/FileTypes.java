package vn.motcua.intake.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** What a file is, by what is in it; what it is called does not matter. */
final class FileTypes {
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What may be handed in. */
    static final Set<String> ACCEPTED = Set.of("application/pdf", "image/png", "image/jpeg", "image/tiff", WORD, SHEET);

    private static final int MANY = 1000;

    private final Tika tika = new Tika();

    /** The type, if it is one that may be handed in. */
    Optional<String> accepted(byte[] content) {
        var detected = tika.detect(content);
        var type = isArchive(detected) ? document(content) : Optional.of(detected);
        return type.filter(ACCEPTED::contains);
    }

    private static boolean isArchive(String type) {
        return type.equals("application/zip") || type.equals("application/x-tika-ooxml");
    }

    /** Office documents are archives: the parts inside tell them apart. */
    private static Optional<String> document(byte[] content) {
        var names = new HashSet<String>();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = archive.getNextEntry();
                    entry != null && names.size() < MANY;
                    entry = archive.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        if (!names.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")) {
            return Optional.of(WORD);
        }
        return names.contains("xl/workbook.xml") ? Optional.of(SHEET) : Optional.empty();
    }
}
