package vn.motcua.sla.deadline.kafka;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.Announcement;
import vn.motcua.eventing.Effects;
import vn.motcua.sla.clock.Alarms;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.deadline.DeadlineEvent;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.SideClock.Promise;
import vn.motcua.sla.deadline.state.Step;

/** Which events the others are told, and in which words. */
final class DeadlineAnnouncements {

    private DeadlineAnnouncements() {}

    /** @param after the state that the event led to */
    static Effects effects(DeadlineEvent event, Deadline after) {
        return word(event, after).map(DeadlineAnnouncements::announce).orElseGet(Effects::none);
    }

    static Optional<SlaEvent> word(DeadlineEvent event, Deadline after) {
        return switch (event) {
            case DeadlineEvent.Started e ->
                Optional.of(new SlaEvent.DeadlineSet(
                        e.terms().total(),
                        e.clock().dueAt(),
                        e.alarms().atRiskAt(),
                        e.alarms().lastLegalMoment(),
                        e.clock().calendar(),
                        e.terms().extension()));
            case DeadlineEvent.SupplementAsked e ->
                Optional.of(new SlaEvent.SupplementDeadlineSet(
                        e.supplement().request(), e.supplement().until()));
            case DeadlineEvent.SupplementResumed e ->
                Optional.of(new SlaEvent.SupplementDeadlineSet(e.request(), e.until()));
            case DeadlineEvent.Stopped e ->
                Optional.of(
                        new SlaEvent.DeadlineStopped(e.stop().reason(), e.stop().from()));
            case DeadlineEvent.StopReplaced e ->
                Optional.of(
                        new SlaEvent.DeadlineStopped(e.stop().reason(), e.stop().from()));
            case DeadlineEvent.Resumed e ->
                Optional.of(moved(e.reason(), e.clock(), e.alarms(), running(after, event)));
            case DeadlineEvent.Recounted e ->
                e.moved()
                        ? Optional.of(moved(MoveReason.CALENDAR, e.clock(), e.alarms(), running(after, event)))
                        : Optional.empty();
            case DeadlineEvent.StepRecounted e ->
                e.moved() ? stepDeadline(step(after, e.step()), e.clock()) : Optional.empty();
            case DeadlineEvent.StepOffered e -> stepDeadline(e.handOver(), e.clock());
            case DeadlineEvent.StepAccepted e ->
                e.moved() ? stepDeadline(step(after, e.step()), e.clock()) : Optional.empty();
            case DeadlineEvent.StepLeft e ->
                Optional.ofNullable(e.reopened()).flatMap(step -> stepDeadline(step, step.clock()));
            case DeadlineEvent.StepResumed e -> stepDeadline(step(after, e.step()), e.clock());
            case DeadlineEvent.ClockOpened e -> opened(e.clock().promise());
            case DeadlineEvent.ClockRecounted e -> e.moved() ? opened(e.promise()) : Optional.empty();
            case DeadlineEvent.RuleBroken e -> Optional.of(e.word());
            case DeadlineEvent.Declared e -> Optional.of(e.word());
            case DeadlineEvent.ApologyOrdered e -> Optional.of(e.word());
            case DeadlineEvent.Reappointed e ->
                Optional.of(new SlaEvent.Reappointed(
                        e.appointment().letter(), e.appointment().promised()));
            case DeadlineEvent.ReappointmentDeclined e ->
                Optional.of(new SlaEvent.ReappointmentDeclined(e.letter(), e.ground()));
            case DeadlineEvent.Closed e -> Optional.of(closed(e.closing(), null));
            case DeadlineEvent.LatenessSplit e -> Optional.of(closed(e.closing(), true));
            case DeadlineEvent.Corrected e -> Optional.ofNullable(e.closing()).map(closing -> closed(closing, true));
            case DeadlineEvent.ReceiptCorrected e -> receiptCorrected(e, after);
            case DeadlineEvent.Registered _,
                    DeadlineEvent.SupplementProgressed _,
                    DeadlineEvent.Apologised _,
                    DeadlineEvent.Returned _,
                    DeadlineEvent.StepCompleted _,
                    DeadlineEvent.HandOverDisputed _,
                    DeadlineEvent.WithdrawalAsked _,
                    DeadlineEvent.WithdrawalRetracted _,
                    DeadlineEvent.ClockMoved _,
                    DeadlineEvent.ClockAnswered _,
                    DeadlineEvent.ClockClosed _,
                    DeadlineEvent.ReminderSet _,
                    DeadlineEvent.TakenOver _,
                    DeadlineEvent.ClosedUndated _,
                    DeadlineEvent.EndedUnaccepted _,
                    DeadlineEvent.Annulled _ -> Optional.empty();
        };
    }

