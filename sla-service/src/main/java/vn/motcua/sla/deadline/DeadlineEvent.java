package vn.motcua.sla.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Breached;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Terms;
import vn.motcua.sla.clock.Alarms;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Declaration;
import vn.motcua.sla.deadline.state.Dispute;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.state.Pass;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.Step;
import vn.motcua.sla.deadline.state.Stop;
import vn.motcua.sla.deadline.state.Supplement;
import vn.motcua.sla.deadline.takeover.Past;

/** What happened to a dossier's time. Every instant in it is computed, so that nothing has to be computed again. */
public sealed interface DeadlineEvent {

    /** Some events, and then others. */
    static List<DeadlineEvent> then(List<? extends DeadlineEvent> first, List<? extends DeadlineEvent> others) {
        return Stream.<DeadlineEvent>concat(first.stream(), others.stream()).toList();
    }

    record Registered(Dossier dossier) implements DeadlineEvent {}

    /** @param as how its time stands with what the older system told */
    record TakenOver(Past past, Deadline as, Instant at) implements DeadlineEvent {}

    record Started(Instant receivedAt, Terms terms, Clock.Running clock, Alarms alarms) implements DeadlineEvent {}

    record SupplementAsked(Supplement supplement, Instant at) implements DeadlineEvent {}

    record SupplementProgressed(int request, Supplement.Progress progress, Instant at) implements DeadlineEvent {}

    /** The applicant's own time stood during a stop and goes on. */
    record SupplementResumed(int request, Instant until) implements DeadlineEvent {}

    /** @param steps clocks of the open steps, which stand as well */
    record Stopped(Stop stop, Clock.Held clock, Map<StepId, Clock.Held> steps, Appointment appointment)
            implements DeadlineEvent {
        public Stopped {
            steps = Map.copyOf(steps);
        }
    }

    /** One waiting went over into another; no clock ran in between. */
    record StopReplaced(Stop stop) implements DeadlineEvent {}

    /**
     * The clock runs again.
     *
     * @param at since when
     * @param countedFrom receipt, or now for a restart
     */
    record Resumed(
            MoveReason reason,
            Instant at,
            Instant countedFrom,
            Clock.Running clock,
            Alarms alarms,
            Appointment appointment)
            implements DeadlineEvent {}

    /**
     * The dates of a newer calendar hold.
     *
     * @param at since when they hold here
     * @param moved whether a date is another one by it, so that the others are told
     */
    record Recounted(Instant at, Clock.Running clock, Alarms alarms, Appointment appointment, boolean moved)
            implements DeadlineEvent {}

    /**
     * The same for one step.
     *
     * @param clears what was declared of it and, by the new date, is not so
     */
    record StepRecounted(
            StepId step, Instant acceptanceDueAt, Clock.Running clock, boolean moved, List<Declaration> clears)
            implements DeadlineEvent {
        public StepRecounted {
            clears = List.copyOf(clears);
        }
    }

    /** The same for a clock beside the legal one. */
    record ClockRecounted(SideClock.Promise promise, boolean moved) implements DeadlineEvent {}

    record StepOffered(Step.HandOver handOver, Clock clock) implements DeadlineEvent {}

    /** @param moved whether the step is due at another moment than was told when it was offered */
    record StepAccepted(StepId step, Instant acceptedAt, Clock clock, boolean moved) implements DeadlineEvent {}

    record StepResumed(StepId step, Instant acceptanceDueAt, Clock.Running clock) implements DeadlineEvent {}

    record StepCompleted(StepId step, Instant completedAt) implements DeadlineEvent {}

    /**
     * A step has left its agency before it was done.
     *
     * @param over the times that have ended with it
     * @param reopened a step that its agency has again, null if none
     */
    record StepLeft(List<Pass> over, Step.@Nullable Accepted reopened) implements DeadlineEvent {
        public StepLeft {
            over = List.copyOf(over);
        }
    }

    /**
     * The time of a hand-over is contested, or that is settled.
     *
     * @param offeredAt of which of the step's earlier hand-overs, null for its last
     */
    record HandOverDisputed(StepId step, Dispute dispute, @Nullable Instant offeredAt) implements DeadlineEvent {

        /** Of the last hand-over of the step. */
        HandOverDisputed(StepId step, Dispute dispute) {
            this(step, dispute, null);
        }
    }

    /**
     * Lateness that was told is somebody else's.
     *
     * @param closing the same end, as late as it was
     */
    record LatenessSplit(Closing closing) implements DeadlineEvent {}

    /** The applicant wants the dossier back; no clock stands for it. */
    record WithdrawalAsked(Instant at) implements DeadlineEvent {}

    record WithdrawalRetracted(Instant at) implements DeadlineEvent {}

    record ClockOpened(SideClock.Awaited clock) implements DeadlineEvent {}

    /** It stands, or runs again. */
    record ClockMoved(SideClock.Kind kind, String of, Clock clock) implements DeadlineEvent {}

    record ClockAnswered(SideClock.Kind kind, String of, Instant at) implements DeadlineEvent {}

    record ClockClosed(SideClock.Kind kind, String of, Instant at) implements DeadlineEvent {}

    /** @param word what the others are told */
    record RuleBroken(Breached word) implements DeadlineEvent {}

    /** @param word what the others are told */
    record Declared(Declaration declaration, SlaEvent word) implements DeadlineEvent {}

    /** @param at when it will be said that the dossier is still overdue, unless it has ended by then */
    record ReminderSet(Instant at) implements DeadlineEvent {}

    record Reappointed(Appointment.Renewed appointment) implements DeadlineEvent {}

    /** @param cause of lateness, as published */
    record Apologised(String letter, String cause, Instant at) implements DeadlineEvent {}

    /** @param word what the others are told: who signs, and which dates may be promised */
    record ApologyOrdered(SlaEvent.ApologyOrdered word) implements DeadlineEvent {}

    record ReappointmentDeclined(String letter, Ground ground) implements DeadlineEvent {}

    record Closed(Closing closing) implements DeadlineEvent {}

    /** @param closing how the legal clock ended as is known now, null if that is as it was */
    record Corrected(Instant at, @Nullable Closing closing) implements DeadlineEvent {}

    /**
     * The term counts from another receipt.
     *
     * @param at when that was put right
     * @param countedFrom the receipt, or the last restart, which no receipt moves
     * @param clock the legal one, which runs or stands as before
     */
    record ReceiptCorrected(Instant at, Instant receivedAt, Instant countedFrom, Clock clock, Alarms alarms)
            implements DeadlineEvent {}

    /** What no date was told of has ended. */
    record ClosedUndated(Closing.How how, Instant at) implements DeadlineEvent {}

    record EndedUnaccepted(Deadline.Ending ending, Instant at) implements DeadlineEvent {}

    /** The applicant has the result; no clock changes. */
    record Returned(Delivery method, Instant at) implements DeadlineEvent {}

    record Annulled(Instant at) implements DeadlineEvent {}
}
