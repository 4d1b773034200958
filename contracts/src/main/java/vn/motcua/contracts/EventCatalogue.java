package vn.motcua.contracts;

import java.util.List;

/**
 * Every event type of the dossiers' log that was ever released, under the name it has on the wire. A name never carries a Java
 * class name, so a record may be renamed; a released name and version never change their meaning.
 */
public final class EventCatalogue {

    /**
     * One released type.
     *
     * @param source who says it
     * @param name its name, lower case with dashes
     * @param version counts up when the shape changes in a way an old reader could not take
     * @param record the record it is read into
     */
    public record Entry(Source source, String name, int version, Class<?> record) {
        /** The CloudEvents {@code type}. */
        public String type() {
            return "vn.motcua." + source.wire() + "." + name + ".v" + version;
        }

        /** The CloudEvents {@code dataschema}. */
        public String dataSchema() {
            return "https://motcua.vn/schemas/" + source.wire() + "/" + name + ".v" + version + ".json";
        }
    }

    /** A type nobody here knows, or data that does not fit its type: the dossier is parked, nothing is guessed. */
    public static final class UnreadableEventException extends RuntimeException {
        UnreadableEventException(String message, Throwable cause) {
            super(message, cause);
        }

        UnreadableEventException(String message) {
            super(message);
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry(Source.INTAKE, "registered", 1, IntakeEvent.Registered.class),
            new Entry(Source.INTAKE, "accepted", 1, IntakeEvent.Accepted.class),
            new Entry(Source.INTAKE, "not-accepted", 1, IntakeEvent.NotAccepted.class),
            new Entry(Source.INTAKE, "supplement-requested", 1, IntakeEvent.SupplementRequested.class),
            new Entry(Source.INTAKE, "supplement-handed-in", 1, IntakeEvent.SupplementHandedIn.class),
            new Entry(Source.INTAKE, "supplement-confirmed", 1, IntakeEvent.SupplementConfirmed.class),
            new Entry(Source.INTAKE, "stopped", 1, IntakeEvent.Stopped.class),
            new Entry(Source.INTAKE, "resumed", 1, IntakeEvent.Resumed.class),
            new Entry(Source.INTAKE, "withdrawal-asked", 1, IntakeEvent.WithdrawalAsked.class),
            new Entry(Source.INTAKE, "withdrawal-retracted", 1, IntakeEvent.WithdrawalRetracted.class),
            new Entry(Source.INTAKE, "withdrawn", 1, IntakeEvent.Withdrawn.class),
            new Entry(Source.INTAKE, "finished", 1, IntakeEvent.Finished.class),
            new Entry(Source.INTAKE, "returned", 1, IntakeEvent.Returned.class),
            new Entry(Source.INTAKE, "annulled", 1, IntakeEvent.Annulled.class),
            new Entry(Source.INTAKE, "corrected", 1, IntakeEvent.Corrected.class),
            new Entry(Source.INTAKE, "receipt-corrected", 1, IntakeEvent.ReceiptCorrected.class),
            new Entry(Source.INTAKE, "dossier-imported", 1, IntakeEvent.DossierImported.class),
            new Entry(Source.ROUTING, "step-offered", 1, RoutingEvent.StepOffered.class),
            new Entry(Source.ROUTING, "step-accepted", 1, RoutingEvent.StepAccepted.class),
            new Entry(Source.ROUTING, "step-assigned", 1, RoutingEvent.StepAssigned.class),
            new Entry(Source.ROUTING, "step-completed", 1, RoutingEvent.StepCompleted.class),
            new Entry(Source.ROUTING, "route-completed", 1, RoutingEvent.RouteCompleted.class),
            new Entry(Source.ROUTING, "consultation-requested", 1, RoutingEvent.ConsultationRequested.class),
            new Entry(Source.ROUTING, "consultation-answered", 1, RoutingEvent.ConsultationAnswered.class),
            new Entry(Source.ROUTING, "consultation-deemed-consent", 1, RoutingEvent.ConsultationDeemedConsent.class),
            new Entry(Source.ROUTING, "consultation-overdue", 1, RoutingEvent.ConsultationOverdue.class),
            new Entry(Source.ROUTING, "hand-over-disputed", 1, RoutingEvent.HandOverDisputed.class),
            new Entry(Source.ROUTING, "dispute-settled", 1, RoutingEvent.DisputeSettled.class),
            new Entry(Source.SLA, "deadline-set", 1, SlaEvent.DeadlineSet.class),
            new Entry(Source.SLA, "deadline-stopped", 1, SlaEvent.DeadlineStopped.class),
            new Entry(Source.SLA, "deadline-moved", 1, SlaEvent.DeadlineMoved.class),
            new Entry(Source.SLA, "step-deadline-set", 1, SlaEvent.StepDeadlineSet.class),
            new Entry(Source.SLA, "supplement-deadline-set", 1, SlaEvent.SupplementDeadlineSet.class),
            new Entry(Source.SLA, "supplement-expired", 1, SlaEvent.SupplementExpired.class),
            new Entry(Source.SLA, "at-risk", 1, SlaEvent.AtRisk.class),
            new Entry(Source.SLA, "missed", 1, SlaEvent.Missed.class),
            new Entry(Source.SLA, "step-missed", 1, SlaEvent.StepMissed.class),
            new Entry(Source.SLA, "apology-ordered", 1, SlaEvent.ApologyOrdered.class),
            new Entry(Source.SLA, "reappointed", 1, SlaEvent.Reappointed.class),
            new Entry(Source.SLA, "reappointment-declined", 1, SlaEvent.ReappointmentDeclined.class),
            new Entry(Source.SLA, "reappointment-missed", 1, SlaEvent.ReappointmentMissed.class),
            new Entry(Source.SLA, "deadline-closed", 1, SlaEvent.DeadlineClosed.class),
            new Entry(Source.SLA, "answer-deadline-set", 1, SlaEvent.AnswerDeadlineSet.class),
            new Entry(Source.SLA, "breached", 1, SlaEvent.Breached.class),
            new Entry(Source.SLA, "still-overdue", 1, SlaEvent.StillOverdue.class),
            new Entry(Source.SLA, "commitment-missed", 1, SlaEvent.CommitmentMissed.class),
            new Entry(Source.SLA, "consultation-deadline-set", 1, SlaEvent.ConsultationDeadlineSet.class),
            new Entry(Source.SLA, "consultation-expired", 1, SlaEvent.ConsultationExpired.class),
            new Entry(Source.SLA, "post-deadline-set", 1, SlaEvent.PostDeadlineSet.class),
            new Entry(Source.SLA, "post-overdue", 1, SlaEvent.PostOverdue.class),
            new Entry(Source.NOTIFICATION, "letter-drafted", 1, NotificationEvent.LetterDrafted.class),
            new Entry(Source.NOTIFICATION, "apology-approved", 1, NotificationEvent.ApologyApproved.class),
            new Entry(Source.NOTIFICATION, "letter-rejected", 1, NotificationEvent.LetterRejected.class),
            new Entry(Source.NOTIFICATION, "letter-cancelled", 1, NotificationEvent.LetterCancelled.class),
            new Entry(Source.NOTIFICATION, "letter-numbered", 1, NotificationEvent.LetterNumbered.class),
            new Entry(Source.NOTIFICATION, "letter-dispatched", 1, NotificationEvent.LetterDispatched.class),
            new Entry(Source.NOTIFICATION, "letter-failed", 1, NotificationEvent.LetterFailed.class),
            new Entry(Source.NOTIFICATION, "result-sent", 1, NotificationEvent.ResultSent.class),
            new Entry(Source.NOTIFICATION, "consignment-ordered", 1, NotificationEvent.ConsignmentOrdered.class),
            new Entry(Source.NOTIFICATION, "consignment-moved", 1, NotificationEvent.ConsignmentMoved.class),
            new Entry(Source.NOTIFICATION, "consignment-unclear", 1, NotificationEvent.ConsignmentUnclear.class));

    private static final Vocabulary<MotcuaEvent> WORDS = new Vocabulary<>(MotcuaEvent.class, ENTRIES);

    private EventCatalogue() {}

    /** Every released type, in the order of the sources. */
    public static List<Entry> entries() {
        return WORDS.entries();
    }

    /** The entry of an event that is about to be sent. */
    public static Entry entryOf(MotcuaEvent event) {
        return WORDS.entryOf(event);
    }

    /** The value of the record on the wire. */
    public static byte[] write(MotcuaEvent event) {
        return WireJson.write(event);
    }

    /**
     * Reads a value by its wire type.
     *
     * @throws UnreadableEventException if the type is unknown or the data does not fit it
     */
    public static MotcuaEvent read(String type, byte[] value) {
        return WORDS.read(type, value);
    }
}