    /** Told also if the date stays, because the receipt that the applicant holds is wrong. A standing clock has no date to tell. */
    private static Optional<SlaEvent> receiptCorrected(DeadlineEvent.ReceiptCorrected event, Deadline after) {
        return switch (event.clock()) {
            case Clock.Running clock ->
                Optional.of(moved(MoveReason.CORRECTION, clock, event.alarms(), running(after, event)));
            case Clock.Held _ -> Optional.empty();
        };
    }

    private static SlaEvent moved(MoveReason reason, Clock.Running clock, Alarms alarms, Deadline.Running after) {
        return new SlaEvent.DeadlineMoved(
                reason, clock.dueAt(), after.dueAt(), alarms.lastLegalMoment(), clock.calendar());
    }

    private static SlaEvent closed(Closing closing, @Nullable Boolean again) {
        return new SlaEvent.DeadlineClosed(
                closing.outcome(),
                closing.originalDueAt(),
                closing.finishedAt(),
                closing.lateness(),
                closing.reappointmentKept(),
                again);
    }

    private static Optional<SlaEvent> opened(Promise promise) {
        var dueAt = promise.dueAt();
        return switch (promise.kind()) {
            case ANSWER -> Optional.of(new SlaEvent.AnswerDeadlineSet(promise.owner(), dueAt));
            case CONSULTATION ->
                Optional.of(new SlaEvent.ConsultationDeadlineSet(promise.of(), promise.owner(), dueAt));
            case POST -> Optional.of(new SlaEvent.PostDeadlineSet(promise.of(), dueAt, promise.attemptNotBefore()));
            case COMMITTED -> Optional.empty();
        };
    }

    private static Optional<SlaEvent> stepDeadline(Step step, Clock clock) {
        return stepDeadline(step.handOver(), clock);
    }

    /** A standing clock has no due instant to tell; it is told when it runs. */
    private static Optional<SlaEvent> stepDeadline(Step.HandOver handOver, Clock clock) {
        return switch (clock) {
            case Clock.Running running ->
                Optional.of(new SlaEvent.StepDeadlineSet(
                        handOver.step(), handOver.agency(), handOver.acceptanceDueAt(), running.dueAt()));
            case Clock.Held _ -> Optional.empty();
        };
    }

    private static Step step(Deadline after, StepId id) {
        return switch (after) {
            case Deadline.Underway underway ->
                underway.course().steps().stream()
                        .filter(step -> step.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Expected step " + id + " in " + after));
            case Deadline.Unknown _,
                    Deadline.Registered _,
                    Deadline.Finished _,
                    Deadline.Unaccepted _,
                    Deadline.Undated _,
                    Deadline.Annulled _ -> throw new IllegalStateException("Expected step " + id + " in " + after);
        };
    }

    private static Deadline.Running running(Deadline after, DeadlineEvent event) {
        return switch (after) {
            case Deadline.Running running -> running;
            case Deadline.Unknown _,
                    Deadline.Registered _,
                    Deadline.Stopped _,
                    Deadline.Finished _,
                    Deadline.Unaccepted _,
                    Deadline.Undated _,
                    Deadline.Annulled _ ->
                throw new IllegalStateException("Expected a running clock after " + event + ", got " + after);
        };
    }

    private static Effects announce(SlaEvent event) {
        var entry = EventCatalogue.entryOf(event);
        return Effects.announce(new Announcement(entry.type(), entry.dataSchema(), EventCatalogue.write(event)));
    }
}
