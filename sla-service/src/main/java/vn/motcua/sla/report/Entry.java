package vn.motcua.sla.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.SlaEvent.Punctuality;

/** What the figures need to know of one dossier. */
public sealed interface Entry {

    String field();

    String agency();

    /**
     * Accepted, perhaps closed since.
     *
     * @param originalDueAt the legal instant; while stopped, the one before the stop
     * @param stoppedAt since when the clock stands, null if it runs or has ended
     * @param closedAt null while open
     * @param outcome null while open
     */
    record Accepted(
            String field,
            String agency,
            Channel channel,
            Instant submittedAt,
            Instant receivedAt,
            Instant originalDueAt,
            @Nullable Instant stoppedAt,
            @Nullable Instant closedAt,
            @Nullable Punctuality outcome)
            implements Entry {}

    /**
     * Not accepted so far.
     *
     * @param supplement the applicant was asked for papers
     * @param answerDueAt until when an online submission must be answered, null for others
     */
    record Waiting(String field, String agency, Instant submittedAt, boolean supplement, @Nullable Instant answerDueAt)
            implements Entry {}

    /** Refused at intake. */
    record Refused(String field, String agency, Instant submittedAt, Instant refusedAt) implements Entry {}

    /** Void; counted as a correction only. */
    record Annulled(String field, String agency, Instant annulledAt) implements Entry {}
}
