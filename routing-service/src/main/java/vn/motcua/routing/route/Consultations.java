package vn.motcua.routing.route;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.contracts.Term;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.routing.route.Consultation.Answered;
import vn.motcua.routing.route.Consultation.Awaited;
import vn.motcua.routing.route.Consultation.Closed;
import vn.motcua.routing.route.Consultation.DeemedConsent;
import vn.motcua.routing.route.Consultation.Inquiry;
import vn.motcua.routing.route.Consultation.Overdue;
import vn.motcua.routing.route.Consultation.Reminder;
import vn.motcua.routing.route.Consultation.Reply;

/** The rules of consultations: who may be asked, until when, and what an answer or silence comes to. */
final class Consultations {

    private Consultations() {}

    /** Only who holds a step asks about it. */
    static Decision<RouteEvent, RouteRejection> ask(Way way, Step step, RouteCommand.Consult command) {
        var known = way.consultation(command.id());
        if (known.isPresent()) {
            return again(way, known.get(), command);
        }
        return switch (step) {
            case Step.Waiting _, Step.GivenBack _ -> reject(new RouteRejection.NotOffered(step.id()));
            case Step.Offered _ -> reject(new RouteRejection.NotAccepted(step.id()));
            case Step.Accepted accepted -> ask(way, accepted, command);
            case Step.Completed _ -> reject(new RouteRejection.AlreadyCompleted(step.id()));
            case Step.Ended _ -> reject(new RouteRejection.StepEnded(step.id()));
        };
    }

    private static Decision<RouteEvent, RouteRejection> again(
            Way way, Consultation known, RouteCommand.Consult command) {
        var inquiry = known.inquiry();
        var same = inquiry.step().equals(command.step())
                && inquiry.agency().equals(command.agency())
                && inquiry.within().equals(Objects.requireNonNullElse(command.within(), inquiry.within()))
                && way.writing(Writing.refOfQuestion(command.id()))
                        .equals(Optional.of(Writing.question(command.id(), command.question())));
        return same ? accept() : reject(new RouteRejection.AnotherConsultation(command.id()));
    }

    private static Decision<RouteEvent, RouteRejection> ask(Way way, Step.Accepted step, RouteCommand.Consult command) {
        if (command.agency().equals(step.agency())) {
            return reject(new RouteRejection.OwnOpinion(step.id(), step.agency()));
        }
        return within(way, command)
                .<Decision<RouteEvent, RouteRejection>>map(within -> {
                    var inquiry = new Inquiry(
                            command.id(),
                            step.id(),
                            command.agency(),
                            within,
                            isConsent(way, within),
                            command.by(),
                            command.at(),
                            null,
                            List.of());
                    return accept(new RouteEvent.ConsultationAsked(
                            inquiry, Writing.question(command.id(), command.question())));
                })
                .orElseGet(() -> reject(new RouteRejection.TimeMissing(step.id())));
    }

    private static Optional<Term> within(Way way, RouteCommand.Consult command) {
        var own = way.consulting();
        return Optional.ofNullable(command.within())
                .or(() -> own == null ? Optional.empty() : Optional.of(own.within()));
    }

    /** Silence is consent only where the procedure says so, and only after the time that the procedure gives. */
    private static boolean isConsent(Way way, Term within) {
        var own = way.consulting();
        return own != null && own.silenceIsConsent() && own.within().equals(within);
    }

    /** What comes after silence has become consent is kept and changes nothing, whatever has become of the route. */
    static Decision<RouteEvent, RouteRejection> answer(Way way, Consultation known, RouteCommand.AnswerConsultation c) {
        return switch (known) {
            case Awaited awaited
            when awaited.inquiry().consentedBy(c.at()) ->
                accept(new RouteEvent.ConsentDeemed(known.id()), answered(c, true));
            case Awaited _, Overdue _ -> accept(answered(c, false));
            case Answered answered -> again(way, answered.reply(), c);
            case DeemedConsent consent -> {
                var late = consent.late();
                yield late == null ? accept(answered(c, true)) : again(way, late, c);
            }
            case Closed _ -> reject(new RouteRejection.ConsultationClosed(known.id()));
        };
    }

    private static RouteEvent answered(RouteCommand.AnswerConsultation c, boolean afterConsent) {
        return new RouteEvent.ConsultationAnswered(
                c.consultation(),
                new Reply(c.officer(), c.at()),
                afterConsent,
                Writing.answer(c.consultation(), c.answer()));
    }

    private static Decision<RouteEvent, RouteRejection> again(Way way, Reply reply, RouteCommand.AnswerConsultation c) {
        var same = reply.officer().equals(c.officer())
                && way.writing(Writing.refOfAnswer(c.consultation()))
                        .equals(Optional.of(Writing.answer(c.consultation(), c.answer())));
        return same ? accept() : reject(new RouteRejection.AlreadyAnswered(c.consultation()));
    }

