package vn.motcua.intake.dossier;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RouteStep;
import vn.motcua.intake.dossier.Dossier.Absent;
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
import vn.motcua.intake.dossier.Dossier.Unnumbered;
import vn.motcua.intake.dossier.Dossier.Withdrawn;
import vn.motcua.intake.dossier.Past.Standing;

/** What a dossier is after what happened. An event that does not fit is a bug. */
final class DossierHistory {

    private DossierHistory() {}

    static Dossier apply(Dossier state, DossierEvent event) {
        return switch (event) {
            case DossierEvent.Submitted(var submission) when state instanceof Absent -> new Unnumbered(submission);
            case DossierEvent.Registered(var code)
            when state instanceof Unnumbered unnumbered -> new Submitted(Folder.of(unnumbered.submission(), code));
            case DossierEvent.Imported e when state instanceof Absent -> imported(e);
            case DossierEvent.Submitted _, DossierEvent.Imported _, DossierEvent.Registered _ ->
                throw unfit(state, event);
            case DossierEvent.Accepted e
            when isAtIntake(state) ->
                new Accepted(
                        folder(state, event).accepted(e.terms(), e.text()),
                        Acceptance.of(e.receivedAt(), e.by(), e.terms()));
            case DossierEvent.Accepted _ -> throw unfit(state, event);
            case DossierEvent.NotAccepted e
            when isAtIntake(state) -> new NotAccepted(folder(state, event).keeping(e.reference(), e.text()), e.at());
            case DossierEvent.NotAccepted _ -> throw unfit(state, event);
            case DossierEvent.SupplementRequested e -> after(state, e);
            case DossierEvent.SupplementHandedIn e -> after(state, e);
            case DossierEvent.SupplementConfirmed e -> after(state, e);
            case DossierEvent.SupplementDeadlineNoted e -> after(state, e);
            case DossierEvent.WithdrawalAsked e -> {
                var dossier = registered(state, event);
                yield dossier.with(dossier.folder()
                        .keeping(e.reference(), e.text())
                        .withWithdrawal(e.reference())
                        .noting(dossier.folder().onDesk().withdrawalAsked(e.at())));
            }
            case DossierEvent.AnswerDueNoted e -> noting(state, event, notes -> notes.answerDue(e.dueAt()));
            case DossierEvent.RefusalDrafted e -> noting(state, event, notes -> notes.refusalDrafted(e.letter()));
            case DossierEvent.RefusalIssued _ -> noting(state, event, DeskNotes::refusalIssued);
            case DossierEvent.PostNoted e -> noting(state, event, notes -> notes.cameBack(e.cameBackAt()));
            case DossierEvent.WithdrawalRetracted _ -> {
                var dossier = registered(state, event);
                yield dossier.with(dossier.folder().withWithdrawal(null));
            }
            case DossierEvent.Withdrawn e -> {
                var dossier = registered(state, event);
                yield new Withdrawn(
                        dossier.folder().noting(null),
                        Dossier.acceptanceOf(dossier).orElse(null),
                        e.at());
            }
            case DossierEvent.Stopped e -> {
                var received = received(state, event);
                var folder = received.folder().keeping(e.reference(), e.text());
                yield e.isFinal()
                        ? new StoppedForGood(folder, received.acceptance(), e.at())
                        : new Stopped(folder, received.acceptance());
            }
            case DossierEvent.Resumed _ when state instanceof Stopped stopped -> stopped.interrupted();
            case DossierEvent.Resumed _ -> throw unfit(state, event);
            case DossierEvent.Annulled e -> {
                var dossier = registered(state, event);
                yield new Annulled(dossier.with(dossier.folder().keeping(e.reference(), e.text())), e.at());
            }
            case DossierEvent.Corrected e -> {
                var dossier = DossierCorrections.after(
                        registered(state, event), e.made().correction());
                yield dossier.with(
                        dossier.folder().keeping(e.made().reference(), e.text()).withCorrection(e.made()));
            }
            case DossierEvent.ProcessingBegun _
            when state instanceof Accepted accepted -> new Processing(accepted.folder(), accepted.acceptance());
            case DossierEvent.ProcessingBegun _ -> throw unfit(state, event);
            case DossierEvent.AgencyJoined e -> {
                var dossier = registered(state, event);
                yield dossier.with(dossier.folder().joinedBy(e.agency()));
            }
            case DossierEvent.StepDone e -> {
                var received = received(state, event);
                yield received.with(received.acceptance().withStep(e.step(), e.result(), e.grounds()));
            }
            case DossierEvent.StepsUndone e -> {
                var received = received(state, event);
                yield received.with(received.acceptance().without(e.steps()));
            }
            case DossierEvent.GroundsWanted _ -> registered(state, event);
            case DossierEvent.GroundsKept e -> {
                var dossier = registered(state, event);
                yield dossier.with(dossier.folder().keeping(e.reference(), e.text()));
            }
            case DossierEvent.ContactChanged e -> {
                var dossier = registered(state, event);
                yield dossier.with(dossier.folder().keeping(e.reference(), e.text()));
            }
            case DossierEvent.ResultIssued e -> {
                var received = received(state, event);
                yield received.with(received.acceptance().withResult(e.result()));
            }
            case DossierEvent.RouteEnded e -> {
                var received = received(state, event);
                yield received.with(received.acceptance().with(new Acceptance.RouteEnd(e.at(), e.outcome())));
            }
            case DossierEvent.Finished e -> {
                var received = received(state, event);
                var folder = received.folder();
                var notes = folder.onDesk();
                yield new Resolved(
                        e.outcome() == Outcome.REFUSED && !notes.isRefusalIssued()
                                ? folder.noting(notes.awaitingRefusal())
                                : folder,
                        received.acceptance(),
                        e.outcome(),
                        e.finishedAt());
            }
            case DossierEvent.Returned e -> after(state, e);
            case DossierEvent.OnMoney e -> DossierMoney.after(registered(state, event), e);
            case DossierEvent.DueNoted e -> {
                var received = received(state, event);
                yield received.with(received.acceptance().with(e.due()));
            }
        };
    }

