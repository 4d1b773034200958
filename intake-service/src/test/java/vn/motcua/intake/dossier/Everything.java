package vn.motcua.intake.dossier;

import static vn.motcua.intake.dossier.Facts.CHARGE;
import static vn.motcua.intake.dossier.Facts.CLERK;
import static vn.motcua.intake.dossier.Facts.CODE;
import static vn.motcua.intake.dossier.Facts.DUE;
import static vn.motcua.intake.dossier.Facts.FEE;
import static vn.motcua.intake.dossier.Facts.FRIDAY;
import static vn.motcua.intake.dossier.Facts.ISSUE;
import static vn.motcua.intake.dossier.Facts.JUSTICE;
import static vn.motcua.intake.dossier.Facts.LATER;
import static vn.motcua.intake.dossier.Facts.LEADER;
import static vn.motcua.intake.dossier.Facts.NOON;
import static vn.motcua.intake.dossier.Facts.OFFICER;
import static vn.motcua.intake.dossier.Facts.PAPER;
import static vn.motcua.intake.dossier.Facts.PAPER_AT_ONCE;
import static vn.motcua.intake.dossier.Facts.POLICE;
import static vn.motcua.intake.dossier.Facts.SECRET;
import static vn.motcua.intake.dossier.Facts.TAX;
import static vn.motcua.intake.dossier.Facts.VERIFY;
import static vn.motcua.intake.dossier.Facts.accepted;
import static vn.motcua.intake.dossier.Facts.annulled;
import static vn.motcua.intake.dossier.Facts.application;
import static vn.motcua.intake.dossier.Facts.begun;
import static vn.motcua.intake.dossier.Facts.confirmed;
import static vn.motcua.intake.dossier.Facts.correct;
import static vn.motcua.intake.dossier.Facts.corrected;
import static vn.motcua.intake.dossier.Facts.extendable;
import static vn.motcua.intake.dossier.Facts.feeNumbered;
import static vn.motcua.intake.dossier.Facts.feeRecorded;
import static vn.motcua.intake.dossier.Facts.feeRefunded;
import static vn.motcua.intake.dossier.Facts.finished;
import static vn.motcua.intake.dossier.Facts.handedIn;
import static vn.motcua.intake.dossier.Facts.imported;
import static vn.motcua.intake.dossier.Facts.paid;
import static vn.motcua.intake.dossier.Facts.past;
import static vn.motcua.intake.dossier.Facts.refused;
import static vn.motcua.intake.dossier.Facts.registered;
import static vn.motcua.intake.dossier.Facts.returned;
import static vn.motcua.intake.dossier.Facts.stopped;
import static vn.motcua.intake.dossier.Facts.submit;
import static vn.motcua.intake.dossier.Facts.submitted;
import static vn.motcua.intake.dossier.Facts.supplementRequested;
import static vn.motcua.intake.dossier.Facts.told;
import static vn.motcua.intake.dossier.Facts.withdrawalAsked;
import static vn.motcua.intake.dossier.Facts.withdrawn;
import static vn.motcua.intake.dossier.Story.state;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.Outcome;

/** One of every state, command and event, for tests that enumerate. */
public final class Everything {

    private Everything() {}

