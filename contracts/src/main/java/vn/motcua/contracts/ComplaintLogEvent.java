package vn.motcua.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a complaint and that other services may want to know; on a log of its own, keyed by the complaint's
 * id. What somebody complained of, how to reach him and what he was answered stay with intake. All instants are UTC.
 */
public sealed interface ComplaintLogEvent {

    /**
     * Somebody complains; the complaint has its number. Always the first event of a complaint.
     *
     * @param number official number, without gaps per agency and year
     * @param agency the agency that owes the answer
     * @param category what it is about, a code of the portal
     * @param dossier id of the dossier it is about, null if it is about none
     * @param ruleSet rule set of the day it was received, e.g. {@code ND118-2025}
     * @param receivedAt the time for the answer counts from here
     */
    @WireType("intake.complaint-received.v1")
    record Received(
            String number,
            AgencyCode agency,
            String category,
            @Nullable DossierId dossier,
            String ruleSet,
            Instant receivedAt)
            implements ComplaintLogEvent {}

    /**
     * The agency has answered.
     *
     * @param by staff id of who answered
     */
    @WireType("intake.complaint-answered.v1")
    record Answered(StaffId by, Instant answeredAt) implements ComplaintLogEvent {}

    /**
     * Whoever complained says, once, how content he is with the answer.
     *
     * @param score 0 not content, 1 content, 2 very content
     */
    @WireType("intake.complaint-rated.v1")
    record Rated(int score) implements ComplaintLogEvent {}

    /**
     * The agency owes an answer; said again if an adopted calendar moved the date.
     *
     * @param answerDueAt closing time of the last day for the answer
     * @param calendarVersion version of the calendar that the date was computed with
     */
    @WireType("sla.complaint-deadline-set.v1")
    record DeadlineSet(AgencyCode agency, Instant answerDueAt, String calendarVersion) implements ComplaintLogEvent {}

    /**
     * The time for the answer passed without one. Declared exactly once; nothing erases it.
     *
     * @param answerDueAt until when it should have answered
     */
    @WireType("sla.complaint-overdue.v1")
    record Overdue(AgencyCode agency, Instant answerDueAt) implements ComplaintLogEvent {}
}
