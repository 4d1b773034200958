package vn.motcua.intake.migration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.intake.dossier.Status;

/**
 * One dossier as the older system tells it. Only that each field has its form is known of it.
 *
 * @param competentAgency the receiving one if it is not told
 * @param stops when the clock stood
 */
public record Line(
        String code,
        String procedure,
        @Nullable String field,
        AgencyCode receivingAgency,
        @Nullable AgencyCode competentAgency,
        Channel channel,
        Instant receivedAt,
        @Nullable Status status,
        @Nullable Outcome outcome,
        @Nullable Instant dueAt,
        @Nullable Instant reappointedDueAt,
        List<Stop> stops,
        @Nullable Instant finishedAt,
        @Nullable Instant returnedAt,
        @Nullable Instant withdrawnAt) {
    public Line {
        stops = List.copyOf(stops);
    }

    /** @param to null if the clock still stands */
    public record Stop(StopReason reason, Instant from, @Nullable Instant to) {}

    /** Who answers for the result. */
    public AgencyCode competent() {
        return competentAgency == null ? receivingAgency : competentAgency;
    }

    /**
     * The line with what it leaves out: the status its dates show, the outcome of what was finished, and the finish of what was
     * returned, which was no later.
     */
    Line completed() {
        var finish = finishedAt == null ? returnedAt : finishedAt;
        var where = status == null ? shown(finish) : status;
        var givenBack = where == Status.WITHDRAWN && withdrawnAt == null;
        return new Line(
                code,
                procedure,
                field,
                receivingAgency,
                competent(),
                channel,
                receivedAt,
                where,
                outcome == null ? outcomeOf(where, finish) : outcome,
                dueAt,
                reappointedDueAt,
                stops,
                givenBack ? null : finish,
                returnedAt,
                givenBack ? finish : withdrawnAt);
    }

    private Status shown(@Nullable Instant finish) {
        if (returnedAt != null) {
            return Status.RETURNED;
        }
        if (finish != null) {
            return outcome == null ? Status.RESOLVED : shownBy(outcome);
        }
        return withdrawnAt == null ? Status.PROCESSING : Status.WITHDRAWN;
    }

    private static Status shownBy(Outcome outcome) {
        return switch (outcome) {
            case GRANTED, REFUSED -> Status.RESOLVED;
            case WITHDRAWN -> Status.WITHDRAWN;
            case STOPPED -> Status.STOPPED;
        };
    }

    private static @Nullable Outcome outcomeOf(Status where, @Nullable Instant finish) {
        return switch (where) {
            case RESOLVED, RETURNED -> Outcome.GRANTED;
            case WITHDRAWN -> Outcome.WITHDRAWN;
            case STOPPED -> finish == null ? null : Outcome.STOPPED;
            case SUBMITTED, ACCEPTED, NOT_ACCEPTED, PROCESSING, SUPPLEMENT, FINANCIAL_DUTY -> null;
        };
    }
}
