package vn.motcua.intake.timeline;

import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.MotcuaEvent;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.RoutingEvent;
import vn.motcua.contracts.SlaEvent;

/**
 * Which agency and which person an event names.
 *
 * @param agency its code, null if it names none
 * @param by staff id, null if it names nobody
 */
record Involved(@Nullable String agency, @Nullable String by) {
    private static final Involved NOBODY = new Involved(null, null);

    /** @param receiving the agency whose counter says what intake says */
    static Involved in(MotcuaEvent event, String receiving) {
        return switch (event) {
            case IntakeEvent e -> in(e, receiving);
            case RoutingEvent e -> in(e);
            case SlaEvent e -> in(e);
            case NotificationEvent e -> in(e);
        };
    }

    private static Involved in(IntakeEvent event, String receiving) {
        return switch (event) {
            case IntakeEvent.Registered e -> new Involved(e.receivingAgency(), null);
            case IntakeEvent.DossierImported e -> agency(e.receivingAgency());
            case IntakeEvent.Accepted e -> new Involved(receiving, e.by());
            case IntakeEvent.NotAccepted e -> new Involved(receiving, e.by());
            case IntakeEvent.SupplementRequested e -> new Involved(receiving, e.by());
            case IntakeEvent.SupplementConfirmed e -> new Involved(receiving, e.by());
            case IntakeEvent.Stopped e -> person(e.by());
            case IntakeEvent.Resumed e -> person(e.by());
            case IntakeEvent.WithdrawalRetracted e -> person(e.by());
            case IntakeEvent.Withdrawn e -> new Involved(receiving, e.by());
            case IntakeEvent.Annulled e -> person(e.by());
            case IntakeEvent.Corrected e -> person(e.by());
            case IntakeEvent.ReceiptCorrected e -> person(e.by());
            case IntakeEvent.SupplementHandedIn _,
                    IntakeEvent.WithdrawalAsked _,
                    IntakeEvent.Finished _,
                    IntakeEvent.Returned _ -> agency(receiving);
        };
    }

    private static Involved in(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.StepOffered e -> agency(e.agency());
            case RoutingEvent.StepAccepted e -> new Involved(e.agency(), e.officer());
            case RoutingEvent.StepAssigned e -> new Involved(e.agency(), e.by());
            case RoutingEvent.StepCompleted e -> new Involved(e.agency(), e.officer());
            case RoutingEvent.ConsultationRequested e -> agency(e.agency());
            case RoutingEvent.ConsultationAnswered e -> new Involved(e.agency(), e.officer());
            case RoutingEvent.ConsultationDeemedConsent e -> agency(e.agency());
            case RoutingEvent.ConsultationOverdue e -> agency(e.agency());
            case RoutingEvent.HandOverDisputed e -> new Involved(e.agency(), e.by());
            case RoutingEvent.DisputeSettled e -> person(e.by());
            case RoutingEvent.RouteCompleted _ -> NOBODY;
        };
    }

    private static Involved in(SlaEvent event) {
        return switch (event) {
            case SlaEvent.StepDeadlineSet e -> agency(e.agency());
            case SlaEvent.AtRisk e -> agency(e.causedBy());
            case SlaEvent.Missed e -> agency(e.causedBy());
            case SlaEvent.StepMissed e -> agency(e.agency());
            case SlaEvent.ApologyOrdered e -> new Involved(e.causedBy(), e.by());
            case SlaEvent.ReappointmentMissed e -> agency(e.causedBy());
            case SlaEvent.AnswerDeadlineSet e -> agency(e.agency());
            case SlaEvent.Breached e -> agency(e.agency());
            case SlaEvent.StillOverdue e -> agency(e.causedBy());
            case SlaEvent.CommitmentMissed e -> agency(e.causedBy());
            case SlaEvent.ConsultationDeadlineSet e -> agency(e.agency());
            case SlaEvent.ConsultationExpired e -> agency(e.agency());
            case SlaEvent.DeadlineSet _,
                    SlaEvent.DeadlineStopped _,
                    SlaEvent.DeadlineMoved _,
                    SlaEvent.SupplementDeadlineSet _,
                    SlaEvent.SupplementExpired _,
                    SlaEvent.Reappointed _,
                    SlaEvent.ReappointmentDeclined _,
                    SlaEvent.DeadlineClosed _,
                    SlaEvent.PostDeadlineSet _,
                    SlaEvent.PostOverdue _ -> NOBODY;
        };
    }

    private static Involved in(NotificationEvent event) {
        return switch (event) {
            case NotificationEvent.LetterDrafted e -> agency(e.signingAgency());
            case NotificationEvent.LetterNumbered e -> agency(e.signingAgency());
            case NotificationEvent.ApologyApproved e -> person(e.by());
            case NotificationEvent.LetterRejected e -> person(e.by());
            case NotificationEvent.LetterCancelled _,
                    NotificationEvent.LetterDispatched _,
                    NotificationEvent.LetterFailed _,
                    NotificationEvent.ResultSent _,
                    NotificationEvent.ConsignmentOrdered _,
                    NotificationEvent.ConsignmentMoved _,
                    NotificationEvent.ConsignmentUnclear _ -> NOBODY;
        };
    }

    private static Involved agency(String agency) {
        return new Involved(agency, null);
    }

    private static Involved person(String by) {
        return new Involved(null, by);
    }
}
