package vn.motcua.sla.report;

import static vn.motcua.sla.deadline.Facts.at;
import static vn.motcua.sla.report.Told.accepted;
import static vn.motcua.sla.report.Told.closed;
import static vn.motcua.sla.report.Told.due;
import static vn.motcua.sla.report.Told.imported;
import static vn.motcua.sla.report.Told.submitted;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.sla.deadline.journal.Fact;

/**
 * The real year of a mountain district, 1 January to 30 November 2019, as imports: received 12,781, carried over 574, in all
 * 13,355; resolved 12,990, of which early 12,950, on time 2, late 38; in progress 365.
 */
public final class DistrictYear {
    public static final Period YEAR = Period.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 11, 30));
    public static final Instant IMPORTED = at("2026-03-02T08:00");
    public static final int TOTAL = 13_355;

    private static final int CARRIED_OVER = 574;
    private static final int EARLY = 12_950;
    private static final int ON_TIME = 2;
    private static final int LATE = 38;
    private static final Instant DECEMBER = at("2018-12-03T09:00");
    private static final Instant JANUARY = at("2019-01-02T09:00");

    private DistrictYear() {}

    public static Stream<History> dossiers() {
        return IntStream.range(0, TOTAL).mapToObj(DistrictYear::dossier);
    }

    private static History dossier(int n) {
        var receivedAt = n < CARRIED_OVER ? DECEMBER.plus(Duration.ofMinutes(n)) : JANUARY.plus(hours(n));
        var dueAt = receivedAt.plus(Duration.ofDays(30));
        var start = new Fact[] {
            submitted(n % 3 == 0 ? Channel.ONLINE : Channel.COUNTER, receivedAt),
            accepted(receivedAt),
            due(receivedAt, dueAt)
        };
        if (n < EARLY) {
            return imported(
                    id(n), IMPORTED, with(start, closed(receivedAt.plus(Duration.ofDays(29)), Punctuality.EARLY)));
        }
        if (n < EARLY + ON_TIME) {
            return imported(id(n), IMPORTED, with(start, closed(dueAt, Punctuality.ON_TIME)));
        }
        return n < EARLY + ON_TIME + LATE
                ? imported(id(n), IMPORTED, with(start, closed(dueAt.plus(Duration.ofDays(2)), Punctuality.LATE)))
                : imported(id(n), IMPORTED, start);
    }

    /** Received by the end of October, or by then nothing would be late or early within the period. */
    private static Duration hours(int n) {
        return Duration.ofMinutes((n - CARRIED_OVER) * 20L);
    }

    private static String id(int n) {
        return String.format("%05d", n);
    }

    private static Fact[] with(Fact[] start, Fact end) {
        return Stream.concat(Stream.of(start), Stream.of(end)).toArray(Fact[]::new);
    }
}
