package vn.motcua.localstack.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Consignments on disk, a line for each change; of several lines of one order the last counts. */
final class Journal {

    private final Path file;
    private final JsonMapper json;

    Journal(Path file, JsonMapper json) {
        this.file = file;
        this.json = json;
    }

    /** What the last run left, and the file shortened to that. */
    Map<String, Consignment> open() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var consignments = new LinkedHashMap<String, Consignment>();
            if (Files.exists(file)) {
                for (var line : Files.readAllLines(file)) {
                    var consignment = json.readValue(line, Consignment.class);
                    consignments.put(consignment.order().orderNumber(), consignment);
                }
            }
            shorten(consignments.values());
            return consignments;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void shorten(Collection<Consignment> consignments) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, consignments.stream().map(json::writeValueAsString).toList());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void write(Consignment consignment) {
        try {
            Files.writeString(file, json.writeValueAsString(consignment) + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
