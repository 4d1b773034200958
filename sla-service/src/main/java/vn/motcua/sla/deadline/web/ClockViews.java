package vn.motcua.sla.deadline.web;

import static vn.motcua.sla.deadline.web.LocalTimes.local;
import static vn.motcua.sla.deadline.web.LocalTimes.localOrNone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.SlaEvent.Breached;
import vn.motcua.contracts.SlaEvent.Breached.BreachKind;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Declaration;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.SideClock.Promise;
import vn.motcua.sla.deadline.state.Supplement;
import vn.motcua.sla.deadline.web.DeadlineView.BreachView;
import vn.motcua.sla.deadline.web.DeadlineView.ClockView;

/** Draws the clocks beside the legal one. */
final class ClockViews {

    private ClockViews() {}

    /**
     * What a dossier has or had beside its legal clock, which it may not have at all.
     *
     * @param asked how the time for papers stands that nobody has handed in
     */
    record Kept(
            List<Supplement> supplements,
            List<SideClock> clocks,
            List<Declaration> declarations,
            List<Breached> broken,
            ClockView.State asked) {
        static Kept of(Course course, ClockView.State asked) {
            return new Kept(course.supplements(), course.clocks(), course.declarations(), course.breaches(), asked);
        }

        static Kept of(Deadline.Registered registered) {
            return new Kept(
                    registered.supplements(),
                    registered.clocks(),
                    registered.declarations(),
                    List.of(),
                    ClockView.State.RUNNING);
        }

        static Kept of(Deadline.Unaccepted unaccepted) {
            return new Kept(
                    unaccepted.supplements(),
                    unaccepted.clocks(),
                    unaccepted.declarations(),
                    List.of(),
                    ClockView.State.CLOSED);
        }

        boolean isEmpty() {
            return supplements.isEmpty() && clocks.isEmpty();
        }
    }

    /** The applicant's own time for papers first, then the others in the order they were opened. */
    static List<ClockView> of(Kept kept) {
        return Stream.concat(
                        kept.supplements().stream().map(supplement -> supplement(kept, supplement)),
                        kept.clocks().stream().map(clock -> clock(kept, clock)))
                .toList();
    }

    private static ClockView supplement(Kept kept, Supplement supplement) {
        var request = Integer.toString(supplement.request());
        var breachedAt = breachedAt(kept, Declaration.Kind.SUPPLEMENT_EXPIRED, request);
        var state =
                switch (supplement.progress()) {
                    case ASKED -> kept.asked();
                    case HANDED_IN, COMPLETE -> ClockView.State.KEPT;
                };
        var stopped = breachedAt == null && state == ClockView.State.STOPPED;
        return new ClockView(
                ClockView.Kind.SUPPLEMENT,
                request,
                null,
                stopped ? null : local(supplement.until()),
                breachedAt == null ? state : ClockView.State.BREACHED,
                localOrNone(breachedAt));
    }

    private static ClockView clock(Kept kept, SideClock clock) {
        var promise = clock.promise();
        var breachedAt =
                isConsent(clock) ? null : breachedAt(kept, promise.kind().missed(), promise.key());
        return new ClockView(
                kind(promise.kind()),
                promise.of().isEmpty() ? null : promise.of(),
                promise.agency() == null ? null : promise.agency().value(),
                localOrNone(dueAt(promise.clock())),
                breachedAt == null ? state(clock) : ClockView.State.BREACHED,
                localOrNone(breachedAt));
    }

    /** Silence that was consent ended with the time itself, and breaches nothing though it was announced. */
    private static boolean isConsent(SideClock clock) {
        return switch (clock) {
            case SideClock.Closed closed -> closed.at().equals(closed.promise().dueAt());
            case SideClock.Awaited _, SideClock.Answered _ -> false;
        };
    }

    /** Those of orders that came too late, and an online submission that was not answered in time. */
    static List<BreachView> breaches(Kept kept) {
        var unanswered = kept.clocks().stream()
                .map(SideClock::promise)
                .filter(promise -> promise.kind() == SideClock.Kind.ANSWER)
                .flatMap(promise -> unanswered(kept, promise).stream());
        var others = kept.broken().stream()
                .map(broken -> new BreachView(
                        broken.kind(),
                        broken.agency().value(),
                        broken.of(),
                        local(broken.dueAt()),
                        local(broken.breachedAt())));
        return Stream.concat(unanswered, others).toList();
    }

    private static Optional<BreachView> unanswered(Kept kept, Promise promise) {
        return Optional.ofNullable(breachedAt(kept, Declaration.Kind.ANSWER_MISSED, promise.key()))
                .map(at -> new BreachView(
                        BreachKind.ANSWER_LATE, promise.owner().value(), null, local(promise.dueAt()), local(at)));
    }

    private static ClockView.Kind kind(SideClock.Kind kind) {
        return switch (kind) {
            case ANSWER -> ClockView.Kind.ANSWER;
            case COMMITTED -> ClockView.Kind.COMMITTED;
            case CONSULTATION -> ClockView.Kind.CONSULTATION;
            case POST -> ClockView.Kind.POST;
        };
    }

    private static ClockView.State state(SideClock clock) {
        return switch (clock) {
            case SideClock.Answered _ -> ClockView.State.KEPT;
            case SideClock.Closed _ -> ClockView.State.CLOSED;
            case SideClock.Awaited awaited ->
                switch (awaited.promise().clock()) {
                    case Clock.Running _ -> ClockView.State.RUNNING;
                    case Clock.Held _ -> ClockView.State.STOPPED;
                };
        };
    }

    private static @Nullable Instant dueAt(Clock clock) {
        return switch (clock) {
            case Clock.Running running -> running.dueAt();
            case Clock.Held held -> held.overrun() ? held.before().dueAt() : null;
        };
    }

    private static @Nullable Instant breachedAt(Kept kept, Declaration.Kind kind, String of) {
        return kept.declarations().stream()
                .filter(declared -> declared.kind() == kind && declared.of().equals(of))
                .map(Declaration::due)
                .findFirst()
                .orElse(null);
    }
}