    /** Sla announces that the time has passed; what follows is decided here. An answer may have come meanwhile. */
    static Decision<RouteEvent, RouteRejection> expire(Consultation known) {
        return switch (known) {
            case Awaited(var inquiry) ->
                accept(
                        inquiry.silenceIsConsent()
                                ? new RouteEvent.ConsentDeemed(inquiry.id())
                                : new RouteEvent.ConsultationFellDue(inquiry.id()));
            case Overdue _, Answered _, DeemedConsent _, Closed _ -> accept();
        };
    }

    /** Of an answer that is overdue the agency is reminded, once a day at most (art. 19.5). */
    static Decision<RouteEvent, RouteRejection> remind(Consultation known, RouteCommand.Remind c) {
        return switch (known) {
            case Overdue(var inquiry) -> {
                var today = OfficeTime.day(c.at());
                var before = inquiry.reminders().stream()
                        .filter(reminder -> OfficeTime.day(reminder.at()).equals(today))
                        .findFirst();
                yield before.<Decision<RouteEvent, RouteRejection>>map(
                                reminder -> reminder.by().equals(c.by())
                                        ? accept()
                                        : reject(new RouteRejection.RemindedToday(known.id(), reminder.at())))
                        .orElseGet(() ->
                                accept(new RouteEvent.ConsultationReminded(known.id(), new Reminder(c.by(), c.at()))));
            }
            case Awaited _, Answered _, DeemedConsent _, Closed _ -> reject(new RouteRejection.NotOverdue(known.id()));
        };
    }

    static Consultation reminded(Consultation known, RouteEvent.ConsultationReminded event) {
        return switch (known) {
            case Overdue(var inquiry) -> new Overdue(inquiry.with(event.reminder()));
            case Awaited _, Answered _, DeemedConsent _, Closed _ -> throw unfit(known, event);
        };
    }

    /** What silence has come to by now, though sla has not said so yet: what is decided next may rest on it. */
    static List<RouteEvent> consents(Way way, Instant at) {
        var events = new ArrayList<RouteEvent>();
        for (var known : way.consultations()) {
            switch (known) {
                case Awaited(var inquiry)
                when inquiry.consentedBy(at) -> events.add(new RouteEvent.ConsentDeemed(inquiry.id()));
                case Awaited _, Overdue _, Answered _, DeemedConsent _, Closed _ -> {
                    // Nothing changes: it is answered, or its time has not passed.
                }
            }
        }
        return events;
    }

    static Decision<RouteEvent, RouteRejection> date(Consultation known, Instant until) {
        return until.equals(known.inquiry().until())
                ? accept()
                : accept(new RouteEvent.ConsultationDated(known.id(), until));
    }

    static Consultation dated(Consultation known, RouteEvent.ConsultationDated event) {
        var inquiry = known.inquiry().until(event.until());
        return switch (known) {
            case Awaited _ -> new Awaited(inquiry);
            case Overdue _ -> new Overdue(inquiry);
            case Answered answered -> new Answered(inquiry, answered.reply());
            case DeemedConsent consent -> new DeemedConsent(inquiry, consent.late());
            case Closed _ -> new Closed(inquiry);
        };
    }

    static Consultation answered(Consultation known, RouteEvent.ConsultationAnswered event) {
        return switch (known) {
            case Awaited(var inquiry) -> new Answered(inquiry, event.reply());
            case Overdue(var inquiry) -> new Answered(inquiry, event.reply());
            case DeemedConsent(var inquiry, var late) when late == null -> new DeemedConsent(inquiry, event.reply());
            case DeemedConsent _, Answered _, Closed _ -> throw unfit(known, event);
        };
    }

    static Consultation consented(Consultation known, RouteEvent.ConsentDeemed event) {
        return switch (known) {
            case Awaited(var inquiry) -> new DeemedConsent(inquiry, null);
            case Overdue _, Answered _, DeemedConsent _, Closed _ -> throw unfit(known, event);
        };
    }

    static Consultation fellDue(Consultation known, RouteEvent.ConsultationFellDue event) {
        return switch (known) {
            case Awaited(var inquiry) -> new Overdue(inquiry);
            case Overdue _, Answered _, DeemedConsent _, Closed _ -> throw unfit(known, event);
        };
    }

    /** Nobody waits any more for what was asked. */
    static Consultation closed(Consultation known) {
        return switch (known) {
            case Awaited(var inquiry) -> new Closed(inquiry);
            case Overdue(var inquiry) -> new Closed(inquiry);
            case Answered _, DeemedConsent _, Closed _ -> known;
        };
    }

    static List<Consultation> append(List<Consultation> known, Consultation last) {
        var more = new ArrayList<>(known);
        more.add(last);
        return more;
    }

    private static IllegalStateException unfit(Consultation known, RouteEvent event) {
        return new IllegalStateException("Expected an event that fits " + known + ", got " + event);
    }
}
