package vn.motcua.notification.letter.web;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.eventing.door.FreeText;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.door.Printed;
import vn.motcua.eventing.web.Problem;
import vn.motcua.notification.correspondence.CauseOfLateness;

/**
 * A leader signs a letter. A refusal after appraisal takes none of these: it says what the officer wrote.
 *
 * @param reason what the letter says; absent: the sentence of the cause
 * @param causeCode absent: OTHER
 * @param newDueAt the date he promises; absent: the latest one allowed
 */
record ApprovalRequest(
        @FreeText @Printed @Nullable @Size(max = 2000) String reason,
        @Nullable CauseOfLateness causeCode,
        @Nullable Instant newDueAt) {

    static final ApprovalRequest EMPTY = new ApprovalRequest(null, null, null);

    CauseOfLateness cause() {
        return causeCode == null ? CauseOfLateness.OTHER : causeCode;
    }

    String text() {
        return reason == null || reason.isBlank() ? cause().sentence() : reason.strip();
    }

    /** A refusal says what the officer wrote: its signer adds nothing. */
    void requireNothing() {
        if (reason == null && causeCode == null && newDueAt == null) {
            return;
        }
        var problem = Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "nothing-to-add",
                "A refusal is signed as it is",
                "Expected no reason, cause or date with a refusal after appraisal, got one");
        if (reason != null) {
            problem.error("reason", "none", "a text");
        }
        if (causeCode != null) {
            problem.error("causeCode", "none", causeCode.name());
        }
        if (newDueAt != null) {
            problem.error("newDueAt", "none", OfficeTime.local(newDueAt).toString());
        }
        throw problem;
    }
}
