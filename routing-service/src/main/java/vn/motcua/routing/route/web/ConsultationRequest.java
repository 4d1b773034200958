package vn.motcua.routing.route.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.door.FreeText;
import vn.motcua.routing.route.RouteCommand;

/**
 * What another agency is asked.
 *
 * @param within absent: the time that the procedure gives
 */
record ConsultationRequest(
        @Pattern(regexp = "[0-9A-Z]+(\\.[0-9A-Z]+)*") @Size(max = 35) String agency,
        @FreeText @NotBlank @Size(max = 4000) String question,
        @Nullable @Valid Within within) {

    /** How much time it is given. */
    record Within(@Positive @Max(365) int value, Unit unit) {}

    RouteCommand command(String id, StepId step, StaffId by, Instant at) {
        var term = within == null ? null : new Term(within.value(), within.unit());
        return new RouteCommand.Consult(id, step, new AgencyCode(agency), question.strip(), term, by, at);
    }

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "ConsultationRequest[" + agency + "]";
    }
}
