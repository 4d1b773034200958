package vn.motcua.contracts;

/**
 * What others say that changes something at the counter. Expiries are not among it: people decide on them, nothing closes by itself.
 *
 * <p>A record that implements it asks for a case in the reaction of
 * intake, which the compiler looks for; of all others only the sequence is noted there.
 */
public sealed interface HeardByIntake
        permits RoutingEvent.StepOffered,
                RoutingEvent.StepAccepted,
                RoutingEvent.StepCompleted,
                RoutingEvent.StepLeft,
                RoutingEvent.RouteCompleted,
                RoutingEvent.ConsultationRequested,
                SlaEvent.DeadlineSet,
                SlaEvent.DeadlineStopped,
                SlaEvent.DeadlineMoved,
                SlaEvent.SupplementDeadlineSet,
                SlaEvent.Reappointed,
                SlaEvent.ReappointmentMissed,
                SlaEvent.DeadlineClosed,
                SlaEvent.AnswerDeadlineSet,
                NotificationEvent.LetterDrafted,
                NotificationEvent.LetterNumbered,
                NotificationEvent.ResultSent,
                NotificationEvent.ConsignmentOrdered,
                NotificationEvent.ConsignmentMoved {}
