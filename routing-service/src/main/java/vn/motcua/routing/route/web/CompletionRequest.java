package vn.motcua.routing.route.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.door.Forms;
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
     * The paper that the procedure results in, told in events as it is: hence the forms.
     *
     * @param attachment id of a file that was put there for the dossier
     */
    record Result(
            @Pattern(regexp = Forms.FILE, message = Forms.A_FILE) String attachment,
            @Pattern(regexp = Forms.PAPER_NUMBER, message = Forms.A_PAPER_NUMBER) String number,
            LocalDate issuedOn,
            @Pattern(regexp = Forms.ACCOUNT, message = Forms.AN_ACCOUNT) String signedBy,
            @Nullable @Pattern(regexp = Forms.RESULT_CODE, message = Forms.A_RESULT_CODE) String resultCode) {

        ResultPaper paper() {
            return new ResultPaper(attachment, number, issuedOn, new StaffId(signedBy), resultCode);
        }
    }

    RouteCommand.Complete command(StepId step, StaffId officer, Instant at) {
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