    /** The cases of a sealed type, at any depth. */
    public static Stream<Class<?>> casesOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Everything::casesOf)
                : Stream.of(type);
    }

    public static List<Dossier> states() {
        var due = new DossierEvent.DueNoted(new Due(
                DUE, DUE, DUE, new Due.Reappointment(DUE.plusSeconds(86_400), Due.Reappointment.State.PENDING)));
        var done = new DossierEvent.StepDone(ISSUE, PAPER, null);
        return List.of(
                state(),
                state(submitted()),
                state(submitted(), registered()),
                state(submitted(), registered(), accepted()),
                state(submitted(), registered(), refused()),
                state(submitted(), registered(), accepted(), begun(), due, done),
                state(submitted(), registered(), supplementRequested(Phase.INTAKE), handedIn()),
                state(submitted(), registered(), accepted(), begun(), supplementRequested(Phase.PROCESSING)),
                state(submitted(), registered(), withdrawalAsked(), withdrawn()),
                state(submitted(), registered(), accepted(), withdrawalAsked(), withdrawn()),
                state(
                        submitted(),
                        registered(),
                        accepted(),
                        begun(),
                        stopped(false),
                        new DossierEvent.RouteEnded(LATER, Outcome.GRANTED)),
                state(submitted(), registered(), accepted(), begun(), stopped(true)),
                state(submitted(), registered(), accepted(), begun(), done, finished()),
                state(submitted(), registered(), accepted(), begun(), done, finished(), returned()),
                state(submitted(), registered(), accepted(), begun(), annulled()),
                state(submitted(), registered(), accepted(), begun(), told(TAX, FEE), paid(TAX, 1)));
    }

    /** Taken across the counter with all the time that the law gives. */
    public static Dossier extended() {
        var submission = Admission.submission(submit(Facts.extended(application(Channel.COUNTER)), extendable()));
        return Story.given(new DossierEvent.Submitted(submission))
                .when(new DossierCommand.Number(new DossierCode(CODE)))
                .thenState();
    }

    static List<Dossier> ends() {
        return states().stream()
                .filter(state -> switch (state) {
                    case Dossier.NotAccepted _,
                            Dossier.Withdrawn _,
                            Dossier.StoppedForGood _,
                            Dossier.Returned _,
                            Dossier.Annulled _ -> true;
                    case Dossier.Absent _,
                            Dossier.Unnumbered _,
                            Dossier.Submitted _,
                            Dossier.Accepted _,
                            Dossier.Processing _,
                            Dossier.SupplementAtIntake _,
                            Dossier.SupplementInProcessing _,
                            Dossier.FinancialDuty _,
                            Dossier.Stopped _,
                            Dossier.Resolved _ -> false;
                })
                .toList();
    }

    /** Refused after appraisal; the refusal is issued, and its grounds are known. */
    public static Dossier refusedAfterAppraisal() {
        return state(
                submitted(),
                registered(),
                accepted(),
                begun(),
                new DossierEvent.StepDone(ISSUE, null, "completion-issue"),
                new DossierEvent.Finished(LATER, Outcome.REFUSED),
                new DossierEvent.RefusalIssued(),
                new DossierEvent.GroundsKept("refusal-1", SECRET));
    }

    static List<DossierCommand> commands() {
        return List.of(
                submit(application(Channel.ONLINE)),
                imported(past()),
                new DossierCommand.Number(new DossierCode(CODE)),
                new DossierCommand.Accept(CLERK, null, null, null, LATER),
                new DossierCommand.Refuse(CLERK, SECRET, LATER),
                new DossierCommand.RequestSupplement(CLERK, FRIDAY, null, SECRET, NOON),
                new DossierCommand.HandInSupplement(List.of(), LATER),
                new DossierCommand.ConfirmSupplement(CLERK, true, LATER),
                new DossierCommand.AskWithdrawal(SECRET, NOON),
                new DossierCommand.RetractWithdrawal(CLERK),
                new DossierCommand.ConfirmWithdrawal(CLERK, LATER),
                new DossierCommand.Stop(LEADER, false, "Điều 19", SECRET, LATER),
                new DossierCommand.Resume(LEADER),
                new DossierCommand.Annul(LEADER, "Điều 17", SECRET, LATER),
                correct(new Correction.Data(Correction.Field.FILER_NAME)),
                correct(new Correction.ReceivedAt(LATER)),
                correct(new Correction.FinishedAt(LATER)),
                correct(new Correction.ReturnedAt(LATER)),
                correct(new Correction.Result(Outcome.REFUSED)),
                new DossierCommand.AnswerAtOnce(CLERK, PAPER_AT_ONCE, LATER),
                new DossierCommand.ReturnAtCounter(SECRET, LATER),
                new DossierCommand.ChangeContact(SECRET, LATER),
                new DossierCommand.TellDuties(OFFICER, List.of(TAX), LATER),
                new DossierCommand.ProvePayment(TAX.reference(), LATER, LATER),
                new DossierCommand.RecordFee(CHARGE, "key-1", CLERK, LATER),
                new DossierCommand.NumberFee(1, 7),
                new DossierCommand.RefundFee(1, CLERK, SECRET, LATER),
                new DossierCommand.Note.StepOffered(POLICE),
                new DossierCommand.Note.AgencyConsulted(POLICE),
                new DossierCommand.Note.StepAccepted(POLICE),
                new DossierCommand.Note.StepCompleted(VERIFY, PAPER, null),
                new DossierCommand.Note.GroundsTold(SECRET),
                new DossierCommand.Note.StepsUndone(List.of(ISSUE, VERIFY)),
                new DossierCommand.Note.RouteCompleted(LATER, Outcome.GRANTED),
                new DossierCommand.Note.ResultDelivered(Delivery.POST, LATER),
                new DossierCommand.Note.DeadlineSet(DUE),
                new DossierCommand.Note.DeadlineStopped(),
                new DossierCommand.Note.DeadlineMoved(DUE, DUE, true),
                new DossierCommand.Note.Reappointed(DUE),
                new DossierCommand.Note.ReappointmentEnded(true),
                new DossierCommand.Note.AnswerDeadlineSet(DUE),
                new DossierCommand.Note.ResultCameBack(LATER),
                new DossierCommand.Note.ResultSentOut(),
                new DossierCommand.Note.RefusalIssued("x-L2"),
                new DossierCommand.Note.RefusalDrafted("x-L2"),
                new DossierCommand.Note.SupplementDeadlineSet(1, DUE));
    }

    /** Each event with the state it led to. */
    public record Happened(DossierEvent event, Dossier after) {}

    public static List<Happened> events() {
        var joined = new DossierEvent.AgencyJoined(JUSTICE);
        return Stream.of(
                        List.of(submitted()),
                        List.of(submitted(), registered()),
                        List.of(submitted(), registered(), accepted()),
                        List.of(submitted(), registered(), refused()),
                        List.of(submitted(), registered(), supplementRequested(Phase.INTAKE)),
                        List.of(submitted(), registered(), supplementRequested(Phase.INTAKE), handedIn()),
                        List.of(submitted(), registered(), supplementRequested(Phase.INTAKE), handedIn(), confirmed()),
                        List.of(
                                submitted(),
                                registered(),
                                supplementRequested(Phase.INTAKE),
                                new DossierEvent.SupplementDeadlineNoted(1, DUE)),
                        List.of(submitted(), registered(), new DossierEvent.AnswerDueNoted(DUE)),
                        List.of(
                                submitted(),
                                registered(),
                                accepted(),
                                begun(),
                                finished(),
                                new DossierEvent.PostNoted(LATER)),
                        List.of(
                                submitted(),
                                registered(),
                                accepted(),
                                begun(),
                                new DossierEvent.Finished(LATER, Outcome.REFUSED),
                                new DossierEvent.RefusalIssued()),
                        List.of(submitted(), registered(), withdrawalAsked()),
                        List.of(submitted(), registered(), withdrawalAsked(), withdrawn()),
                        List.of(
                                submitted(),
                                registered(),
                                withdrawalAsked(),
                                new DossierEvent.WithdrawalRetracted(CLERK)),
                        List.of(submitted(), registered(), accepted(), begun()),
                        List.of(submitted(), registered(), accepted(), joined),
                        List.of(submitted(), registered(), accepted(), begun(), stopped(false)),
                        List.of(
                                submitted(),
                                registered(),
                                accepted(),
                                begun(),
                                stopped(false),
                                new DossierEvent.RouteEnded(LATER, Outcome.GRANTED)),
                        List.of(
                                submitted(),
                                registered(),
                                accepted(),
                                begun(),
                                stopped(false),
                                new DossierEvent.Resumed(LEADER)),
                        List.of(
                                submitted(),
                                registered(),
                                accepted(),
                                begun(),
                                new DossierEvent.StepDone(VERIFY, null, null),
                                new DossierEvent.StepsUndone(List.of(VERIFY))),
                        List.of(
                                submitted(),
                                registered(),
                                accepted(),
                                begun(),
                                new DossierEvent.StepDone(VERIFY, null, null)),
                        List.of(submitted(), registered(), accepted(), begun(), told(TAX, FEE)),
                        List.of(submitted(), registered(), accepted(), begun(), told(TAX, FEE), paid(TAX, 1)),
                        List.of(submitted(), registered(), feeRecorded()),
                        List.of(submitted(), registered(), feeRecorded(), feeNumbered()),
                        List.of(submitted(), registered(), feeRecorded(), feeNumbered(), feeRefunded()),
                        List.of(submitted(), registered(), accepted(), new DossierEvent.GroundsWanted("note-1")),
                        List.of(submitted(), registered(), accepted(), new DossierEvent.RefusalDrafted("x-L2")),
                        List.of(
                                submitted(),
                                registered(),
                                accepted(),
                                new DossierEvent.GroundsKept("refusal-1", SECRET)),
                        List.of(submitted(), registered(), accepted(), new DossierEvent.ResultIssued(PAPER)),
                        List.of(submitted(), registered(), accepted(), begun(), finished()),
                        List.of(submitted(), registered(), accepted(), begun(), finished(), returned()),
                        List.of(submitted(), registered(), accepted(), new DossierEvent.DueNoted(Due.UNKNOWN)),
                        List.of(submitted(), registered(), annulled()),
                        List.of(submitted(), registered(), new DossierEvent.ContactChanged("contact-1", SECRET)),
                        List.of(submitted(), registered(), corrected(new Correction.Data(Correction.Field.FILER_NAME))),
                        List.of(
                                submitted(),
                                registered(),
                                accepted(),
                                begun(),
                                finished(),
                                corrected(new Correction.FinishedAt(LATER.plusSeconds(1)))),
                        List.of(submitted(), registered(), accepted(), corrected(new Correction.ReceivedAt(LATER))),
                        List.of(new DossierEvent.Imported(imported(past()).submission(), CODE, past())))
                .map(story -> new Happened(story.getLast(), state(story.toArray(DossierEvent[]::new))))
                .toList();
    }
}
