package vn.motcua.intake.dossier;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.dossier.Dossier.Absent;
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
import vn.motcua.intake.dossier.Dossier.Unnumbered;
import vn.motcua.intake.dossier.Dossier.Withdrawn;
import vn.motcua.intake.dossier.DossierCommand.Accept;
import vn.motcua.intake.dossier.DossierCommand.Annul;
import vn.motcua.intake.dossier.DossierCommand.AnswerAtOnce;
import vn.motcua.intake.dossier.DossierCommand.AskWithdrawal;
import vn.motcua.intake.dossier.DossierCommand.ChangeContact;
import vn.motcua.intake.dossier.DossierCommand.ConfirmSupplement;
import vn.motcua.intake.dossier.DossierCommand.ConfirmWithdrawal;
import vn.motcua.intake.dossier.DossierCommand.Correct;
import vn.motcua.intake.dossier.DossierCommand.HandInSupplement;
import vn.motcua.intake.dossier.DossierCommand.Import;
import vn.motcua.intake.dossier.DossierCommand.Note;
import vn.motcua.intake.dossier.DossierCommand.Number;
import vn.motcua.intake.dossier.DossierCommand.OnMoney;
import vn.motcua.intake.dossier.DossierCommand.Refuse;
import vn.motcua.intake.dossier.DossierCommand.RequestSupplement;
import vn.motcua.intake.dossier.DossierCommand.Resume;
import vn.motcua.intake.dossier.DossierCommand.RetractWithdrawal;
import vn.motcua.intake.dossier.DossierCommand.ReturnAtCounter;
import vn.motcua.intake.dossier.DossierCommand.Stop;
import vn.motcua.intake.dossier.DossierCommand.Submit;
import vn.motcua.intake.dossier.DossierRejection.ImportedOtherwise;
import vn.motcua.intake.dossier.DossierRejection.IsAnnulled;
import vn.motcua.intake.dossier.DossierRejection.IssuedInFuture;
import vn.motcua.intake.dossier.DossierRejection.KeyReused;
import vn.motcua.intake.dossier.DossierRejection.NoSuchDossier;
import vn.motcua.intake.dossier.DossierRejection.NotInStatus;
import vn.motcua.intake.dossier.DossierRejection.Nuance;
import vn.motcua.intake.dossier.DossierRejection.RefusalNotIssued;
import vn.motcua.intake.dossier.DossierRejection.WithdrawalPending;

/** The way of a dossier through the one-stop unit: 1 → 2, 3, 5, 7 · 5 at intake → 1, 2, 3, 7 · 2 → 4 · 4 ↔ 5, 6, 8 · 4 → 9 → 10. */
public final class DossierDecider implements Decider<Dossier, DossierCommand, DossierEvent, DossierRejection> {

    @Override
    public Dossier initial() {
        return new Absent();
    }

    @Override
    public Decision<DossierEvent, DossierRejection> decide(Dossier state, DossierCommand command) {
        return switch (state) {
            case Absent _ -> absent(command);
            case Unnumbered unnumbered -> unnumbered(unnumbered, command);
            case Annulled annulled -> annulled(annulled, command);
            case Registered registered -> registered(registered, command);
        };
    }

    private static Decision<DossierEvent, DossierRejection> absent(DossierCommand command) {
        return switch (command) {
            case Submit submit -> submitted(submit);
            case Import c -> accept(new DossierEvent.Imported(c.submission(), c.code(), c.past()));
            case Number _,
                    Accept _,
                    Refuse _,
                    RequestSupplement _,
                    HandInSupplement _,
                    ConfirmSupplement _,
                    AskWithdrawal _,
                    RetractWithdrawal _,
                    ConfirmWithdrawal _,
                    Stop _,
                    Resume _,
                    Annul _,
                    Correct _,
                    AnswerAtOnce _,
                    ReturnAtCounter _,
                    ChangeContact _,
                    OnMoney _,
                    Note _ -> reject(new NoSuchDossier());
        };
    }

    private static Decision<DossierEvent, DossierRejection> submitted(Submit submit) {
        var refusal = Admission.refusal(submit);
        if (refusal.isPresent()) {
            return reject(refusal.get());
        }
        var submission = Admission.submission(submit);
        var submitted = new DossierEvent.Submitted(submission);
        var externalCode = submission.handIn().externalCode();
        return externalCode == null
                ? accept(submitted)
                : accept(follow(submitted, DossierAcceptance.registration(submission, externalCode)));
    }

