package vn.motcua.routing.route.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.motcua.eventing.door.FreeText;

/**
 * How a contested hand-over is settled.
 *
 * @param upheld whether the contested time is the giver's
 */
record SettlementRequest(boolean upheld, @FreeText @NotBlank @Size(max = 4000) String reason) {

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "SettlementRequest[" + upheld + "]";
    }
}
