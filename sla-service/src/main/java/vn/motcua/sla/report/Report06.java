package vn.motcua.sla.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.sla.calendar.WorkCalendar;

/** Report II.06a. Columns (3) = (4) + (5) + (6), (7) = (8) + (9) + (10), (11) = (12) + (13), and (3) = (7) + (11). */
public record Report06(List<Row> rows, Row totals, int corrections, List<Violation> violations) {
    public Report06 {
        rows = List.copyOf(rows);
        violations = List.copyOf(violations);
    }

    /** One field or agency. */
    public record Row(
            String group, Received received, Resolved resolved, InProgress inProgress, NotAccepted notAccepted) {}

    public record Received(int total, int online, int direct, int carriedOver) {}

    public record Resolved(int total, int early, int onTime, int late) {}

    public record InProgress(int total, int within, int overdue) {}

    /** In no column: dossiers that were never accepted. */
    public record NotAccepted(int waiting, int answerOverdue, int supplement, int refused) {}

    /** A sum that does not hold. */
    public record Violation(String group, String identity, int expected, int found) {}

    /**
     * Counts.
     *
     * @param entries gives each entry to whom it is handed
     */
    public static Report06 count(Period period, Function<Entry, String> groupOf, Consumer<Consumer<Entry>> entries) {
        var counts = new TreeMap<String, Count>();
        var totals = new Count();
        entries.accept(entry -> {
            counts.computeIfAbsent(groupOf.apply(entry), group -> new Count()).add(entry, period);
            totals.add(entry, period);
        });
        var rows = counts.entrySet().stream()
                .filter(count -> !count.getValue().isEmpty())
                .map(count -> count.getValue().row(count.getKey()))
                .toList();
        var total = totals.row("");
        var violations = new ArrayList<Violation>();
        rows.forEach(row -> violations.addAll(check(row)));
        violations.addAll(check(total));
        return new Report06(rows, total, totals.corrections, violations);
    }

    /** The sums that do not hold in a row, wherever its figures come from. */
    public static List<Violation> check(Row row) {
        var received = row.received();
        var resolved = row.resolved();
        var inProgress = row.inProgress();
        var violations = new ArrayList<Violation>();
        check(
                violations,
                row,
                "received = online + direct + carriedOver",
                received.online() + received.direct() + received.carriedOver(),
                received.total());
        check(
                violations,
                row,
                "resolved = early + onTime + late",
                resolved.early() + resolved.onTime() + resolved.late(),
                resolved.total());
        check(
                violations,
                row,
                "inProgress = within + overdue",
                inProgress.within() + inProgress.overdue(),
                inProgress.total());
        check(
                violations,
                row,
                "received = resolved + inProgress",
                resolved.total() + inProgress.total(),
                received.total());
        return violations;
    }

    private static void check(List<Violation> violations, Row row, String identity, int expected, int found) {
        if (expected != found) {
            violations.add(new Violation(row.group(), identity, expected, found));
        }
    }

    /** Every column is counted on its own, so that the sums prove something. */
    private static final class Count {
        private int received;
        private int online;
        private int direct;
        private int carriedOver;
        private int resolved;
        private int early;
        private int onTime;
        private int late;
        private int open;
        private int within;
        private int overdue;
        private int waiting;
        private int answerOverdue;
        private int supplement;
        private int refused;
        private int corrections;

        void add(Entry entry, Period period) {
            switch (entry) {
                case Entry.Accepted accepted -> add(accepted, period);
                case Entry.Waiting asked -> add(asked, period);
                case Entry.Refused gone -> {
                    if (!gone.refusedAt().isAfter(period.asOf())) {
                        refused += gone.refusedAt().isBefore(period.begin()) ? 0 : 1;
                    } else if (!gone.submittedAt().isAfter(period.asOf())) {
                        waiting++;
                    }
                }
                case Entry.Annulled gone -> {
                    var at = gone.annulledAt();
                    corrections += at.isBefore(period.begin()) || at.isAfter(period.asOf()) ? 0 : 1;
                }
            }
        }

        private void add(Entry.Accepted entry, Period period) {
            if (entry.receivedAt().isAfter(period.asOf())) {
                waiting += entry.submittedAt().isAfter(period.asOf()) ? 0 : 1;
                return;
            }
            var closedAt = entry.closedAt();
            if (closedAt != null && closedAt.isBefore(period.begin())) {
                return;
            }
            received++;
            if (entry.receivedAt().isBefore(period.begin())) {
                carriedOver++;
            } else {
                switch (entry.channel()) {
                    case ONLINE, KIOSK -> online++;
                    case COUNTER, POST -> direct++;
                }
            }
            var outcome = entry.outcome();
            if (closedAt == null || outcome == null || closedAt.isAfter(period.asOf())) {
                addOpen(entry, period);
            } else {
                addClosed(outcome);
            }
        }

        private void addClosed(Punctuality outcome) {
            resolved++;
            switch (outcome) {
                case EARLY -> early++;
                case ON_TIME -> onTime++;
                case LATE -> late++;
            }
        }

        private void addOpen(Entry.Accepted entry, Period period) {
            open++;
            var stoppedAt = entry.stoppedAt();
            var lookedAt = stoppedAt == null || stoppedAt.isAfter(period.asOf()) ? period.asOfDate() : date(stoppedAt);
            if (date(entry.originalDueAt()).isBefore(lookedAt)) {
                overdue++;
            } else {
                within++;
            }
        }

        private void add(Entry.Waiting entry, Period period) {
            if (entry.submittedAt().isAfter(period.asOf())) {
                return;
            }
            var answerDueAt = entry.answerDueAt();
            if (entry.supplement()) {
                supplement++;
            } else if (answerDueAt != null && answerDueAt.isBefore(period.asOf())) {
                answerOverdue++;
            } else {
                waiting++;
            }
        }

        private static LocalDate date(Instant at) {
            return LocalDate.ofInstant(at, WorkCalendar.ZONE);
        }

        boolean isEmpty() {
            return received + waiting + answerOverdue + supplement + refused == 0;
        }

        Row row(String group) {
            return new Row(
                    group,
                    new Received(received, online, direct, carriedOver),
                    new Resolved(resolved, early, onTime, late),
                    new InProgress(open, within, overdue),
                    new NotAccepted(waiting, answerOverdue, supplement, refused));
        }
    }
}
