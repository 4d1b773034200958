package vn.motcua.routing.route.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Term;
import vn.motcua.routing.route.Consultation;
import vn.motcua.routing.route.Consultation.Reminder;
import vn.motcua.routing.route.Consultation.Reply;
import vn.motcua.routing.route.Way;
import vn.motcua.routing.route.Writing;

/**
 * Another agency's opinion on a step.
 *
 * @param consultationUntil null until sla has computed it
 * @param question only for those who take part in the dossier
 * @param answer likewise
 */
record ConsultationView(
        String id,
        String step,
        String agency,
        State state,
        Term within,
        boolean silenceIsConsent,
        Instant askedAt,
        @Nullable Instant consultationUntil,
        @Nullable Instant answeredAt,
        @Nullable String question,
        @Nullable String answer,
        List<ReminderView> reminders) {

    /** That the head of the one-stop unit asked for an overdue answer. */
    record ReminderView(String by, Instant remindedAt) {
        static ReminderView of(Reminder reminder) {
            return new ReminderView(reminder.by().value(), reminder.at());
        }
    }

    /** How a consultation stands. */
    enum State {
        AWAITED,
        ANSWERED,
        DEEMED_CONSENT,
        OVERDUE,
        CLOSED
    }

    /** @param texts whether question and answer are for these eyes */
    static ConsultationView of(Way way, Consultation consultation, boolean texts) {
        var inquiry = consultation.inquiry();
        return new ConsultationView(
                inquiry.id(),
                inquiry.step().value(),
                inquiry.agency().value(),
                state(consultation),
                inquiry.within(),
                inquiry.silenceIsConsent(),
                inquiry.askedAt(),
                inquiry.until(),
                consultation.given().map(Reply::answeredAt).orElse(null),
                texts ? way.words(Writing.refOfQuestion(inquiry.id())) : null,
                texts ? way.words(Writing.refOfAnswer(inquiry.id())) : null,
                inquiry.reminders().stream().map(ReminderView::of).toList());
    }

    private static State state(Consultation consultation) {
        return switch (consultation) {
            case Consultation.Awaited _ -> State.AWAITED;
            case Consultation.Overdue _ -> State.OVERDUE;
            case Consultation.Answered _ -> State.ANSWERED;
            case Consultation.DeemedConsent _ -> State.DEEMED_CONSENT;
            case Consultation.Closed _ -> State.CLOSED;
        };
    }

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "ConsultationView[" + id + ", " + state + "]";
    }
}
