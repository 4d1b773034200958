package vn.motcua.intake.complaint.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How to reach whoever complains. Never logged, never announced.
 *
 * @param note in his own words; a request may give these alone, as a text
 */
record Contact(
        @Size(max = 200) @Nullable String name,
        @Pattern(regexp = "\\+?[0-9 .-]{6,20}", message = "must be a phone number") @Nullable String phone,
        @Email @Size(max = 200) @Nullable String email,
        @Size(max = 500) @Nullable String address,
        @Size(max = 500) @Nullable String note) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    Contact {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Contact of(String note) {
        return new Contact(null, null, null, null, note);
    }

    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
