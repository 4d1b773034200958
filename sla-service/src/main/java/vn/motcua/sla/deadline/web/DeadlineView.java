package vn.motcua.sla.deadline.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.SlaEvent.Breached.BreachKind;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Disputed;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.sla.deadline.state.DeadlineState;

/**
 * How the time of a dossier stands.
 *
 * @param term null for what came from an older system, which told only a date, and before acceptance
 * @param state before acceptance that of the clocks beside the legal one, which does not run yet
 * @param late the legal date has passed, whatever was promised since
 * @param receivedAt absent before acceptance, like all dates of the legal clock
 * @param originalDueAt the legal instant; absent while the clock stands in time
 * @param dueAt the date the citizen counts on; absent like it
 * @param remaining up to the legal date, nothing after the end
 * @param withdrawalsAsked when the applicant wanted it back: the time is the receiving agency's, and no clock stood
 * @param lateness of an open dossier up to now
 * @param explanation how the legal date was counted, from the last time it was
 * @param extension what the law added to the term, null if nothing; why it was needed stays in intake
 */
record DeadlineView(
        @Nullable Term term,
        DeadlineState state,
        boolean late,
        boolean atRisk,
        boolean stopped,
        boolean annulled,
        @Nullable OffsetDateTime receivedAt,
        @Nullable OffsetDateTime printedDueAt,
        @Nullable OffsetDateTime originalDueAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime lastLegalMoment,
        @Nullable OffsetDateTime finishedAt,
        @Nullable Amount remaining,
        @Nullable Punctuality outcome,
        @Nullable ReappointmentView reappointment,
        List<ClockView> clocks,
        List<BreachView> breaches,
        List<StopView> stops,
        List<WishView> withdrawalsAsked,
        List<StepView> steps,
        LatenessView lateness,
        List<LineView> explanation,
        @Nullable ExtensionView extension) {

    /** What the law added to the term. */
    record ExtensionView(int workingDays, String legalBasis) {
        static @Nullable ExtensionView of(Terms terms) {
            var extension = terms.extension();
            return extension == null ? null : new ExtensionView(extension.workingDays(), extension.legalBasis());
        }
    }

    /** A length of time; units are those of terms, or {@code WORKING_MINUTE}. */
    record Amount(long value, String unit) {
        static final String MINUTE = "WORKING_MINUTE";
    }

    /** A new date that was promised. */
    record ReappointmentView(OffsetDateTime newDueAt, State state) {
        /** How it stands. */
        enum State {
            PENDING,
            KEPT,
            MISSED
        }
    }

    /**
     * A clock beside the legal one.
     *
     * @param of which request, consultation or consignment, null where there is only one
     * @param agency who owes it, null for the applicant and the post
     * @param dueAt absent while the clock stands in time
     */
    record ClockView(
            Kind kind,
            @Nullable String of,
            @Nullable String agency,
            @Nullable OffsetDateTime dueAt,
            State state,
            @Nullable OffsetDateTime breachedAt) {
        /** What a clock is for. */
        enum Kind {
            ANSWER,
            COMMITTED,
            SUPPLEMENT,
            CONSULTATION,
            POST
        }

        /** How a clock stands. */
        enum State {
            RUNNING,
            STOPPED,
            KEPT,
            BREACHED,
            CLOSED
        }
    }

    /**
     * A rule about time that was broken.
     *
     * @param of which request or letter, null for the dossier itself
     */
    record BreachView(
            BreachKind kind, String agency, @Nullable String of, OffsetDateTime dueAt, OffsetDateTime breachedAt) {}

    /** A time in which the legal clock stood still. */
    record StopView(
            OffsetDateTime from, @Nullable OffsetDateTime to, StopReason reason, String legalBasis, Policy policy) {}

    /**
     * A time in which the applicant wanted the dossier back.
     *
     * @param to when he was answered or took it back, null while he waits
     */
    record WishView(OffsetDateTime from, @Nullable OffsetDateTime to) {}

    /**
     * How the time of a step stands.
     *
     * @param dueAt absent while the clock stands in time
     * @param used working minutes of the agency from when the time was its own, waiting not counted
     */
    record StepView(
            String step,
            String agency,
            Term allotment,
            OffsetDateTime offeredAt,
            OffsetDateTime acceptanceDueAt,
            @Nullable OffsetDateTime acceptedAt,
            @Nullable OffsetDateTime dueAt,
            State state,
            boolean late,
            Amount used) {
        /** How a step stands. */
        enum State {
            OFFERED,
            ACCEPTED,
            COMPLETED
        }
    }

    /**
     * How late it is, and who spent how much of it.
     *
     * @param disputed minutes in no share while a hand-over time is contested
     */
    record LatenessView(int total, String unit, List<Share> shares, List<Disputed> disputed) {
        static LatenessView of(Lateness lateness) {
            var disputed = lateness.disputed();
            return new LatenessView(
                    lateness.total(), Amount.MINUTE, lateness.shares(), disputed == null ? List.of() : disputed);
        }
    }

    /**
     * A day of the count.
     *
     * @param why in Vietnamese, {@code whyEnglish} the same in English
     */
    record LineView(LocalDate date, boolean counted, String why, String whyEnglish) {}
}
