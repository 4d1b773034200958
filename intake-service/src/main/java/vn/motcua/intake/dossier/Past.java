package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.SlaEvent.StopReason;

/**
 * What an older system knew of a dossier. It is taken as it is: nothing of it is computed here.
 *
 * @param receivedAt the filing time that the term counted from
 * @param dueAt the legal due instant, null if the older system knew none
 * @param reappointedDueAt the one new date, null if there was none
 * @param waits when the clock stood, in the order of time; only the last may be open
 * @param recordedAt when it came here
 */
public record Past(
        Instant receivedAt,
        Standing standing,
        @Nullable Instant dueAt,
        @Nullable Instant reappointedDueAt,
        List<Wait> waits,
        Instant recordedAt) {
    public Past {
        waits = List.copyOf(waits);
    }

    /** Where it stands. */
    public sealed interface Standing {

        record Accepted() implements Standing {}

        record Processing() implements Standing {}

        /** The applicant was asked for papers. */
        record Supplement() implements Standing {}

        /** Stopped for a time. */
        record Stopped() implements Standing {}

        record Resolved(Outcome outcome, Instant finishedAt) implements Standing {}

        record Returned(Outcome outcome, Instant finishedAt, Instant returnedAt) implements Standing {}

        record Withdrawn(Instant at) implements Standing {}

        record StoppedForGood(Instant at) implements Standing {}
    }

    /**
     * A time in which the citizen or another body had the ball.
     *
     * @param to when it went on, or the dossier ended; null if it still stands
     */
    public record Wait(StopReason reason, Instant from, @Nullable Instant to) {}

    /** When the legal clock ended, if it did. */
    public Optional<Instant> endedAt() {
        return switch (standing) {
            case Standing.Accepted _, Standing.Processing _, Standing.Supplement _, Standing.Stopped _ ->
                Optional.empty();
            case Standing.Resolved resolved -> Optional.of(resolved.finishedAt());
            case Standing.Returned returned -> Optional.of(returned.finishedAt());
            case Standing.Withdrawn withdrawn -> Optional.of(withdrawn.at());
            case Standing.StoppedForGood stopped -> Optional.of(stopped.at());
        };
    }

    /** How it ended, if it did. */
    public Optional<Outcome> outcome() {
        return switch (standing) {
            case Standing.Accepted _, Standing.Processing _, Standing.Supplement _, Standing.Stopped _ ->
                Optional.empty();
            case Standing.Resolved resolved -> Optional.of(resolved.outcome());
            case Standing.Returned returned -> Optional.of(returned.outcome());
            case Standing.Withdrawn _ -> Optional.of(Outcome.WITHDRAWN);
            case Standing.StoppedForGood _ -> Optional.of(Outcome.STOPPED);
        };
    }

    /** When the result reached the applicant, if it did. */
    public Optional<Instant> returnedAt() {
        return switch (standing) {
            case Standing.Returned returned -> Optional.of(returned.returnedAt());
            case Standing.Accepted _,
                    Standing.Processing _,
                    Standing.Supplement _,
                    Standing.Stopped _,
                    Standing.Resolved _,
                    Standing.Withdrawn _,
                    Standing.StoppedForGood _ -> Optional.empty();
        };
    }

    /** Whether the clock stands now. */
    boolean isWaiting() {
        return !waits.isEmpty() && waits.getLast().to() == null;
    }
}
