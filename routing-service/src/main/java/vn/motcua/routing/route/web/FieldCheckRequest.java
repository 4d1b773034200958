package vn.motcua.routing.route.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.door.FreeText;
import vn.motcua.routing.route.RouteCommand;

/**
 * What was seen on the spot.
 *
 * @param at when
 */
record FieldCheckRequest(
        OffsetDateTime at,
        @NotBlank @Size(max = 500) String place,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 200) String> participants,
        @FreeText @NotBlank @Size(max = 4000) String result) {
    FieldCheckRequest {
        participants = List.copyOf(participants);
    }

    RouteCommand command(StepId step, StaffId by, Instant now) {
        return new RouteCommand.RecordFieldCheck(
                step,
                at.toInstant(),
                place.strip(),
                participants.stream().map(String::strip).toList(),
                result.strip(),
                by,
                now);
    }

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "FieldCheckRequest[" + at + "]";
    }
}
