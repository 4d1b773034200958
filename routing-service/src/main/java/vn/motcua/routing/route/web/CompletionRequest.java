package vn.motcua.routing.route.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.eventing.door.FreeText;
import vn.motcua.eventing.door.Printed;
import vn.motcua.routing.route.RouteCommand;

/**
 * How a step is completed.
 *
 * @param legalGround of a refusal after appraisal
 * @param result needed of the last step of an approved dossier
 */
record CompletionRequest(
        StepOutcome outcome,
        @FreeText @Printed @Nullable @Size(max = 4000) String note,
        @FreeText @Printed @Nullable @Size(max = 4000) String legalGround,
        @Nullable @Valid Result result) {

    /**
     * The paper that the procedure results in.
     *
     * @param attachment id of the file. Only its form is checked: files are intake's, and no service reads another's database;
     *     intake answers for its results by event
     */
    record Result(
            @Pattern(regexp = "[\\p{Alnum}][\\p{Alnum}._-]{0,127}") String attachment,
            @Printed @NotBlank @Size(max = 100) String number,
            LocalDate issuedOn,
            @Pattern(regexp = AssignmentRequest.STAFF_ID) String signedBy,
            @Printed @Nullable @Size(max = 100) String resultCode) {

        ResultPaper paper() {
            return new ResultPaper(attachment, number, issuedOn, signedBy, resultCode);
        }
    }

    RouteCommand command(String step, String officer, Instant at) {
        var paper = result == null ? null : result.paper();
        return new RouteCommand.Complete(step, officer, outcome, words(note), words(legalGround), paper, at);
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "CompletionRequest[" + outcome + "]";
    }
}
