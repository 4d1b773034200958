package vn.motcua.routing.route.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.motcua.eventing.door.FreeText;

/** Which agency has the step from now on, and why. */
record TransferRequest(
        @Pattern(regexp = "[0-9A-Z]+(\\.[0-9A-Z]+)*") @Size(max = 35) String agency,
        @FreeText @NotBlank @Size(max = 4000) String reason) {

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "TransferRequest[" + agency + "]";
    }
}