    private static Decision<DossierEvent, DossierRejection> unnumbered(Unnumbered dossier, DossierCommand command) {
        return switch (command) {
            case Submit again -> repeated(dossier.submission(), again);
            case Import again -> importedAgain(dossier.submission(), again);
            case Number number ->
                accept(DossierAcceptance.registration(
                        dossier.submission(), number.code().value()));
            case Accept _,
                    Refuse _,
                    RequestSupplement _,
                    HandInSupplement _,
                    ConfirmSupplement _,
                    AskWithdrawal _,
                    RetractWithdrawal _,
                    ConfirmWithdrawal _,
                    Stop _,
                    Resume _,
                    Annul _,
                    Correct _,
                    AnswerAtOnce _,
                    ReturnAtCounter _,
                    ChangeContact _,
                    OnMoney _,
                    Note _ -> reject(new NoSuchDossier());
        };
    }

    private static Decision<DossierEvent, DossierRejection> annulled(Annulled dossier, DossierCommand command) {
        return switch (command) {
            case Submit again -> repeated(dossier.folder().submission(), again);
            case Import again -> importedAgain(dossier.folder().submission(), again);
            case Note.GroundsTold told -> DossierNotes.groundsTold(dossier, told);
            case Number _, Note _ -> accept();
            case Accept _,
                    Refuse _,
                    RequestSupplement _,
                    HandInSupplement _,
                    ConfirmSupplement _,
                    AskWithdrawal _,
                    RetractWithdrawal _,
                    ConfirmWithdrawal _,
                    Stop _,
                    Resume _,
                    Annul _,
                    Correct _,
                    AnswerAtOnce _,
                    ReturnAtCounter _,
                    ChangeContact _ -> reject(new IsAnnulled());
            case OnMoney c -> DossierMoney.onceVoid(dossier, c);
        };
    }

    private static Decision<DossierEvent, DossierRejection> registered(Registered dossier, DossierCommand command) {
        if (DossierWithdrawals.holdUp(dossier, command)) {
            return reject(new WithdrawalPending());
        }
        return switch (command) {
            case Submit again -> repeated(dossier.folder().submission(), again);
            case Import again -> importedAgain(dossier.folder().submission(), again);
            case Number _ -> accept();
            case Accept c -> DossierAcceptance.accepted(dossier, c);
            case Refuse c -> DossierAcceptance.refused(dossier, c);
            case RequestSupplement c -> DossierSupplements.supplementRequested(dossier, c);
            case HandInSupplement c -> DossierSupplements.supplementHandedIn(dossier, c);
            case ConfirmSupplement c -> DossierSupplements.supplementConfirmed(dossier, c);
            case AskWithdrawal c -> DossierWithdrawals.withdrawalAsked(dossier, c);
            case RetractWithdrawal c -> DossierWithdrawals.withdrawalRetracted(dossier, c);
            case ConfirmWithdrawal c -> DossierWithdrawals.withdrawn(dossier, c);
            case Stop c -> stopped(dossier, c);
            case Resume c -> resumed(dossier, c);
            case Annul c -> annul(dossier, c);
            case Correct c -> DossierCorrections.corrected(dossier, c);
            case AnswerAtOnce c -> answeredAtOnce(dossier, c);
            case ReturnAtCounter c -> returned(dossier, c);
            case ChangeContact c -> DossierContacts.changed(dossier, c);
            case OnMoney c -> DossierMoney.decide(dossier, c);
            case Note note -> DossierNotes.noted(dossier, note);
        };
    }

    private static Decision<DossierEvent, DossierRejection> repeated(Submission first, Submit again) {
        return first.request()
                        .fingerprint()
                        .equals(again.application().request().fingerprint())
                ? accept()
                : reject(new KeyReused());
    }

    private static Decision<DossierEvent, DossierRejection> importedAgain(Submission first, Import again) {
        return first.request().fingerprint().equals(again.submission().request().fingerprint())
                ? accept()
                : reject(new ImportedOtherwise(again.code()));
    }

    private static Decision<DossierEvent, DossierRejection> stopped(Registered dossier, Stop c) {
        return switch (dossier) {
            case Processing _, SupplementInProcessing _ ->
                accept(new DossierEvent.Stopped(
                        c.isFinal(), c.legalBasis(), c.by(), dossier.folder().nextReference("stop"), c.text(), c.at()));
            case Submitted _,
                    SupplementAtIntake _,
                    Accepted _,
                    NotAccepted _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> notIn(dossier, Status.PROCESSING, Status.SUPPLEMENT);
        };
    }

