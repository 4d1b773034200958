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
 * @param refusalLetter id of the letter that has to tell the refusal, {@code undrafted} of a correction that has none yet; null as long as
 *     none was heard of
 */
public record DeskNotes(
        @Nullable Instant answerDueAt,
        @Nullable Instant withdrawalAskedAt,
        @Nullable Instant cameBackAt,
        @Nullable Boolean refusalAwaited,
        @Nullable String refusalLetter) {
    /** No letter's id: what a letter before the correction says is not what this one will. */
    private static final String UNDRAFTED = "undrafted";

    static final DeskNotes NONE = new DeskNotes(null, null, null, null, null);

    DeskNotes answerDue(Instant at) {
        return new DeskNotes(at, withdrawalAskedAt, cameBackAt, refusalAwaited, refusalLetter);
    }

    DeskNotes withdrawalAsked(Instant at) {
        return new DeskNotes(answerDueAt, at, cameBackAt, refusalAwaited, refusalLetter);
    }

    DeskNotes cameBack(@Nullable Instant at) {
        return new DeskNotes(answerDueAt, withdrawalAskedAt, at, refusalAwaited, refusalLetter);
    }

    DeskNotes awaitingRefusal() {
        return new DeskNotes(answerDueAt, withdrawalAskedAt, cameBackAt, true, refusalLetter);
    }

    /**
     * The outcome was corrected: a letter drafted before counts no more.
     *
     * @param awaited true if nothing is handed over before its refusal is issued, null if nothing waits for one
     */
    DeskNotes corrected(@Nullable Boolean awaited) {
        return new DeskNotes(answerDueAt, withdrawalAskedAt, cameBackAt, awaited, UNDRAFTED);
    }

    DeskNotes refusalDrafted(String letter) {
        return new DeskNotes(answerDueAt, withdrawalAskedAt, cameBackAt, refusalAwaited, letter);
    }

    /** Whether it is this letter that tells the refusal. An older state knows of none. */
    boolean isRefusalTold(String letter) {
        return refusalLetter == null || refusalLetter.equals(letter);
    }

    DeskNotes refusalIssued() {
        return new DeskNotes(answerDueAt, withdrawalAskedAt, cameBackAt, false, refusalLetter);
    }

    boolean isRefusalIssued() {
        return Boolean.FALSE.equals(refusalAwaited);
    }
}
