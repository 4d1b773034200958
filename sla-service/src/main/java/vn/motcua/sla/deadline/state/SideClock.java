package vn.motcua.sla.deadline.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StepId;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.clock.Clock;

/** A clock beside the legal one: somebody owes something by an instant of his own. */
public sealed interface SideClock {

    Promise promise();

    /** Nobody has done it yet. */
    record Awaited(Promise promise) implements SideClock {
        public Awaited on(Clock clock) {
            return new Awaited(promise.on(clock));
        }
    }

    /** It was done, in time or not. */
    record Answered(Promise promise, Instant at) implements SideClock {}

    /** It lost its ground before it was done. */
    record Closed(Promise promise, Instant at) implements SideClock {}

    /**
     * What is owed.
     *
     * @param of which consultation or consignment; empty where a dossier has only one such clock
     * @param round 1, and more for what the post has to try again
     * @param agency who owes it, null for the post
     * @param step which step a consultation is about, null for what is about the whole dossier
     */
    record Promise(Kind kind, String of, int round, @Nullable AgencyCode agency, @Nullable StepId step, Clock clock) {

        private static final int FIRST_ATTEMPT = 1;

        /** When the post may try again, if this is a leg after a failed attempt. */
        public @Nullable Instant attemptNotBefore() {
            return kind == Kind.POST && round > FIRST_ATTEMPT ? clock.lastRun().since() : null;
        }

        public Instant dueAt() {
            return clock.lastRun().dueAt();
        }

        /** @throws IllegalStateException if it is the post, which is no agency */
        public AgencyCode owner() {
            if (agency == null) {
                throw new IllegalStateException("Expected an agency that owes " + kind + " " + of + ", got none");
            }
            return agency;
        }

        /** What its declaration is made of. */
        public String key() {
            return round == 1 ? of : of + "/" + round;
        }

        public Promise on(Clock other) {
            return new Promise(kind, of, round, agency, step, other);
        }

        public boolean is(Kind otherKind, String other) {
            return kind == otherKind && of.equals(other);
        }

        /** Missed at midnight after the day, as the legal term is; the others are missed by the instant. */
        public boolean byDate() {
            return switch (kind) {
                case COMMITTED -> clock.lastRun().budget() instanceof Budget.OfDays;
                case ANSWER, CONSULTATION, POST -> false;
            };
        }
    }

    /** Who owes what. */
    enum Kind {
        /** The receiving agency an answer to an online submission. */
        ANSWER,
        /** The administration the result, in the shorter time it has committed itself to. */
        COMMITTED,
        /** A consulted agency its opinion. */
        CONSULTATION,
        /** The public post one leg of a consignment. */
        POST;

        /** What is declared when it was not done. */
        public Declaration.Kind missed() {
            return switch (this) {
                case ANSWER -> Declaration.Kind.ANSWER_MISSED;
                case COMMITTED -> Declaration.Kind.COMMITMENT_MISSED;
                case CONSULTATION -> Declaration.Kind.CONSULTATION_EXPIRED;
                case POST -> Declaration.Kind.POST_OVERDUE;
            };
        }
    }

    /** Those that nobody has answered. */
    static List<Awaited> awaited(List<SideClock> clocks) {
        return clocks.stream()
                .filter(Awaited.class::isInstance)
                .map(Awaited.class::cast)
                .toList();
    }

    /** The one of a kind and thing, if nobody has answered it. */
    static Optional<Awaited> awaited(List<SideClock> clocks, Kind kind, String of) {
        return awaited(clocks).stream()
                .filter(clock -> clock.promise().is(kind, of))
                .findFirst();
    }
}
