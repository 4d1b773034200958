package vn.motcua.sla.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.deadline.state.Closing.How;

/**
 * Which open dossiers are likely to be late within the next three working days, by the pace of the last half year.
 *
 * @param until the end of the third working day
 * @param watched running and not late yet, due by then; soonest first
 * @param corrections facts put right in the dossiers counted, and dossiers annulled today
 */
public record Forecast(Instant madeAt, Instant until, List<Expected> watched, int corrections) {
    private static final int DAYS_AHEAD = 3;
    private static final int DAYS_MEASURED = 180;
    private static final BigDecimal LIKELY = new BigDecimal("0.50");
    private static final BigDecimal ALMOST_NEVER = new BigDecimal("0.01");
    private static final BigDecimal ALMOST_CERTAIN = new BigDecimal("0.99");

    public Forecast {
        watched = List.copyOf(watched);
    }

    /**
     * A dossier that is due soon.
     *
     * @param step where it is, empty before the first
     * @param likelihood that it will be late, above 0 and below 1, with two digits; null if too few were measured to say
     * @param measurements how many that took longer than it has taken so far say so
     */
    public record Expected(
            DossierId dossier,
            String code,
            String procedure,
            AgencyCode agency,
            StepId step,
            Instant originalDueAt,
            @Nullable BigDecimal likelihood,
            int measurements) {
        /** What a likelihood rests on. */
        public enum Basis {
            /** At least five dossiers. */
            MEASURED,
            /** Fewer, or none: it says little. */
            FEW
        }

        public Basis basis() {
            return measurements < Pace.ENOUGH ? Basis.FEW : Basis.MEASURED;
        }

        boolean isJudged() {
            return likelihood != null;
        }

        boolean isLikely() {
            return likelihood != null && likelihood.compareTo(LIKELY) >= 0;
        }
    }

    /** Those that will at least as likely be late as not. */
    public List<Expected> likely() {
        return watched.stream().filter(Expected::isLikely).toList();
    }

    /** How many are at a step of which too few dossiers were measured to say anything. */
    public int unknown() {
        return (int) watched.stream().filter(expected -> !expected.isJudged()).count();
    }

    /** What has to be read for a forecast. */
    public static Period period(Instant now) {
        var today = OfficeTime.day(now);
        return new Period(today.minusDays(DAYS_MEASURED), today, now);
    }

    /** The end of the third working day after this one. */
    public static Instant until(Instant now, WorkCalendar nation) {
        return Period.end(nation.plusWorkingDays(nation.dateOf(now), DAYS_AHEAD));
    }

    /** Whether a dossier is one whose lateness a forecast is about: it runs, is not late, and is due in time. */
    static boolean isWatched(Entry.Accepted entry, Instant madeAt, Instant until) {
        var dueAt = entry.originalDueAt();
        return entry.closed() == null
                && entry.waitingSince() == null
                && dueAt != null
                && !Count06.isOverdue(entry, period(madeAt))
                && !dueAt.isAfter(until);
    }

    /** Makes one in a single pass. */
    public static Forecast make(
            Question question, WorkCalendar nation, OfficeHours time, Consumer<Consumer<History>> histories) {
        var now = question.period().asOf();
        var making = new Making(now, until(now, nation), time);
        histories.accept(history -> question.entry(history).ifPresent(making::add));
        return making.forecast();
    }

    /** Gathers pace and open dossiers first, and judges when all are there. */
    static final class Making {
        private final Instant now;
        private final Instant until;
        private final OfficeHours time;
        private final Pace pace = new Pace();
        private final Count06 common = new Count06();
        private final List<Entry.Accepted> open = new ArrayList<>();

        Making(Instant now, Instant until, OfficeHours time) {
            this.now = now;
            this.until = until;
            this.time = time;
        }

        void add(Entry entry) {
            switch (entry) {
                case Entry.Accepted accepted -> {
                    common.add(entry, period(now));
                    add(accepted);
                }
                case Entry.Annulled _ ->
                    common.add(entry, new Period(period(now).to(), period(now).to(), now));
                case Entry.Waiting _, Entry.Refused _, Entry.TakenBack _ -> {
                    // No clock runs.
                }
            }
        }

        private void add(Entry.Accepted entry) {
            var closed = entry.closed();
            if (closed != null && closed.how() == How.RESOLVED && Count06.counts(entry, period(now))) {
                time.calendar(entry).ifPresent(calendar -> pace.measure(entry, closed.at(), calendar));
            } else if (isWatched(entry, now, until)) {
                open.add(entry);
            }
        }

        Forecast forecast() {
            var watched = new ArrayList<Expected>();
            for (var entry : open) {
                watched.add(time.calendar(entry)
                        .flatMap(calendar -> judge(entry, calendar))
                        .orElseGet(() -> expected(entry, Pace.RECEIPT, null, 0)));
            }
            watched.sort(Comparator.comparing(Expected::originalDueAt).thenComparing(Expected::dossier));
            return new Forecast(now, until, watched, common.corrections());
        }

        /** The slowest of the branches decides. */
        private Optional<Expected> judge(Entry.Accepted entry, WorkCalendar calendar) {
            return Pace.standings(entry).stream()
                    .flatMap(standing -> {
                        var judgement = tooLate(entry, standing, calendar);
                        return judgement
                                .map(found -> expected(
                                        entry, standing.step(), digits(found.likelihood()), found.measurements()))
                                .stream();
                    })
                    .max(Comparator.comparing(expected -> Objects.requireNonNull(expected.likelihood())));
        }

        private Optional<Pace.Judgement> tooLate(Entry.Accepted entry, Pace.Standing standing, WorkCalendar calendar) {
            var used = OfficeHours.used(calendar, entry, standing.since(), now);
            var left = calendar.workingMinutes(now, originalDueAt(entry));
            return pace.tooLate(entry.origin().procedure(), standing.step(), used, left);
        }

        private static Expected expected(
                Entry.Accepted entry, StepId step, @Nullable BigDecimal likelihood, int measurements) {
            var origin = entry.origin();
            return new Expected(
                    origin.dossier(),
                    origin.code(),
                    origin.procedure(),
                    origin.agency(),
                    step,
                    originalDueAt(entry),
                    likelihood,
                    measurements);
        }

        /** Two digits, which do not make certain what is not. */
        private static BigDecimal digits(double likelihood) {
            var digits = BigDecimal.valueOf(likelihood).setScale(2, RoundingMode.HALF_UP);
            return digits.max(ALMOST_NEVER).min(ALMOST_CERTAIN);
        }

        private static Instant originalDueAt(Entry.Accepted entry) {
            return Objects.requireNonNull(entry.originalDueAt());
        }
    }
}
