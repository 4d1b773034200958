package vn.motcua.intake.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the counter's worklist has to remember of a dossier beside its state.
 *
 * @param answerDueAt until when an online submission is to be answered, as sla has said; null for others
 * @param withdrawalAskedAt when the applicant last asked for it back
 * @param cameBackAt when the post gave the result back or lost it, null if it did not or was sent out again
 * @param refusalAwaited true while the head has not signed the refusal that tells the result, false once it is issued, which may
 *     be heard before the end of the route; null for others
 */
public record DeskNotes(
        @Nullable Instant answerDueAt,
        @Nullable Instant withdrawalAskedAt,
        @Nullable Instant cameBackAt,
        @Nullable Boolean refusalAwaited) {
    static final DeskNotes NONE = new DeskNotes(null, null, null, null);

    DeskNotes answerDue(Instant at) {
        return new DeskNotes(at, withdrawalAskedAt, cameBackAt, refusalAwaited);
    }

    DeskNotes withdrawalAsked(Instant at) {
        return new DeskNotes(answerDueAt, at, cameBackAt, refusalAwaited);
    }

    DeskNotes cameBack(@Nullable Instant at) {
        return new DeskNotes(answerDueAt, withdrawalAskedAt, at, refusalAwaited);
    }

    DeskNotes awaitingRefusal() {
        return new DeskNotes(answerDueAt, withdrawalAskedAt, cameBackAt, true);
    }

    DeskNotes awaitingNoRefusal() {
        return new DeskNotes(answerDueAt, withdrawalAskedAt, cameBackAt, null);
    }

    DeskNotes refusalIssued() {
        return new DeskNotes(answerDueAt, withdrawalAskedAt, cameBackAt, false);
    }

    boolean isRefusalIssued() {
        return Boolean.FALSE.equals(refusalAwaited);
    }
}
