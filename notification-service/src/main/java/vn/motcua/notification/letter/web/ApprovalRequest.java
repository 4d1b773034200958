package vn.motcua.notification.letter.web;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.door.FreeText;
import vn.motcua.eventing.door.Printed;
import vn.motcua.notification.correspondence.CauseOfLateness;

/**
 * A leader signs an apology.
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
}
