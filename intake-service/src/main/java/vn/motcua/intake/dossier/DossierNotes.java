package vn.motcua.intake.dossier;

import static vn.motcua.eventing.decider.Decision.accept;

import java.time.Instant;
import java.util.function.UnaryOperator;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Outcome;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.dossier.Dossier.Accepted;
import vn.motcua.intake.dossier.Dossier.Annulled;
import vn.motcua.intake.dossier.Dossier.FinancialDuty;
import vn.motcua.intake.dossier.Dossier.NotAccepted;
import vn.motcua.intake.dossier.Dossier.Processing;
import vn.motcua.intake.dossier.Dossier.Received;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.Dossier.Resolved;
import vn.motcua.intake.dossier.Dossier.Returned;
import vn.motcua.intake.dossier.Dossier.Stopped;
import vn.motcua.intake.dossier.Dossier.StoppedForGood;
import vn.motcua.intake.dossier.Dossier.Submitted;
import vn.motcua.intake.dossier.Dossier.SupplementAtIntake;
import vn.motcua.intake.dossier.Dossier.SupplementInProcessing;
import vn.motcua.intake.dossier.Dossier.Withdrawn;
import vn.motcua.intake.dossier.DossierCommand.Note;

/** What follows from facts that other services have told. Most only add to what is known; none is argued with. */
final class DossierNotes {

    private DossierNotes() {}

    static Decision<DossierEvent, DossierRejection> noted(Registered dossier, Note note) {
        return switch (note) {
            case Note.StepOffered(var agency) -> joined(dossier, agency);
            case Note.AgencyConsulted(var agency) -> joined(dossier, agency);
            case Note.StepAccepted(var agency) -> stepAccepted(dossier, agency);
            case Note.StepCompleted completed -> stepCompleted(dossier, completed);
            case Note.StepsUndone undone -> stepsUndone(dossier, undone);
            case Note.GroundsTold told -> groundsTold(dossier, told);
            case Note.RouteCompleted(var at, var outcome) -> routeCompleted(dossier, at, outcome);
            case Note.ResultDelivered(var method, var at) ->
                dossier instanceof Resolved
                        ? accept(new DossierEvent.Returned(at, method, null, null))
                        : DossierDecider.notIn(dossier, Status.RESOLVED);
            case Note.DeadlineSet(var dueAt) -> due(dossier, known -> known.set(dueAt));
            case Note.DeadlineStopped _ -> due(dossier, Due::stopped);
            case Note.DeadlineMoved(var original, var dueAt, var certified) -> {
                var printed = certified && hasReceipt(dossier);
                yield due(dossier, known -> known.moved(original, dueAt, printed));
            }
            case Note.Reappointed(var newDueAt) -> due(dossier, known -> known.reappointed(newDueAt));
            case Note.ReappointmentEnded(var kept) -> due(dossier, known -> known.reappointmentEnded(kept));
            case Note.AnswerDeadlineSet(var dueAt) -> accept(new DossierEvent.AnswerDueNoted(dueAt));
            case Note.ResultCameBack(var at) -> accept(new DossierEvent.PostNoted(at));
            case Note.ResultSentOut _ ->
                dossier.folder().onDesk().cameBackAt() == null ? accept() : accept(new DossierEvent.PostNoted(null));
            case Note.RefusalDrafted(var letter) -> accept(new DossierEvent.RefusalDrafted(letter));
            case Note.RefusalIssued(var letter) -> refusalIssued(dossier, letter);
            case Note.SupplementDeadlineSet(var request, var until) ->
                dossier.folder().requests().size() < request
                        ? accept()
                        : accept(new DossierEvent.SupplementDeadlineNoted(request, until));
        };
    }

    private static Decision<DossierEvent, DossierRejection> stepCompleted(
            Registered dossier, Note.StepCompleted completed) {
        if (!(dossier instanceof Received received)
                || received.acceptance().done().contains(completed.step())) {
            return accept();
        }
        var grounds = completed.grounds();
        var done = new DossierEvent.StepDone(completed.step(), completed.result(), grounds);
        return grounds != null && dossier.folder().onDesk().isRefusalIssued()
                ? accept(done, new DossierEvent.GroundsWanted(grounds))
                : accept(done);
    }

    private static Decision<DossierEvent, DossierRejection> stepsUndone(Registered dossier, Note.StepsUndone undone) {
        return dossier instanceof Received received
                        && received.acceptance().done().stream().anyMatch(undone.steps()::contains)
                ? accept(new DossierEvent.StepsUndone(undone.steps()))
                : accept();
    }

    /** Two services tell the end of a refused dossier, and either may be heard first. */
    private static Decision<DossierEvent, DossierRejection> refusalIssued(Registered dossier, String letter) {
        var isGranted = Dossier.outcomeOf(dossier)
                .filter(outcome -> outcome != Outcome.REFUSED)
                .isPresent();
        var notes = dossier.folder().onDesk();
        if (isGranted || notes.isRefusalIssued() || !notes.isRefusalTold(letter)) {
            return accept();
        }
        return Dossier.acceptanceOf(dossier)
                .map(Acceptance::grounds)
                .<Decision<DossierEvent, DossierRejection>>map(
                        grounds -> accept(new DossierEvent.RefusalIssued(), new DossierEvent.GroundsWanted(grounds)))
                .orElseGet(() -> accept(new DossierEvent.RefusalIssued()));
    }

    /** Kept also with a dossier that is void by now: the work ends with it. */
    static Decision<DossierEvent, DossierRejection> groundsTold(Registered dossier, Note.GroundsTold told) {
        return accept(new DossierEvent.GroundsKept(dossier.folder().nextReference(Folder.REFUSAL), told.text()));
    }

    private static Decision<DossierEvent, DossierRejection> joined(Registered dossier, AgencyCode agency) {
        return dossier.folder().parties().contains(agency) ? accept() : accept(new DossierEvent.AgencyJoined(agency));
    }

    private static Decision<DossierEvent, DossierRejection> stepAccepted(Registered dossier, AgencyCode agency) {
        return switch (dossier) {
            case Accepted accepted ->
                accepted.folder().parties().contains(agency)
                        ? accept(new DossierEvent.ProcessingBegun())
                        : accept(new DossierEvent.AgencyJoined(agency), new DossierEvent.ProcessingBegun());
            case Submitted _,
                    SupplementAtIntake _,
                    NotAccepted _,
                    Processing _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> joined(dossier, agency);
        };
    }

    private static Decision<DossierEvent, DossierRejection> routeCompleted(
            Registered dossier, Instant at, Outcome outcome) {
        return switch (dossier) {
            case Processing _ -> accept(new DossierEvent.Finished(at, outcome));
            case SupplementInProcessing _, FinancialDuty _, Stopped _ ->
                accept(new DossierEvent.RouteEnded(at, outcome));
            case Submitted _,
                    SupplementAtIntake _,
                    Accepted _,
                    NotAccepted _,
                    Withdrawn _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> DossierDecider.notIn(dossier, Status.PROCESSING);
        };
    }

    /** An older system's dossier has a receipt of that system, which is not written anew here. */
    private static boolean hasReceipt(Registered dossier) {
        return dossier.folder().submission().handIn().importedAt() == null;
    }

    /** Nobody is told a date of a dossier that was never accepted, or no longer is. */
    private static Decision<DossierEvent, DossierRejection> due(Registered dossier, UnaryOperator<Due> change) {
        if (!(dossier instanceof Received received)) {
            return accept();
        }
        var known = received.acceptance().due();
        var changed = change.apply(known);
        return changed.equals(known) ? accept() : accept(new DossierEvent.DueNoted(changed));
    }
}
