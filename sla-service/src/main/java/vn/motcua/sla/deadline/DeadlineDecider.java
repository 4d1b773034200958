package vn.motcua.sla.deadline;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;
import static vn.motcua.sla.deadline.DeadlineEvent.then;

import java.util.List;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.eventing.decider.Decision.Rejected;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.clock.Alarms;
import vn.motcua.sla.clock.Allowance;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.RuleBook;
import vn.motcua.sla.deadline.DeadlineCommand.AcceptStep;
import vn.motcua.sla.deadline.DeadlineCommand.Annul;
import vn.motcua.sla.deadline.DeadlineCommand.AskSupplement;
import vn.motcua.sla.deadline.DeadlineCommand.AskWithdrawal;
import vn.motcua.sla.deadline.DeadlineCommand.Check;
import vn.motcua.sla.deadline.DeadlineCommand.CompleteStep;
import vn.motcua.sla.deadline.DeadlineCommand.CompleteSupplement;
import vn.motcua.sla.deadline.DeadlineCommand.Correct;
import vn.motcua.sla.deadline.DeadlineCommand.CorrectReceipt;
import vn.motcua.sla.deadline.DeadlineCommand.Finish;
import vn.motcua.sla.deadline.DeadlineCommand.HandInSupplement;
import vn.motcua.sla.deadline.DeadlineCommand.LeaveStep;
import vn.motcua.sla.deadline.DeadlineCommand.NotAccept;
import vn.motcua.sla.deadline.DeadlineCommand.NoteReturn;
import vn.motcua.sla.deadline.DeadlineCommand.OfferStep;
import vn.motcua.sla.deadline.DeadlineCommand.OnConsultation;
import vn.motcua.sla.deadline.DeadlineCommand.OnDispute;
import vn.motcua.sla.deadline.DeadlineCommand.OnPost;
import vn.motcua.sla.deadline.DeadlineCommand.OnSideClock;
import vn.motcua.sla.deadline.DeadlineCommand.OrderApology;
import vn.motcua.sla.deadline.DeadlineCommand.Reappoint;
import vn.motcua.sla.deadline.DeadlineCommand.RefuseSupplement;
import vn.motcua.sla.deadline.DeadlineCommand.Register;
import vn.motcua.sla.deadline.DeadlineCommand.ResumeClock;
import vn.motcua.sla.deadline.DeadlineCommand.RetractWithdrawal;
import vn.motcua.sla.deadline.DeadlineCommand.SettleDuties;
import vn.motcua.sla.deadline.DeadlineCommand.Start;
import vn.motcua.sla.deadline.DeadlineCommand.StopClock;
import vn.motcua.sla.deadline.DeadlineCommand.StopForGood;
import vn.motcua.sla.deadline.DeadlineCommand.TakeOver;
import vn.motcua.sla.deadline.DeadlineCommand.TellDuties;
import vn.motcua.sla.deadline.DeadlineCommand.WhileOpen;
import vn.motcua.sla.deadline.DeadlineCommand.Withdraw;
import vn.motcua.sla.deadline.declaration.Breaches;
import vn.motcua.sla.deadline.state.Closing.How;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Deadline.Ending;
import vn.motcua.sla.deadline.state.Deadline.Finished;
import vn.motcua.sla.deadline.state.Deadline.Registered;
import vn.motcua.sla.deadline.state.Deadline.Unaccepted;
import vn.motcua.sla.deadline.state.Deadline.UndatedClosed;
import vn.motcua.sla.deadline.state.Deadline.UndatedOpen;
import vn.motcua.sla.deadline.state.Deadline.Underway;
import vn.motcua.sla.deadline.state.Deadline.Unknown;
import vn.motcua.sla.deadline.state.Supplement.Progress;
import vn.motcua.sla.deadline.takeover.Takeover;

/**
 * The rules of the clocks: says for each state and command whose rules decide. They compute with the calendars in force when they
 * decide, and with no other time than a command's.
 */
public final class DeadlineDecider implements Decider<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> {
    private final Calendars calendars;
    private final Recount recount;
    private final Declarations declarations;
    private final SideClocks sideClocks;
    private final Steps steps;
    private final PassedOn passedOn;
    private final Stops stops;
    private final Supplements supplements;
    private final Duties duties;
    private final Apologies apologies;
    private final Endings endings;
    private final Corrections corrections;
    private final CorrectedReceipt receipts;
    private final Disputes disputes;

    public DeadlineDecider(Calendars calendars, RuleBook rules) {
        this.calendars = calendars;
        this.recount = new Recount(calendars);
        this.declarations = new Declarations(calendars);
        this.sideClocks = new SideClocks(calendars, rules);
        this.steps = new Steps(calendars);
        this.passedOn = new PassedOn(calendars);
        this.stops = new Stops(calendars, steps, sideClocks, recount);
        this.supplements = new Supplements(new Breaches(calendars, rules), stops);
        this.duties = new Duties(stops, steps);
        this.apologies = new Apologies(calendars);
        this.endings = new Endings(calendars);
        this.corrections = new Corrections(calendars);
        this.receipts = new CorrectedReceipt(calendars);
        this.disputes = new Disputes(calendars);
    }

