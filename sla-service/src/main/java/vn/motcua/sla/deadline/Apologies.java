package vn.motcua.sla.deadline;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;
import static vn.motcua.sla.deadline.DeadlineEvent.then;

import java.util.List;
import java.util.Objects;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.NewDateLimits;
import vn.motcua.sla.deadline.DeadlineCommand.OrderApology;
import vn.motcua.sla.deadline.DeadlineCommand.Reappoint;
import vn.motcua.sla.deadline.declaration.Breaches;
import vn.motcua.sla.deadline.declaration.DeclarationWords;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Deadline.Stopped;
import vn.motcua.sla.deadline.state.Deadline.Underway;
import vn.motcua.sla.deadline.state.Declaration;

/** Letters of apology: whether the new date that one promises may be promised, and who may order one. */
final class Apologies {
    private final Calendars calendars;
    private final DeclarationWords words;

    Apologies(Calendars calendars) {
        this.calendars = calendars;
        this.words = new DeclarationWords(calendars);
    }

    /** An apology that promises no date asks nothing of the clocks. */
    Decision<DeadlineEvent, DeadlineRejection> approved(Underway state, Reappoint c) {
        if (isKnown(state, c)) {
            return accept();
        }
        if (c.newDueAt() == null) {
            return accept(apologised(c));
        }
        return switch (state.course().appointment()) {
            case Appointment.Renewed _ -> declined(c, Ground.ALREADY_REAPPOINTED);
            case Appointment.AsPrinted _ ->
                switch (state) {
                    case Stopped _ -> declined(c, Ground.NOT_DUE);
                    case Running running -> reappointed(running, c);
                };
        };
    }

    private static boolean isKnown(Underway state, Reappoint c) {
        return switch (state.course().appointment()) {
            case Appointment.AsPrinted _ -> false;
            case Appointment.Renewed renewed -> renewed.letter().equals(c.letter());
        };
    }

    private Decision<DeadlineEvent, DeadlineRejection> reappointed(Running state, Reappoint c) {
        var promised = Objects.requireNonNull(c.newDueAt());
        var course = state.course();
        var originalDueAt = state.clock().dueAt();
        boolean warned =
                course.declared(Declaration.Kind.AT_RISK, originalDueAt.toString()) || course.missed(originalDueAt);
        if (!warned) {
            return declined(c, Ground.NOT_DUE);
        }
        var calendar = calendars.ofLegalTerms(state.dossier().receivingAgency());
        if (!NewDateLimits.of(calendar, originalDueAt, course.term()).admit(calendar, promised, c.at())) {
            return declined(c, Ground.OUT_OF_LIMITS);
        }
        var left = calendar.terms().remaining(c.at(), promised, Unit.WORKING_DAY);
        var clock = new Clock.Running(c.at(), left, Clock.Basis.RESUMPTION, 0, promised, calendar.version());
        var broken = Breaches.apologyLate(state, calendar, c.letter(), c.at()).stream()
                .map(DeadlineEvent.RuleBroken::new)
                .toList();
        var reappointed = new DeadlineEvent.Reappointed(new Appointment.Renewed(c.letter(), promised, clock));
        return accept(then(broken, List.of(reappointed, apologised(c))));
    }

    private static DeadlineEvent apologised(Reappoint c) {
        return new DeadlineEvent.Apologised(c.letter(), c.cause(), c.at());
    }

    /** The letter must be answered; one that promises no date asks for no answer. */
    static Decision<DeadlineEvent, DeadlineRejection> declined(Reappoint c, Ground ground) {
        return c.newDueAt() == null ? accept() : accept(new DeadlineEvent.ReappointmentDeclined(c.letter(), ground));
    }

    /** Nothing is drafted for an import's past by itself: a leader orders it. */
    Decision<DeadlineEvent, DeadlineRejection> ordered(Underway state, OrderApology c) {
        if (!state.dossier().imported()) {
            return reject(new DeadlineRejection.NotImported());
        }
        return switch (state) {
            case Stopped _ -> reject(new DeadlineRejection.NotOverdue());
            case Running running ->
                words.apology(running, c.by(), c.at())
                        .<Decision<DeadlineEvent, DeadlineRejection>>map(
                                word -> accept(new DeadlineEvent.ApologyOrdered(word)))
                        .orElseGet(() -> reject(new DeadlineRejection.NotOverdue()));
        };
    }
}
