package vn.motcua.intake.complaint.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.door.Fits;
import vn.motcua.eventing.door.FreeText;
import vn.motcua.eventing.door.PersonField;

/**
 * How to reach whoever complains. Never logged, never announced.
 *
 * @param note in his own words; a request may give these alone, as a text
 */
record Contact(
        @Fits(PersonField.NAME) @Nullable String name,
        @Fits(PersonField.PHONE) @Nullable String phone,
        @Fits(PersonField.EMAIL) @Nullable String email,
        @Fits(PersonField.ADDRESS) @Nullable String address,
        @FreeText @Size(max = 500) @Nullable String note) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    Contact {}

    @FreeText
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Contact of(String note) {
        return new Contact(null, null, null, null, note);
    }

    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