    @Override
    public Deadline initial() {
        return new Unknown();
    }

    /**
     * First of all the dates of the calendar in force hold. Then whatever fell due before the command is declared, so that the
     * order of events is the order of time.
     */
    @Override
    public Decision<DeadlineEvent, DeadlineRejection> decide(Deadline state, DeadlineCommand command) {
        var recounted = recount.of(state, command.at());
        var now = DeadlineHistory.after(state, recounted);
        var declared = declarations.due(now, command.at());
        return switch (decideNow(DeadlineHistory.after(now, declared), command)) {
            case Rejected<DeadlineEvent, DeadlineRejection> rejected -> rejected;
            case Accepted<DeadlineEvent, DeadlineRejection>(var events) ->
                accept(then(recounted, then(declared, events)));
        };
    }

    @Override
    public Deadline apply(Deadline state, DeadlineEvent event) {
        return DeadlineHistory.apply(state, event);
    }

    private Decision<DeadlineEvent, DeadlineRejection> decideNow(Deadline state, DeadlineCommand command) {
        return switch (state) {
            case Unknown _ -> unknown(command);
            case Registered registered -> registered(registered, command);
            case Underway underway -> underway(underway, command);
            case Finished finished -> finished(finished, command);
            case UndatedOpen _ -> undated(command);
            case UndatedClosed _ ->
                command instanceof NoteReturn c
                        ? accept(new DeadlineEvent.Returned(c.method(), c.at()))
                        : over(command);
            case Unaccepted _ -> over(command);
            case Deadline.Annulled _ -> annulled(command);
        };
    }

    private Decision<DeadlineEvent, DeadlineRejection> unknown(DeadlineCommand command) {
        return switch (command) {
            case Register c ->
                accept(then(List.of(new DeadlineEvent.Registered(c.dossier())), sideClocks.registered(c.dossier())));
            case TakeOver c -> {
                var as = Takeover.of(calendars, c.dossier(), c.past(), c.at());
                yield accept(new DeadlineEvent.TakenOver(c.past(), as, c.at()));
            }
            case DeadlineCommand _ -> reject(new DeadlineRejection.NotRegistered());
        };
    }

    /** No date was told, and none is computed: all there can be is an end. */
    private static Decision<DeadlineEvent, DeadlineRejection> undated(DeadlineCommand command) {
        return switch (command) {
            case Finish c -> accept(new DeadlineEvent.ClosedUndated(How.RESOLVED, c.at()));
            case Withdraw c -> accept(new DeadlineEvent.ClosedUndated(How.WITHDRAWN, c.at()));
            case StopForGood c -> accept(new DeadlineEvent.ClosedUndated(How.STOPPED, c.at()));
            case NoteReturn c -> accept(new DeadlineEvent.Returned(c.method(), c.at()));
            case Reappoint c -> Apologies.declined(c, Ground.NOT_DUE);
            case OrderApology _, Annul _, Correct _, CorrectReceipt _, WhileOpen _ -> over(command);
        };
    }

    private Decision<DeadlineEvent, DeadlineRejection> registered(Registered state, DeadlineCommand command) {
        return switch (command) {
            case Register _, TakeOver _, Check _, AskWithdrawal _, RetractWithdrawal _ -> accept();
            case Start start -> started(state, start);
            case AskSupplement ask -> Supplements.askedAtIntake(state, ask);
            case HandInSupplement c ->
                Supplements.progressed(state.supplements(), c.request(), Progress.HANDED_IN, c.at());
            case RefuseSupplement c -> Supplements.progressed(state.supplements(), c.request(), Progress.ASKED, c.at());
            case CompleteSupplement c ->
                Supplements.progressed(state.supplements(), c.request(), Progress.COMPLETE, c.at());
            case NotAccept c -> accept(new DeadlineEvent.EndedUnaccepted(Ending.NOT_ACCEPTED, c.at()));
            case Withdraw c -> accept(new DeadlineEvent.EndedUnaccepted(Ending.WITHDRAWN, c.at()));
            case StopForGood c -> accept(new DeadlineEvent.EndedUnaccepted(Ending.STOPPED, c.at()));
            case Annul c -> accept(new DeadlineEvent.Annulled(c.at()));
            case Reappoint c -> Apologies.declined(c, Ground.NOT_DUE);
            case Correct c -> accept(Corrections.counted(c.at()));
            case CorrectReceipt c -> accept(Corrections.counted(c.at()));
            case OnPost c -> sideClocks.decide(state.dossier(), state.clocks(), c);
            case TellDuties _,
                    SettleDuties _,
                    StopClock _,
                    ResumeClock _,
                    Finish _,
                    NoteReturn _,
                    OfferStep _,
                    AcceptStep _,
                    LeaveStep _,
                    CompleteStep _,
                    OnConsultation _,
                    OrderApology _,
                    OnDispute _ -> reject(new DeadlineRejection.NotYetAccepted());
        };
    }

