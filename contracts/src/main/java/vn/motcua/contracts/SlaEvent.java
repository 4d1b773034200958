package vn.motcua.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sla says: the instants others compare with now, the warnings and misses, and who was late by how much. */
public sealed interface SlaEvent extends MotcuaEvent {

    /**
     * The legal clock of a dossier started.
     *
     * @param dueAt closing time of the due day, for day terms
     * @param atRiskAt when the dossier will be declared at risk
     * @param lastLegalMoment until when an apology may be sent; null for terms of one working day or less (art. 19.9)
     * @param calendarVersion version of the calendar that the dates were computed with
     * @param extension what the law added to the term, null if nothing; the dates hold it
     */
    @WireType("sla.deadline-set.v1")
    record DeadlineSet(
            Term term,
            Instant dueAt,
            Instant atRiskAt,
            @Nullable Instant lastLegalMoment,
            String calendarVersion,
            Terms.@Nullable Extension extension)
            implements SlaEvent, HeardByIntake, HeardByNotification {}

    /** The legal clock stands: the citizen or another body has the ball. There is no due instant until it resumes. */
    @WireType("sla.deadline-stopped.v1")
    record DeadlineStopped(StopReason reason, Instant from) implements SlaEvent, HeardByIntake {}

    /** The legal clock runs again, or a journaled reason moved its date. */
    @WireType("sla.deadline-moved.v1")
    record DeadlineMoved(
            MoveReason reason,
            Instant originalDueAt,
            Instant dueAt,
            @Nullable Instant lastLegalMoment,
            String calendarVersion)
            implements SlaEvent, HeardByIntake, HeardByNotification {

        /** Whether a fresh form 01 says the date; the date of an apology stands in the apology. */
        public boolean certifiedAnew() {
            return dueAt.equals(originalDueAt);
        }
    }

    /** The clock of one step started, or is due at another moment than was told: acceptance is due first, then the work itself. */
    @WireType("sla.step-deadline-set.v1")
    record StepDeadlineSet(StepId step, AgencyCode agency, Instant acceptanceDueAt, Instant dueAt)
            implements SlaEvent, HeardByRouting {}

    /** The applicant's own time for a supplement; said again when it has stood during a stop and goes on. */
    @WireType("sla.supplement-deadline-set.v1")
    record SupplementDeadlineSet(int request, Instant supplementUntil) implements SlaEvent, HeardByIntake {}

    /** The applicant's time for a supplement ran out; intake decides what follows. */
    @WireType("sla.supplement-expired.v1")
    record SupplementExpired(int request) implements SlaEvent {}

    /**
     * Little time is left. Declared once per due date.
     *
     * @param causedBy agency that holds the dossier now and signs the apology
     * @param lastLegalMoment until when an apology may be sent in time
     * @param newDueAfter a new date must be after this instant
     * @param newDueUntil and not after this one
     */
    @WireType("sla.at-risk.v1")
    record AtRisk(
            Instant dueAt,
            @Nullable Instant lastLegalMoment,
            AgencyCode causedBy,
            Instant newDueAfter,
            Instant newDueUntil)
            implements SlaEvent, HeardByNotification {}

    /** The legal due date passed with the dossier unfinished. Declared exactly once; nothing erases it. */
    @WireType("sla.missed.v1")
    record Missed(Instant originalDueAt, AgencyCode causedBy, Instant newDueAfter, Instant newDueUntil)
            implements SlaEvent, HeardByNotification {}

    /** One agency's allotment ran out. */
    @WireType("sla.step-missed.v1")
    record StepMissed(StepId step, AgencyCode agency, Instant dueAt) implements SlaEvent {}

    /** The one re-appointment that the law allows is recorded; only now may its letter be numbered and sent. */
    @WireType("sla.reappointed.v1")
    record Reappointed(String letter, Instant newDueAt) implements SlaEvent, HeardByIntake, HeardByNotification {}

    /** The new date cannot stand; the letter goes back to its draft, or is cancelled if the dossier has ended. */
    @WireType("sla.reappointment-declined.v1")
    record ReappointmentDeclined(String letter, Ground ground) implements SlaEvent, HeardByNotification {
        /** Why a new date was declined. */
        public enum Ground {
            ENDED,
            ALREADY_REAPPOINTED,
            OUT_OF_LIMITS,
            NOT_DUE
        }
    }

    /**
     * A leader has an apology drafted for an overdue dossier that an older system left behind: nobody drafts one for its past
     * unasked.
     *
     * @param by staff id of the leader
     * @param causedBy agency that holds the dossier now and signs the apology
     * @param dueAt the date the applicant counted on; another one than the legal instant if a new date had been promised
     * @param newDueAfter a new date must be after this instant; null if none may be promised any more
     * @param newDueUntil and not after this one; null if none may be promised any more
     */
    @WireType("sla.apology-ordered.v1")
    record ApologyOrdered(
            StaffId by,
            AgencyCode causedBy,
            Instant originalDueAt,
            Instant dueAt,
            @Nullable Instant newDueAfter,
            @Nullable Instant newDueUntil)
            implements SlaEvent, HeardByNotification {}

    /** The new date passed too; the next apology carries no date. */
    @WireType("sla.reappointment-missed.v1")
    record ReappointmentMissed(Instant newDueAt, AgencyCode causedBy)
            implements SlaEvent, HeardByIntake, HeardByNotification {}

