package vn.motcua.sla.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.sla.calendar.WorkCalendar;

/**
 * Stops that look like a way around the clock: papers asked for in the last working hours before the due date, and stops begun
 * after it.
 *
 * @param lastHours how many working hours before the due instant count as the last ones
 * @param cases the first hundred, oldest first
 * @param corrections facts put right in the dossiers counted, and dossiers annulled in the period
 */
public record Suspensions(List<Row> rows, Row totals, int lastHours, List<Case> cases, int corrections) {
    private static final int LISTED = 100;

    public Suspensions {
        rows = List.copyOf(rows);
        cases = List.copyOf(cases);
    }

    /** What is wrong with a stop. */
    public enum Kind {
        SUPPLEMENT_IN_LAST_HOURS,
        STOPPED_AFTER_DUE
    }

    /**
     * One field or agency.
     *
     * @param stops all that began in the period, whatever is to be said of them
     */
    public record Row(String group, int stops, int supplementInLastHours, int stoppedAfterDue) {}

    /**
     * A stop that looks like a way around the clock.
     *
     * @param workingMinutes before the due instant, or after it
     */
    public record Case(
            DossierId dossier,
            String code,
            AgencyCode agency,
            Kind kind,
            StopReason reason,
            Instant at,
            Instant originalDueAt,
            long workingMinutes) {}

    /** Counts what a question asks for. */
    public static Suspensions count(
            Question question,
            GroupBy groupBy,
            int lastHours,
            OfficeHours time,
            Consumer<Consumer<History>> histories) {
        var groups = new TreeMap<String, Count>();
        var totals = new Count();
        var common = new Count06();
        var cases = new ArrayList<Case>();
        histories.accept(history -> question.entry(history).ifPresent(entry -> {
            common.add(entry, question.period());
            switch (entry) {
                case Entry.Accepted accepted -> {
                    var calendar = time.calendar(accepted);
                    for (var stop : accepted.stops()) {
                        if (!stop.at().isBefore(question.period().begin())) {
                            totals.stops++;
                            var count = groups.computeIfAbsent(groupBy.of(entry), any -> new Count());
                            count.stops++;
                            calendar.flatMap(known -> suspicion(accepted, stop, lastHours, known))
                                    .ifPresent(found -> {
                                        cases.add(found);
                                        count.add(found.kind());
                                        totals.add(found.kind());
                                    });
                        }
                    }
                }
                case Entry.Waiting _, Entry.Refused _, Entry.TakenBack _, Entry.Annulled _ -> {
                    // No clock stood.
                }
            }
        }));
        return new Suspensions(
                groups.entrySet().stream()
                        .map(group -> group.getValue().row(group.getKey()))
                        .toList(),
                totals.row(""),
                lastHours,
                cases.stream()
                        .sorted(Comparator.comparing(Case::at).thenComparing(Case::dossier))
                        .limit(LISTED)
                        .toList(),
                common.corrections());
    }

    private static Optional<Case> suspicion(
            Entry.Accepted entry, Entry.StopSeen stop, int lastHours, WorkCalendar calendar) {
        var dueAt = stop.dueAt();
        if (dueAt == null) {
            return Optional.empty();
        }
        var left = calendar.workingMinutes(stop.at(), dueAt);
        if (left < 0 || calendar.dateOf(stop.at()).isAfter(calendar.dateOf(dueAt))) {
            return Optional.of(found(entry, stop, Kind.STOPPED_AFTER_DUE, dueAt, -left));
        }
        return stop.reason() == StopReason.SUPPLEMENT
                        && left <= Duration.ofHours(lastHours).toMinutes()
                ? Optional.of(found(entry, stop, Kind.SUPPLEMENT_IN_LAST_HOURS, dueAt, left))
                : Optional.empty();
    }

    private static Case found(Entry.Accepted entry, Entry.StopSeen stop, Kind kind, Instant dueAt, long minutes) {
        var origin = entry.origin();
        return new Case(
                origin.dossier(), origin.code(), origin.agency(), kind, stop.reason(), stop.at(), dueAt, minutes);
    }

    private static final class Count {
        private int stops;
        private int supplementInLastHours;
        private int stoppedAfterDue;

        void add(Kind kind) {
            switch (kind) {
                case SUPPLEMENT_IN_LAST_HOURS -> supplementInLastHours++;
                case STOPPED_AFTER_DUE -> stoppedAfterDue++;
            }
        }

        Row row(String group) {
            return new Row(group, stops, supplementInLastHours, stoppedAfterDue);
        }
    }
}
