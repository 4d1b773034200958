package vn.motcua.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The code of a public body, e.g. {@code H99.21.4}: the electronic identifier that its letters, its staff's tokens and its
 * dossiers carry. A leading dot, in templates only, is relative to the receiving agency.
 *
 * @param value groups separated by dots, at most 35 characters, the first a letter and two digits; taken as it is, because what was
 *     stored long ago has to be read
 */
public record AgencyCode(@JsonValue String value) implements Comparable<AgencyCode> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgencyCode {
        Objects.requireNonNull(value, "value");
    }

    /** The code that somebody may have named. */
    public static @Nullable AgencyCode ofNullable(@Nullable String value) {
        return value == null ? null : new AgencyCode(value);
    }

    /** The plain codes, in the same order. */
    public static List<String> values(Collection<AgencyCode> codes) {
        return codes.stream().map(AgencyCode::value).toList();
    }

    /** The agency itself, where a receiving one is known: a dot alone is that one, a leading dot lies below it. */
    public AgencyCode seenFrom(AgencyCode receiving) {
        if (value.equals(".")) {
            return receiving;
        }
        return value.startsWith(".") ? new AgencyCode(receiving.value + value) : this;
    }

    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    /** The code itself, so that texts and paths read as they should. */
    @Override
    public String toString() {
        return value;
    }
}
