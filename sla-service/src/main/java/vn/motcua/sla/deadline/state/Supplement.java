package vn.motcua.sla.deadline.state;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.contracts.LastDay;

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

    public static Instant endOf(LocalDate lastDay) {
        return new LastDay(lastDay).end();
    }

    public LocalDate lastDay() {
        return LastDay.endingAt(until).day();
    }

    public Supplement until(Instant other) {
        return new Supplement(request, other, progress);
    }

    public Supplement now(Progress other) {
        return new Supplement(request, until, other);
    }
}
