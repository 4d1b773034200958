package vn.motcua.routing.route.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.motcua.eventing.door.FreeText;

/** Why a hand-over is refused or taken back. */
record ReasonRequest(@FreeText @NotBlank @Size(max = 4000) String reason) {

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "ReasonRequest";
    }
}