    private static Decision<DossierEvent, DossierRejection> resumed(Registered dossier, Resume c) {
        return switch (dossier) {
            case Stopped stopped -> resumed(stopped, new DossierEvent.Resumed(c.by()));
            case Submitted _,
                    SupplementAtIntake _,
                    Accepted _,
                    NotAccepted _,
                    Processing _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Withdrawn _,
                    StoppedForGood _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> notIn(dossier, Status.STOPPED);
        };
    }

    /** A route that has ended meanwhile finishes the dossier, unless papers are wanted still. */
    private static Decision<DossierEvent, DossierRejection> resumed(Stopped stopped, DossierEvent.Resumed resumed) {
        return stopped.folder().awaitsPapersIn(Phase.PROCESSING)
                ? accept(resumed)
                : accept(thenFinish(
                        resumed, Optional.ofNullable(stopped.acceptance().routeEnd())));
    }

    private static Decision<DossierEvent, DossierRejection> annul(Registered dossier, Annul c) {
        var reference = dossier.folder().nextReference("annulment");
        return accept(new DossierEvent.Annulled(c.legalBasis(), c.by(), reference, c.text(), c.at()));
    }

    private static Decision<DossierEvent, DossierRejection> answeredAtOnce(Registered dossier, AnswerAtOnce c) {
        return switch (dossier) {
            case Accepted _ when isOfFuture(c.result(), c.at()) -> reject(ofFuture(c.result(), c.at()));
            case Accepted _ ->
                accept(
                        new DossierEvent.ResultIssued(c.result()),
                        new DossierEvent.Finished(c.at(), Outcome.GRANTED, true),
                        new DossierEvent.Returned(c.at(), Delivery.COUNTER, null, null));
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
                    Annulled _ -> notIn(dossier, Status.ACCEPTED);
        };
    }

    static boolean isOfFuture(ResultPaper result, Instant at) {
        return result.issuedOn().isAfter(OfficeTime.day(at));
    }

    static IssuedInFuture ofFuture(ResultPaper result, Instant at) {
        return new IssuedInFuture(OfficeTime.day(at), result.issuedOn());
    }

    private static Decision<DossierEvent, DossierRejection> returned(Registered dossier, ReturnAtCounter c) {
        return switch (dossier) {
            case Resolved resolved when resolved.awaitsRefusal() -> reject(new RefusalNotIssued());
            case Resolved _ ->
                accept(new DossierEvent.Returned(
                        c.at(), Delivery.COUNTER, dossier.folder().nextReference("return"), c.receivedBy()));
            case Submitted _,
                    SupplementAtIntake _,
                    Accepted _,
                    NotAccepted _,
                    Processing _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    StoppedForGood _,
                    Returned _,
                    Annulled _ -> notIn(dossier, Status.RESOLVED);
        };
    }

    static List<DossierEvent> thenFinish(DossierEvent first, Optional<Acceptance.RouteEnd> routeEnd) {
        return routeEnd.map(end -> List.of(first, new DossierEvent.Finished(end.at(), end.outcome())))
                .orElse(List.of(first));
    }

    private static List<DossierEvent> follow(DossierEvent first, List<DossierEvent> others) {
        var all = new ArrayList<DossierEvent>();
        all.add(first);
        all.addAll(others);
        return all;
    }

    static Decision<DossierEvent, DossierRejection> notIn(Registered dossier, Status... expected) {
        return reject(new NotInStatus(Set.of(expected), Dossier.statusOf(dossier), nuance(dossier)));
    }

    private static @Nullable Nuance nuance(Registered dossier) {
        return switch (dossier) {
            case SupplementAtIntake _ -> Nuance.AT_INTAKE;
            case SupplementInProcessing _ -> Nuance.IN_PROCESSING;
            case StoppedForGood _ -> Nuance.FOR_GOOD;
            case Submitted _,
                    Accepted _,
                    NotAccepted _,
                    Processing _,
                    FinancialDuty _,
                    Withdrawn _,
                    Stopped _,
                    Resolved _,
                    Returned _,
                    Annulled _ -> null;
        };
    }

    @Override
    public Dossier apply(Dossier state, DossierEvent event) {
        return DossierHistory.apply(state, event);
    }
}