    private Decision<DeadlineEvent, DeadlineRejection> underway(Underway state, DeadlineCommand command) {
        return switch (command) {
            case Register _, TakeOver _, Check _ -> accept();
            case Start _, NotAccept _ -> reject(new DeadlineRejection.AlreadyAccepted());
            case AskSupplement ask -> supplements.askedInProcessing(state, ask);
            case HandInSupplement c ->
                Supplements.progressed(state.course().supplements(), c.request(), Progress.HANDED_IN, c.at());
            case RefuseSupplement c ->
                Supplements.progressed(state.course().supplements(), c.request(), Progress.ASKED, c.at());
            case CompleteSupplement c -> supplements.completed(state, c);
            case TellDuties c -> duties.told(state, c);
            case SettleDuties c -> duties.settled(state, c);
            case StopClock c -> stops.ordered(state, c);
            case ResumeClock c -> stops.lifted(state, c.at());
            case OfferStep c -> duties.offered(state, c);
            case AcceptStep c -> steps.accepted(state, c);
            case CompleteStep c -> duties.orNone(state, Steps.completed(state, c), c.at());
            case LeaveStep c -> duties.orNone(state, passedOn.left(state, c), c.at());
            case Reappoint c -> apologies.approved(state, c);
            case OrderApology c -> apologies.ordered(state, c);
            case Finish c -> accept(endings.closed(state, How.RESOLVED, c.at()));
            case AskWithdrawal c -> withdrawalAsked(state, c);
            case RetractWithdrawal c -> withdrawalRetracted(state, c);
            case Withdraw c -> accept(endings.closed(state, How.WITHDRAWN, c.at()));
            case StopForGood c -> accept(endings.closed(state, How.STOPPED, c.at()));
            case NoteReturn c -> accept(new DeadlineEvent.Returned(c.method(), c.at()));
            case Annul c -> accept(new DeadlineEvent.Annulled(c.at()));
            case Correct c -> accept(Corrections.counted(c.at()));
            case CorrectReceipt c -> accept(receipts.corrected(state, c));
            case OnDispute c -> Disputes.underway(state.course(), c);
            case OnSideClock c ->
                sideClocks.decide(state.dossier(), state.course().clocks(), c);
        };
    }

    /** The legal clock has ended, but the post may still have the result. */
    private Decision<DeadlineEvent, DeadlineRejection> finished(Finished state, DeadlineCommand command) {
        return switch (command) {
            case NoteReturn c -> accept(new DeadlineEvent.Returned(c.method(), c.at()));
            case Correct c -> accept(corrections.corrected(state, c));
            case OnDispute c -> disputes.finished(state, c);
            case OnPost c -> sideClocks.decide(state.dossier(), state.course().clocks(), c);
            case Reappoint _, OrderApology _, Annul _, CorrectReceipt _, WhileOpen _ -> over(command);
        };
    }

    /** The clocks have ended: whatever still comes in changes nothing, but a letter must be answered. */
    private static Decision<DeadlineEvent, DeadlineRejection> over(DeadlineCommand command) {
        return switch (command) {
            case Reappoint c -> Apologies.declined(c, Ground.ENDED);
            case OrderApology _ -> reject(new DeadlineRejection.NotOverdue());
            case Annul c -> accept(new DeadlineEvent.Annulled(c.at()));
            case Correct c -> accept(Corrections.counted(c.at()));
            case CorrectReceipt c -> accept(Corrections.counted(c.at()));
            case WhileOpen _ -> accept();
        };
    }

    private static Decision<DeadlineEvent, DeadlineRejection> annulled(DeadlineCommand command) {
        return switch (command) {
            case Annul _, Correct _, CorrectReceipt _ -> accept();
            case Reappoint _, OrderApology _, WhileOpen _ -> over(command);
        };
    }

    private Decision<DeadlineEvent, DeadlineRejection> started(Registered state, Start c) {
        var calendar = calendars.ofLegalTerms(state.dossier().receivingAgency());
        var terms = c.terms();
        var clock = Clock.fromReceipt(calendar, c.receivedAt(), Allowance.of(terms));
        var alarms = Alarms.before(calendar, c.receivedAt(), clock.dueAt(), terms);
        var answered = SideClocks.answered(state.clocks(), c.at());
        var started = new DeadlineEvent.Started(c.receivedAt(), terms, clock, alarms);
        return accept(then(then(answered, List.of(started)), sideClocks.accepted(state.dossier(), c)));
    }

    private static Decision<DeadlineEvent, DeadlineRejection> withdrawalAsked(Underway state, AskWithdrawal c) {
        return state.course().wantedBack() ? accept() : accept(new DeadlineEvent.WithdrawalAsked(c.at()));
    }

    /** What nobody was told while the wish was open is told now. */
    private Decision<DeadlineEvent, DeadlineRejection> withdrawalRetracted(Underway state, RetractWithdrawal c) {
        if (!state.course().wantedBack()) {
            return accept();
        }
        var retracted = List.of(new DeadlineEvent.WithdrawalRetracted(c.at()));
        return accept(then(retracted, declarations.due(DeadlineHistory.apply(state, retracted.getFirst()), c.at())));
    }
}
