package vn.motcua.contracts;

/**
 * What others say that a letter or a consignment follows from, or waits for. A record that implements it asks for a case in the reaction of
 * notification, which the compiler looks for; of all others only the sequence is noted there.
 */
public sealed interface HeardByNotification
        permits IntakeEvent.Registered,
                IntakeEvent.Accepted,
                IntakeEvent.NotAccepted,
                IntakeEvent.SupplementRequested,
                IntakeEvent.Stopped,
                IntakeEvent.WithdrawalAsked,
                IntakeEvent.WithdrawalRetracted,
                IntakeEvent.Withdrawn,
                IntakeEvent.Finished,
                IntakeEvent.Returned,
                IntakeEvent.Annulled,
                IntakeEvent.Corrected,
                IntakeEvent.DossierImported,
                RoutingEvent.StepOffered,
                RoutingEvent.StepCompleted,
                RoutingEvent.ConsultationRequested,
                SlaEvent.DeadlineSet,
                SlaEvent.DeadlineMoved,
                SlaEvent.AtRisk,
                SlaEvent.Missed,
                SlaEvent.ApologyOrdered,
                SlaEvent.Reappointed,
                SlaEvent.ReappointmentDeclined,
                SlaEvent.ReappointmentMissed {}
