package vn.motcua.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The id of a step, e.g. {@code police}: one agency's part in the way of a dossier, unique within that way only.
 *
 * @param value as the catalogue names it; taken as it is, because what was stored long ago has to be read
 */
public record StepId(@JsonValue String value) implements Comparable<StepId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StepId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    /** The id itself, so that texts and paths read as they should. */
    @Override
    public String toString() {
        return value;
    }
}