    /**
     * The legal clock has ended; said again if the finish was put right later, or a dispute was settled.
     *
     * @param again true if it was said before, null the first time
     */
    @WireType("sla.deadline-closed.v1")
    record DeadlineClosed(
            Punctuality outcome,
            Instant originalDueAt,
            Instant finishedAt,
            Lateness lateness,
            @Nullable Boolean reappointmentKept,
            @Nullable Boolean again)
            implements SlaEvent, HeardByIntake {}

    /**
     * The receiving agency owes an answer to an online submission: accept it, ask for papers or refuse it (8 working hours).
     *
     * @param answerDueAt until when
     */
    @WireType("sla.answer-deadline-set.v1")
    record AnswerDeadlineSet(AgencyCode agency, Instant answerDueAt) implements SlaEvent, HeardByIntake {}

    /**
     * A rule about time was broken; recorded once, and nothing erases it.
     *
     * @param agency who broke it
     * @param of which supplement request or letter it is about, null for the dossier itself
     * @param dueAt until when the rule could be kept
     * @param breachedAt when it was broken
     */
    @WireType("sla.breached.v1")
    record Breached(BreachKind kind, AgencyCode agency, @Nullable String of, Instant dueAt, Instant breachedAt)
            implements SlaEvent {
        /** Rules whose breach is recorded beside the lateness of the dossier. */
        public enum BreachKind {
            /** An online submission was not answered in time. */
            ANSWER_LATE,
            /** Papers were asked for later than the competent unit may (art. 19.4). */
            SUPPLEMENT_ASKED_LATE,
            /** A waiting began after the due date. */
            STOPPED_AFTER_DUE,
            /** An apology was approved after the last legal moment (art. 19.9). */
            APOLOGY_LATE
        }
    }

    /**
     * Another working day has begun and the dossier is still overdue; once for each.
     *
     * @param dueAt the date the citizen counts on, which has passed
     * @param workingDays since it was missed, from 1
     */
    @WireType("sla.still-overdue.v1")
    record StillOverdue(Instant dueAt, int workingDays, AgencyCode causedBy) implements SlaEvent {}

    /** The shorter time the agency had committed itself to passed; the legal one may still be kept, and nobody apologises. */
    @WireType("sla.commitment-missed.v1")
    record CommitmentMissed(Instant dueAt, AgencyCode causedBy) implements SlaEvent {}

    /** A consulted agency owes its opinion; the dossier's own clock goes on meanwhile (art. 19.5). */
    @WireType("sla.consultation-deadline-set.v1")
    record ConsultationDeadlineSet(String consultation, AgencyCode agency, Instant consultationUntil)
            implements SlaEvent, HeardByRouting {}

    /** A consulted agency kept silent; routing decides what follows. */
    @WireType("sla.consultation-expired.v1")
    record ConsultationExpired(String consultation, AgencyCode agency) implements SlaEvent, HeardByRouting {}

    /**
     * The post has a time of its own for one leg of a consignment.
     *
     * @param attemptNotBefore after a failed attempt: when the next may be made
     */
    @WireType("sla.post-deadline-set.v1")
    record PostDeadlineSet(String consignment, Instant legDueAt, @Nullable Instant attemptNotBefore)
            implements SlaEvent {}

    /** The post did not keep its time for one leg of a consignment. */
    @WireType("sla.post-overdue.v1")
    record PostOverdue(String consignment, Instant legDueAt) implements SlaEvent {}

    /** Class of a finished dossier: by local date for day and month terms, by instant for hour terms. */
    enum Punctuality {
        EARLY,
        ON_TIME,
        LATE
    }

    /** Why a clock stands. */
    enum StopReason {
        SUPPLEMENT,
        FINANCIAL_DUTY,
        TAX_AUTHORITY,
        STOP
    }

    /** Why a date moved. */
    enum MoveReason {
        RESUMED,
        RESTARTED,
        EXTENDED,
        CALENDAR,
        CORRECTION
    }

    /**
     * Lateness in working minutes of the receiving agency's calendar; the shares, and what is contested, add up to the total
     * exactly.
     *
     * @param total working minutes after the due instant, 0 when not late
     * @param disputed minutes in no share while a hand-over time is contested; null if none are
     */
    record Lateness(int total, List<Share> shares, @Nullable List<Disputed> disputed) {
        public Lateness {
            shares = List.copyOf(shares);
            disputed = disputed == null || disputed.isEmpty() ? null : List.copyOf(disputed);
        }

        /** With nothing contested. */
        public Lateness(int total, List<Share> shares) {
            this(total, shares, null);
        }

        /**
         * What an agency spent by the word of others, while it contests that.
         *
         * @param agency who contests a hand-over time and answers for the minutes unless that is upheld
         * @param against who gave, and would answer for them
         * @param amount working minutes, more than 0
         */
        public record Disputed(AgencyCode agency, AgencyCode against, int amount) {}

        /**
         * What an agency spent of the lateness.
         *
         * @param agency who caused it, null for waiting on nobody's account
         * @param waiting name of the waiting, null for an agency's share
         * @param amount working minutes, at least 0
         */
        public record Share(@Nullable AgencyCode agency, @Nullable String waiting, int amount) {}
    }
}
