package vn.motcua.sla.complaint;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.DueDate;
import vn.motcua.sla.clock.RuleBook;
import vn.motcua.sla.complaint.Complaint.Answered;
import vn.motcua.sla.complaint.Complaint.Awaited;
import vn.motcua.sla.complaint.Complaint.Overdue;
import vn.motcua.sla.complaint.Complaint.Unknown;
import vn.motcua.sla.complaint.ComplaintCommand.Answer;
import vn.motcua.sla.complaint.ComplaintCommand.Check;
import vn.motcua.sla.complaint.ComplaintCommand.Receive;
import vn.motcua.sla.complaint.ComplaintRejection.NotReceived;

/**
 * The answer to a complaint is due after the term of its rule set, counted like any legal term of its agency, and missed as those
 * are. An adopted decision moves the date as long as it was not declared missed.
 */
public final class ComplaintDecider
        implements Decider<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> {
    private final Calendars calendars;
    private final RuleBook rules;

    public ComplaintDecider(Calendars calendars, RuleBook rules) {
        this.calendars = calendars;
        this.rules = rules;
    }

    @Override
    public Complaint initial() {
        return new Unknown();
    }

    @Override
    public Decision<ComplaintEvent, ComplaintRejection> decide(Complaint state, ComplaintCommand command) {
        return switch (command) {
            case Receive received -> receive(state, received);
            case Answer(var at) -> answer(state, at);
            case Check(var at) -> check(state, at);
        };
    }

    private Decision<ComplaintEvent, ComplaintRejection> receive(Complaint state, Receive received) {
        return switch (state) {
            case Unknown _ -> accept(new ComplaintEvent.Started(received.agency(), clock(received)));
            case Awaited _, Overdue _, Answered _ -> accept();
        };
    }

    private Clock.Running clock(Receive received) {
        var budget = Budget.of(rules.of(received.ruleSet()).complaint());
        return Clock.fromReceipt(calendars.ofLegalTerms(received.agency()), received.at(), budget);
    }

    private Decision<ComplaintEvent, ComplaintRejection> answer(Complaint state, Instant at) {
        return switch (state) {
            case Unknown _ -> reject(new NotReceived());
            case Awaited awaited -> {
                var events = due(awaited, at);
                events.add(new ComplaintEvent.Answered(at));
                yield accept(events);
            }
            case Overdue _ -> accept(new ComplaintEvent.Answered(at));
            case Answered _ -> accept();
        };
    }

    private Decision<ComplaintEvent, ComplaintRejection> check(Complaint state, Instant at) {
        return switch (state) {
            case Unknown _ -> reject(new NotReceived());
            case Awaited awaited -> accept(due(awaited, at));
            case Overdue _, Answered _ -> accept();
        };
    }

    /** Counted by the calendar in force first, so that no date is declared missed that a decision has moved. */
    private List<ComplaintEvent> due(Awaited state, Instant at) {
        var events = new ArrayList<ComplaintEvent>();
        var clock = recounted(state);
        if (!clock.calendar().equals(state.clock().calendar())) {
            var moved = !clock.dueAt().equals(state.clock().dueAt());
            events.add(new ComplaintEvent.Recounted(clock, moved));
        }
        if (!at.isBefore(missedAt(clock))) {
            events.add(new ComplaintEvent.DeclaredOverdue());
        }
        return events;
    }

    private Clock.Running recounted(Awaited state) {
        var calendar = calendars.ofLegalTerms(state.agency());
        var clock = state.clock();
        return calendar.isNewerThan(clock.calendar())
                ? Clock.fromReceipt(calendar, clock.since(), clock.budget())
                : clock;
    }

    /** The first instant at which an unanswered complaint is overdue. */
    public static Instant missedAt(Clock.Running clock) {
        return DueDate.missedAt(clock.dueAt(), clock.budget() instanceof Budget.OfDays);
    }

    @Override
    public Complaint apply(Complaint state, ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.Started(var agency, var clock)
            when state instanceof Unknown -> new Awaited(agency, clock);
            case ComplaintEvent.Recounted(var clock, var _)
            when state instanceof Awaited(var agency, var _) -> new Awaited(agency, clock);
            case ComplaintEvent.DeclaredOverdue _
            when state instanceof Awaited(var agency, var clock) -> new Overdue(agency, clock);
            case ComplaintEvent.Answered(var at)
            when state instanceof Awaited(var agency, var clock) -> new Answered(agency, clock, at, false);
            case ComplaintEvent.Answered(var at)
            when state instanceof Overdue(var agency, var clock) -> new Answered(agency, clock, at, true);
            case ComplaintEvent.Started _,
                    ComplaintEvent.Recounted _,
                    ComplaintEvent.DeclaredOverdue _,
                    ComplaintEvent.Answered _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " on "
                        + state.getClass().getSimpleName());
        };
    }
}
