package vn.motcua.contracts;

/**
 * What others say that begins, halts, ends or dates the way of a dossier. A record that implements it asks for a case in the reaction of
 * routing, which the compiler looks for; of all others only the sequence is noted there.
 */
public sealed interface HeardByRouting
        permits IntakeEvent.Registered,
                IntakeEvent.Accepted,
                IntakeEvent.NotAccepted,
                IntakeEvent.SupplementRequested,
                IntakeEvent.SupplementConfirmed,
                IntakeEvent.FinancialDutyTold,
                IntakeEvent.FinancialDutyPaid,
                IntakeEvent.Stopped,
                IntakeEvent.Resumed,
                IntakeEvent.WithdrawalAsked,
                IntakeEvent.WithdrawalRetracted,
                IntakeEvent.Withdrawn,
                IntakeEvent.Finished,
                IntakeEvent.Annulled,
                IntakeEvent.DossierImported,
                SlaEvent.StepDeadlineSet,
                SlaEvent.ConsultationDeadlineSet,
                SlaEvent.ConsultationExpired {}
