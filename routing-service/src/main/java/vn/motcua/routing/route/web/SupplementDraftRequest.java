package vn.motcua.routing.route.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.door.FreeText;
import vn.motcua.eventing.door.Printed;
import vn.motcua.routing.route.RouteCommand;

/** What the applicant is to be asked for; the clerk's form 02 prints it. */
record SupplementDraftRequest(
        @NotEmpty @Size(max = 50) List<@Printed @NotBlank @Size(max = 500) String> items,
        @FreeText @Printed @NotBlank @Size(max = 2000) String reason) {
    SupplementDraftRequest {
        items = List.copyOf(items);
    }

    RouteCommand command(StepId step, StaffId by, Instant now) {
        return new RouteCommand.DraftSupplement(
                step, items.stream().map(String::strip).toList(), reason.strip(), by, now);
    }

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "SupplementDraftRequest[hidden]";
    }
}
