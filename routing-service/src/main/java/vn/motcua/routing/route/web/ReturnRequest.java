package vn.motcua.routing.route.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.door.FreeText;

/**
 * Why the work is returned.
 *
 * @param to id of the earlier step; absent: the one right before, or the one-stop unit if there is none
 */
record ReturnRequest(@FreeText @NotBlank @Size(max = 4000) String reason, @Nullable @Size(max = 100) String to) {

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "ReturnRequest[" + to + "]";
    }
}
