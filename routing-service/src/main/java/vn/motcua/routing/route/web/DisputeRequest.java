package vn.motcua.routing.route.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import vn.motcua.eventing.door.FreeText;

/**
 * An agency's word on when a step was handed over.
 *
 * @param claimedAt when, by its word, the agency had the step
 */
record DisputeRequest(OffsetDateTime claimedAt, @FreeText @NotBlank @Size(max = 4000) String reason) {

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "DisputeRequest[" + claimedAt + "]";
    }
}
