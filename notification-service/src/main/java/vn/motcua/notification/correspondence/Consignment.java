package vn.motcua.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;

/**
 * Papers that the post carries for a dossier.
 *
 * @param destination the applicant's end of the way
 * @param request what asked for it; the same request again is the same consignment
 * @param fingerprint keyed hash of what was asked
 * @param askedAt when the request came; null in what was kept before that was noted
 * @param orderedAt when the post took the order, null before that
 * @param state where the papers are
 * @param since the carrier's time of that
 * @param history everything the carrier told, in the order it came
 */
public record Consignment(
        ConsignmentId id,
        ConsignmentKind kind,
        Destination destination,
        String request,
        String fingerprint,
        @Nullable Instant askedAt,
        @Nullable Instant orderedAt,
        ConsignmentState state,
        Instant since,
        List<Movement> history) {
    public Consignment {
        history = List.copyOf(history);
    }

    /** How far a carrier's clock may be behind ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** The applicant's end of the way. */
    public sealed interface Destination {}

    /** The filer's own address, asked for when the order is placed. */
    public record FilerAddress() implements Destination {}

    /** An address given with the order. */
    public record GivenAddress(SealedText address) implements Destination {}

    /**
     * What the carrier told once.
     *
     * @param message id of the message that brought it
     * @param code the carrier's code as it came
     * @param state what the code means
     * @param at the carrier's own time of it
     */
    public record Movement(String message, String code, ConsignmentState state, Instant at) {}

    /** What a movement means for a consignment that is where it is. */
    enum Meaning {
        /** The carrier told it before. */
        KNOWN,
        /** The papers are there now. */
        FORWARD,
        /** The papers have been there, but are further by now. */
        BEHIND,
        /** The papers cannot be there. */
        CONTRADICTION
    }

    Meaning meaning(Movement movement) {
        if (history.stream().anyMatch(told -> told.message().equals(movement.message()))) {
            return Meaning.KNOWN;
        }
        if (isOver(state)) {
            return afterTheEnd(movement);
        }
        if (isOver(movement.state())) {
            return Meaning.FORWARD;
        }
        if (state == ConsignmentState.ATTEMPT_FAILED && movement.state() == state) {
            return movement.at().isAfter(since) ? Meaning.FORWARD : Meaning.BEHIND;
        }
        return leads(state, movement.state()) && !movement.at().isBefore(since) ? Meaning.FORWARD : Meaning.BEHIND;
    }

    /** Papers come to one end: another one cannot be true too, whichever the carrier says was the earlier. */
    private Meaning afterTheEnd(Movement movement) {
        if (movement.state() == state) {
            return Meaning.BEHIND;
        }
        return isOver(movement.state()) || movement.at().isAfter(since) ? Meaning.CONTRADICTION : Meaning.BEHIND;
    }

    /** Whether the way of the papers can go on from one state to the other. */
    private static boolean leads(ConsignmentState from, ConsignmentState to) {
        var triedAgain = from == ConsignmentState.ATTEMPT_FAILED
                && (to == ConsignmentState.DELIVERING || to == ConsignmentState.IN_TRANSIT);
        return triedAgain || stage(to) > stage(from);
    }

    private static int stage(ConsignmentState state) {
        return switch (state) {
            case REGISTERED -> 0;
            case COLLECTED, RESULT_PICKED_UP -> 1;
            case IN_TRANSIT -> 2;
            case DELIVERING -> 3;
            case ATTEMPT_FAILED -> 4;
            case DELIVERED, HANDED_TO_AGENCY, RETURNED_TO_AGENCY, CANCELLED, LOST -> 5;
        };
    }

    private static boolean isOver(ConsignmentState state) {
        return stage(state) == 5;
    }

    /**
     * Nothing can have happened to it before somebody asked for it. When the post took the order is no bound: that is written down
     * after the post has begun, and a day later if this service ended in between.
     */
    public Instant earliest() {
        return Optional.ofNullable(askedAt).orElseGet(this::firstKnown).minus(CLOCKS_DIFFER);
    }

    private Instant firstKnown() {
        return Stream.concat(Stream.of(since), history.stream().map(Movement::at))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    boolean isUnderWay() {
        return !isOver(state);
    }

    Consignment ordered(Instant at) {
        return new Consignment(id, kind, destination, request, fingerprint, askedAt, at, state, since, history);
    }

    /** It is where the movement says. */
    Consignment moved(Movement movement) {
        return kept(movement).at(movement.state(), movement.at());
    }

    /** It stays where it is; the movement is kept. */
    Consignment kept(Movement movement) {
        var longer = new ArrayList<>(history);
        longer.add(movement);
        return new Consignment(id, kind, destination, request, fingerprint, askedAt, orderedAt, state, since, longer);
    }

    private Consignment at(ConsignmentState next, Instant at) {
        return new Consignment(id, kind, destination, request, fingerprint, askedAt, orderedAt, next, at, history);
    }
}
