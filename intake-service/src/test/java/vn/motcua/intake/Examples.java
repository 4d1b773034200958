package vn.motcua.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.EventCatalogue.Entry;

/** The frozen example of every event. */
public final class Examples {

    private Examples() {}

    public static byte[] of(Entry entry) {
        var name = "/examples/" + entry.source().wire() + "/" + entry.name() + ".v" + entry.version() + ".json";
        try (var file = EventCatalogue.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