    private static Dossier noting(Dossier state, DossierEvent event, UnaryOperator<DeskNotes> change) {
        var dossier = registered(state, event);
        var folder = dossier.folder();
        return dossier.with(folder.noting(change.apply(folder.onDesk())));
    }

    private static Dossier imported(DossierEvent.Imported e) {
        var past = e.past();
        var submission = e.submission();
        var folder = Folder.imported(submission, e.code(), past);
        var done = submission.promise().route().stream().map(RouteStep::id).toList();
        var open = Acceptance.imported(past, submission.request().by(), List.of());
        var closed = Acceptance.imported(past, submission.request().by(), done);
        return switch (past.standing()) {
            case Standing.Accepted _ -> new Accepted(folder, open);
            case Standing.Processing _ -> new Processing(folder, open);
            case Standing.Supplement _ -> new SupplementInProcessing(folder, open);
            case Standing.Stopped _ -> new Stopped(folder, open);
            case Standing.Resolved(var outcome, var finishedAt) -> new Resolved(folder, closed, outcome, finishedAt);
            case Standing.Returned(var outcome, var finishedAt, var returnedAt) ->
                new Returned(
                        folder,
                        closed,
                        outcome,
                        finishedAt,
                        returnedAt,
                        submission.handIn().resultDelivery());
            case Standing.Withdrawn(var at) -> new Withdrawn(folder, open, at);
            case Standing.StoppedForGood(var at) -> new StoppedForGood(folder, open, at);
        };
    }

    private static Dossier after(Dossier state, DossierEvent.SupplementRequested e) {
        var request = SupplementRequest.asked(e.request(), e.phase(), e.until(), e.reference());
        var folder = folder(state, e).keeping(e.reference(), e.text()).withRequest(request);
        return switch (state) {
            case Submitted _ -> new SupplementAtIntake(folder);
            case Processing processing -> new SupplementInProcessing(folder, processing.acceptance());
            case Absent _,
                    Unnumbered _,
                    Accepted _,
                    NotAccepted _,
                    SupplementAtIntake _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> throw unfit(state, e);
        };
    }

    private static Dossier after(Dossier state, DossierEvent.SupplementHandedIn e) {
        var dossier = registered(state, e);
        var folder = dossier.folder();
        return dossier.with(
                folder.withOpenRequest(folder.openRequest().handedIn(e.at())).withPapers(e.papers()));
    }

    private static Dossier after(Dossier state, DossierEvent.SupplementConfirmed e) {
        var dossier = registered(state, e);
        var folder = dossier.folder();
        var confirmed = folder.withOpenRequest(folder.openRequest().confirmed(e.completeAt()));
        if (!e.complete()) {
            return dossier.with(confirmed);
        }
        return switch (dossier) {
            case SupplementAtIntake _ -> new Submitted(confirmed);
            case SupplementInProcessing inProcessing -> new Processing(confirmed, inProcessing.acceptance());
            case Submitted _,
                    Accepted _,
                    NotAccepted _,
                    Processing _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> throw unfit(state, e);
        };
    }

    private static Dossier after(Dossier state, DossierEvent.SupplementDeadlineNoted e) {
        var dossier = registered(state, e);
        var folder = dossier.folder();
        var isOpen = folder.openRequest().number() == e.request();
        return isOpen ? dossier.with(folder.withOpenRequest(folder.openRequest().withUntil(e.until()))) : dossier;
    }

    private static Dossier after(Dossier state, DossierEvent.Returned e) {
        if (!(state instanceof Resolved resolved)) {
            throw unfit(state, e);
        }
        var text = e.text();
        var reference = e.reference();
        var folder = text == null || reference == null
                ? resolved.folder()
                : resolved.folder().keeping(reference, text);
        return new Returned(
                folder, resolved.acceptance(), resolved.outcome(), resolved.finishedAt(), e.returnedAt(), e.method());
    }

    private static boolean isAtIntake(Dossier state) {
        return state instanceof Submitted || state instanceof SupplementAtIntake;
    }

    private static Folder folder(Dossier state, DossierEvent event) {
        return registered(state, event).folder();
    }

    private static Registered registered(Dossier state, DossierEvent event) {
        if (state instanceof Registered registered) {
            return registered;
        }
        throw unfit(state, event);
    }

    private static Received received(Dossier state, DossierEvent event) {
        if (state instanceof Received received) {
            return received;
        }
        throw unfit(state, event);
    }

    private static IllegalStateException unfit(Dossier state, DossierEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " on " + state.getClass().getSimpleName());
    }
}
