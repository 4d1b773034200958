package vn.motcua.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The id of a dossier, e.g. {@code 7c1c5b1e-3c54-5d0e-9d5f-0f4c8f6b2a11}: its subject in every service and the key of its events,
 * never its official code. Intake makes it of who files and with which key, or of the line that an import takes over, so that the
 * same request twice is one dossier.
 *
 * @param value unique over all dossiers of the house; taken as it is, because what was stored long ago has to be read
 */
public record DossierId(@JsonValue String value) implements Comparable<DossierId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DossierId {
        Objects.requireNonNull(value, "value");
    }

    /** The dossier that somebody may have named. */
    public static @Nullable DossierId ofNullable(@Nullable String value) {
        return value == null ? null : new DossierId(value);
    }

    @Override
    public int compareTo(DossierId other) {
        return value.compareTo(other.value);
    }

    /** The id itself, so that texts and paths read as they should. */
    @Override
    public String toString() {
        return value;
    }
}
