package vn.motcua.sla.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Report II.06a. Columns (3) = (4) + (5) + (6), (7) = (8) + (9) + (10), (11) = (12) + (13), and (3) = (7) + (11).
 *
 * @param corrections facts put right in the dossiers counted, and dossiers annulled in the period
 * @param undated dossiers counted although nobody knows their due date
 */
public record Report06(List<Row> rows, Row totals, int corrections, Undated undated, List<Violation> violations) {
    private static final int UNDATED_LISTED = 100;

    public Report06 {
        rows = List.copyOf(rows);
        violations = List.copyOf(violations);
    }

    /** One field or agency. */
    public record Row(
            String group,
            Received received,
            Resolved resolved,
            InProgress inProgress,
            NotAccepted notAccepted,
            Shares shares) {}

    /** What came in. */
    public record Received(int total, int online, int direct, int carriedOver) {}

    /** What was done. */
    public record Resolved(int total, int early, int onTime, int late) {}

    /** What is still open. */
    public record InProgress(int total, int within, int overdue) {}

    /** In no column: dossiers that were never accepted. */
    public record NotAccepted(int waiting, int answerOverdue, int supplement, int refused) {}

    /**
     * Parts of a whole from 0 to 1 with four digits, null of nothing.
     *
     * @param online handed in online, of all accepted in the period
     * @param postal handed in or returned by post, of the resolved
     */
    public record Shares(@Nullable BigDecimal online, @Nullable BigDecimal postal) {}

    /**
     * Imports whose older system knew no date. They count as on time or within.
     *
     * @param dossiers codes of the first hundred
     */
    public record Undated(int total, List<String> dossiers) {
        public Undated {
            dossiers = List.copyOf(dossiers);
        }
    }

    /** Counts what a question asks for. */
    public static Report06 count(Question question, GroupBy groupBy, Consumer<Consumer<History>> histories) {
        var period = question.period();
        var groups = new TreeMap<String, Count06>();
        var totals = new Count06();
        var undated = new TreeSet<String>();
        histories.accept(history -> question.entry(history).ifPresent(entry -> {
            groups.computeIfAbsent(groupBy.of(entry), group -> new Count06()).add(entry, period);
            totals.add(entry, period);
            if (Count06.isUndated(entry, period)) {
                undated.add(entry.origin().code());
            }
        }));
        var rows = groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> group.getValue().row(group.getKey()))
                .toList();
        var total = totals.row("");
        return new Report06(
                rows,
                total,
                totals.corrections(),
                new Undated(
                        undated.size(), undated.stream().limit(UNDATED_LISTED).toList()),
                SumChecks.check(rows.stream().map(Columns::of).toList(), Columns.of(total)));
    }
}
