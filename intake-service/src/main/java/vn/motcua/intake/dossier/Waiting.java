package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Delivery;
import vn.motcua.intake.dossier.Dossier.Accepted;
import vn.motcua.intake.dossier.Dossier.Annulled;
import vn.motcua.intake.dossier.Dossier.FinancialDuty;
import vn.motcua.intake.dossier.Dossier.NotAccepted;
import vn.motcua.intake.dossier.Dossier.Processing;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.Dossier.Resolved;
import vn.motcua.intake.dossier.Dossier.Returned;
import vn.motcua.intake.dossier.Dossier.Stopped;
import vn.motcua.intake.dossier.Dossier.StoppedForGood;
import vn.motcua.intake.dossier.Dossier.Submitted;
import vn.motcua.intake.dossier.Dossier.SupplementAtIntake;
import vn.motcua.intake.dossier.Dossier.SupplementInProcessing;
import vn.motcua.intake.dossier.Dossier.Withdrawn;

/**
 * What a dossier waits for at the counter that received it: one thing, the most pressing.
 *
 * @param since when it began to wait; in the future for papers that are not overdue yet
 * @param dueAt until when the counter has to do it, null where no clock of its own runs
 */
public record Waiting(Kind kind, Instant since, @Nullable Instant dueAt) {

    /** What the counter has to do. */
    public enum Kind {
        /** Answer what was handed in from afar: accept it, ask for papers or refuse it. */
        NEW_ONLINE,
        /** Look at papers that came in, and say whether they are complete. */
        SUPPLEMENT_IN,
        /** Give it back, papers and fees too. */
        WITHDRAWAL_ASKED,
        /** Put the result into the applicant's hands. */
        RESULT_TO_GIVE,
        /** Ask the applicant what to do with a result that the post gave back or lost. */
        POST_RETURNED,
        /** Decide on a dossier whose papers did not come in time: nothing closes by itself. */
        EXPIRED
    }

    /** What it waits for, if for anything; what has yet to expire is among it. */
    public static Optional<Waiting> of(Registered dossier) {
        return switch (dossier) {
            case Submitted submitted -> withdrawal(submitted).or(() -> Optional.of(unanswered(submitted)));
            case SupplementAtIntake _, SupplementInProcessing _ ->
                withdrawal(dossier).or(() -> supplement(dossier.folder()));
            case Accepted _, Processing _, FinancialDuty _, Stopped _ -> withdrawal(dossier);
            case Resolved resolved -> result(resolved);
            case NotAccepted _, Withdrawn _, StoppedForGood _, Returned _, Annulled _ -> Optional.empty();
        };
    }

    private static Optional<Waiting> withdrawal(Registered dossier) {
        var folder = dossier.folder();
        if (folder.withdrawal() == null) {
            return Optional.empty();
        }
        var since = folder.onDesk().withdrawalAskedAt();
        var dueAt = Dossier.acceptanceOf(dossier)
                .map(acceptance -> acceptance.due().due())
                .orElse(null);
        var askedAt =
                Objects.requireNonNullElse(since, folder.submission().handIn().submittedAt());
        return Optional.of(new Waiting(Kind.WITHDRAWAL_ASKED, askedAt, dueAt));
    }

    /** Asking for papers was the answer: what is complete since then waits without a clock. */
    private static Waiting unanswered(Submitted dossier) {
        var folder = dossier.folder();
        return folder.lastRequest()
                .map(request -> new Waiting(
                        Kind.NEW_ONLINE,
                        Objects.requireNonNullElse(
                                request.completeAt(),
                                folder.submission().handIn().submittedAt()),
                        null))
                .orElseGet(() -> new Waiting(
                        Kind.NEW_ONLINE,
                        folder.submission().handIn().submittedAt(),
                        folder.onDesk().answerDueAt()));
    }

    private static Optional<Waiting> supplement(Folder folder) {
        var request = folder.openRequest();
        var handedInAt = request.handedInAt();
        return handedInAt == null
                ? request.lastDay().map(day -> new Waiting(Kind.EXPIRED, day.end(), day.end()))
                : Optional.of(new Waiting(Kind.SUPPLEMENT_IN, handedInAt, null));
    }

    private static Optional<Waiting> result(Resolved dossier) {
        var folder = dossier.folder();
        var dueAt = dossier.acceptance().due().due();
        var cameBackAt = folder.onDesk().cameBackAt();
        if (cameBackAt != null) {
            return Optional.of(new Waiting(Kind.POST_RETURNED, cameBackAt, dueAt));
        }
        return folder.submission().handIn().resultDelivery() == Delivery.COUNTER && !dossier.awaitsRefusal()
                ? Optional.of(new Waiting(Kind.RESULT_TO_GIVE, dossier.finishedAt(), dueAt))
                : Optional.empty();
    }
}
