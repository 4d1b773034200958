package vn.motcua.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who did something in the office, e.g. {@code clerk-21}: the account that a token names as its {@code sub}, never a person's name. Of
 * what a portal or the house itself did, its client stands here.
 *
 * @param value as the agency's directory of accounts has it; taken as it is, because what was stored long ago has to be read
 */
public record StaffId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StaffId {
        Objects.requireNonNull(value, "value");
    }

    /** The account that somebody may have named. */
    public static @Nullable StaffId ofNullable(@Nullable String value) {
        return value == null ? null : new StaffId(value);
    }

    /** The account itself, so that texts read as they should. */
    @Override
    public String toString() {
        return value;
    }
}
