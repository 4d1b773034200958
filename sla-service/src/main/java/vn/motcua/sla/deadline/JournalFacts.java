package vn.motcua.sla.deadline;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.takeover.Past;

/** Which facts for the figures an event establishes. */
public final class JournalFacts {

    private JournalFacts() {}

    /** @param after the state that the event led to */
    public static List<Fact> facts(DeadlineEvent event, Deadline after) {
        return switch (event) {
            case DeadlineEvent.Registered e -> List.of(submitted(e.dossier()));
            case DeadlineEvent.TakenOver e -> takenOver(e);
            case DeadlineEvent.ClosedUndated e -> List.of(new Fact.Closed(e.at(), e.how(), Punctuality.ON_TIME));
            case DeadlineEvent.Started e ->
                List.of(
                        new Fact.Accepted(e.receivedAt()),
                        new Fact.DueSet(e.receivedAt(), e.clock().dueAt(), null));
            case DeadlineEvent.SupplementAsked e ->
                isBeforeAcceptance(after)
                        ? List.of(new Fact.PapersAsked(e.at(), e.supplement().request()))
                        : List.of();
            case DeadlineEvent.SupplementProgressed e -> isBeforeAcceptance(after) ? List.of(papers(e)) : List.of();
            case DeadlineEvent.Stopped e ->
                List.of(new Fact.Stopped(e.stop().from(), e.stop().reason()));
            case DeadlineEvent.StopReplaced e ->
                List.of(new Fact.Stopped(e.stop().from(), e.stop().reason()));
            case DeadlineEvent.Resumed e ->
                List.of(
                        new Fact.Resumed(e.at()),
                        new Fact.DueSet(e.at(), e.clock().dueAt(), e.reason()));
            case DeadlineEvent.Recounted e ->
                e.moved() ? List.of(new Fact.DueSet(e.at(), e.clock().dueAt(), MoveReason.CALENDAR)) : List.of();
            case DeadlineEvent.StepOffered e ->
                List.of(new Fact.StepOffered(
                        e.handOver().offeredAt(),
                        e.handOver().step(),
                        e.handOver().agency()));
            case DeadlineEvent.StepCompleted e -> List.of(new Fact.StepCompleted(e.completedAt(), e.step()));
            case DeadlineEvent.Apologised e -> List.of(new Fact.Apologised(e.at(), e.cause()));
            case DeadlineEvent.Reappointed e ->
                List.of(new Fact.Reappointed(
                        e.appointment().clock().lastRun().since(),
                        e.appointment().promised()));
            case DeadlineEvent.ClockOpened e -> opened(e.clock().promise());
            case DeadlineEvent.ClockRecounted e -> e.moved() ? opened(e.promise()) : List.of();
            case DeadlineEvent.Closed e -> closed(e.closing(), after);
            case DeadlineEvent.EndedUnaccepted e -> List.of(new Fact.EndedUnaccepted(e.at(), e.ending()));
            case DeadlineEvent.Returned e -> List.of(new Fact.Returned(e.at(), e.method()));
            case DeadlineEvent.Corrected e -> corrected(e);
            case DeadlineEvent.ReceiptCorrected e ->
                List.of(
                        new Fact.Corrected(e.at()),
                        new Fact.Accepted(e.receivedAt()),
                        new Fact.DueSet(e.at(), e.clock().lastRun().dueAt(), MoveReason.CORRECTION));
            case DeadlineEvent.Annulled e -> List.of(new Fact.Annulled(e.at()));
            case DeadlineEvent.SupplementResumed _,
                    DeadlineEvent.StepAccepted _,
                    DeadlineEvent.StepResumed _,
                    DeadlineEvent.ClockMoved _,
                    DeadlineEvent.ClockAnswered _,
                    DeadlineEvent.ClockClosed _,
                    DeadlineEvent.ReminderSet _,
                    DeadlineEvent.StepRecounted _,
                    DeadlineEvent.StepLeft _,
                    DeadlineEvent.HandOverDisputed _,
                    DeadlineEvent.WithdrawalAsked _,
                    DeadlineEvent.WithdrawalRetracted _,
                    DeadlineEvent.LatenessSplit _,
                    DeadlineEvent.RuleBroken _,
                    DeadlineEvent.Declared _,
                    DeadlineEvent.ApologyOrdered _,
                    DeadlineEvent.ReappointmentDeclined _ -> List.of();
        };
    }

