package vn.motcua.sla.deadline;

import java.time.Instant;

/**
 * Papers the applicant was asked for.
 *
 * @param request number of the request within the dossier
 * @param until the end of the applicant's last day
 */
public record Supplement(int request, Instant until, Progress progress) {

    /** Where the request stands. */
    public enum Progress {
        ASKED,
        HANDED_IN,
        COMPLETE
    }

    Supplement now(Progress other) {
        return new Supplement(request, until, other);
    }
}
