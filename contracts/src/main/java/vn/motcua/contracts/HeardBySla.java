package vn.motcua.contracts;

/**
 * What others say that a clock starts, stops or ends with. A record that implements it asks for a case in the reaction of
 * sla, which the compiler looks for; of all others only the sequence is noted there.
 */
public sealed interface HeardBySla
        permits IntakeEvent.Registered,
                IntakeEvent.Accepted,
                IntakeEvent.NotAccepted,
                IntakeEvent.SupplementRequested,
                IntakeEvent.SupplementHandedIn,
                IntakeEvent.SupplementConfirmed,
                IntakeEvent.FinancialDutyTold,
                IntakeEvent.FinancialDutyPaid,
                IntakeEvent.Stopped,
                IntakeEvent.Resumed,
                IntakeEvent.WithdrawalAsked,
                IntakeEvent.WithdrawalRetracted,
                IntakeEvent.Withdrawn,
                IntakeEvent.Finished,
                IntakeEvent.Returned,
                IntakeEvent.Annulled,
                IntakeEvent.Corrected,
                IntakeEvent.ReceiptCorrected,
                IntakeEvent.DossierImported,
                RoutingEvent.StepOffered,
                RoutingEvent.StepAccepted,
                RoutingEvent.StepCompleted,
                RoutingEvent.StepLeft,
                RoutingEvent.ConsultationRequested,
                RoutingEvent.ConsultationAnswered,
                RoutingEvent.ConsultationDeemedConsent,
                RoutingEvent.HandOverDisputed,
                RoutingEvent.DisputeSettled,
                NotificationEvent.ApologyApproved,
                NotificationEvent.ConsignmentOrdered,
                NotificationEvent.ConsignmentMoved {}