    /** The whole past, at its own times. */
    private static List<Fact> takenOver(DeadlineEvent.TakenOver e) {
        var past = e.past();
        var facts = new ArrayList<Fact>();
        switch (e.as()) {
            case Deadline.Underway underway -> accepted(facts, underway.dossier(), past);
            case Deadline.Finished finished -> {
                accepted(facts, finished.dossier(), past);
                var closing = finished.closing();
                facts.add(new Fact.Closed(closing.finishedAt(), closing.how(), closing.outcome()));
            }
            case Deadline.UndatedOpen open -> accepted(facts, open.dossier(), past);
            case Deadline.UndatedClosed closed -> {
                accepted(facts, closed.dossier(), past);
                facts.add(new Fact.Closed(closed.at(), closed.how(), Punctuality.ON_TIME));
            }
            case Deadline.Unknown _, Deadline.Registered _, Deadline.Unaccepted _, Deadline.Annulled _ ->
                throw new IllegalStateException("Expected an import to be accepted, got " + e.as());
        }
        var returnedAt = past.returnedAt();
        if (returnedAt != null) {
            facts.add(new Fact.Returned(returnedAt, past.delivery()));
        }
        return facts;
    }

    private static void accepted(List<Fact> facts, Dossier dossier, Past past) {
        facts.add(submitted(dossier));
        facts.add(new Fact.Accepted(past.receivedAt()));
        var dueAt = past.dueAt();
        if (dueAt != null) {
            facts.add(new Fact.DueSet(past.receivedAt(), dueAt, null));
        }
        for (var wait : past.waits()) {
            facts.add(new Fact.Stopped(wait.from(), wait.reason()));
            var to = wait.to();
            if (to != null) {
                facts.add(new Fact.Resumed(to));
            }
        }
    }

    private static Fact submitted(Dossier dossier) {
        return new Fact.Submitted(
                dossier.submittedAt(),
                dossier.matter().procedure(),
                dossier.matter().field(),
                dossier.receivingAgency(),
                dossier.agency(),
                dossier.channel());
    }

    private static List<Fact> opened(SideClock.Promise promise) {
        return switch (promise.kind()) {
            case ANSWER -> List.of(new Fact.AnswerDue(promise.clock().lastRun().since(), promise.dueAt()));
            case COMMITTED, CONSULTATION, POST -> List.of();
        };
    }

    /** The committed term is told when it is over: until then it moves with every stop. */
    private static List<Fact> closed(Closing closing, Deadline after) {
        var facts = new ArrayList<Fact>();
        after.sideClocks().stream()
                .map(SideClock::promise)
                .filter(promise -> promise.is(SideClock.Kind.COMMITTED, ""))
                .forEach(promise -> facts.add(new Fact.Committed(closing.finishedAt(), promise.dueAt())));
        facts.add(new Fact.Closed(closing.finishedAt(), closing.how(), closing.outcome()));
        return facts;
    }

    /** What was written down stays; of two ends the one written down later counts. */
    private static List<Fact> corrected(DeadlineEvent.Corrected e) {
        var facts = new ArrayList<Fact>(List.of(new Fact.Corrected(e.at())));
        var closing = e.closing();
        if (closing != null) {
            facts.add(new Fact.Closed(closing.finishedAt(), closing.how(), closing.outcome()));
        }
        return facts;
    }

    private static boolean isBeforeAcceptance(Deadline after) {
        return after instanceof Deadline.Registered;
    }

    private static Fact papers(DeadlineEvent.SupplementProgressed e) {
        return switch (e.progress()) {
            case ASKED -> new Fact.PapersAsked(e.at(), e.request());
            case HANDED_IN, COMPLETE -> new Fact.PapersIn(e.at(), e.request());
        };
    }
}
