package vn.motcua.sla.report;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What has to hold between the columns of II.06a, whoever gives them. */
public final class SumChecks {
    private static final List<Sum> SUMS = List.of(
            new Sum(
                    "received = online + direct + carriedOver",
                    "received.total",
                    List.of("received.online", "received.direct", "received.carriedOver")),
            new Sum(
                    "resolved = early + onTime + late",
                    "resolved.total",
                    List.of("resolved.early", "resolved.onTime", "resolved.late")),
            new Sum(
                    "inProgress = within + overdue",
                    "inProgress.total",
                    List.of("inProgress.within", "inProgress.overdue")),
            new Sum(
                    "received = resolved + inProgress",
                    "received.total",
                    List.of("resolved.total", "inProgress.total")));

    private SumChecks() {}

    private record Sum(String identity, String total, List<String> parts) {

        /** A part that was not published is unknown: then the others can be too many, and never too few. */
        boolean isBrokenBy(Columns row) {
            if (!row.has(total)) {
                return false;
            }
            return parts.stream().allMatch(row::has)
                    ? expected(row) != row.value(total)
                    : expected(row) > row.value(total);
        }

        long expected(Columns row) {
            return parts.stream().mapToLong(row::value).sum();
        }
    }

    /** The sums that do not hold, within each row and over the rows of each column. */
    public static List<Violation> check(List<Columns> rows, Columns totals) {
        var violations = new ArrayList<Violation>();
        rows.forEach(row -> violations.addAll(within(row)));
        violations.addAll(within(totals));
        if (!rows.isEmpty()) {
            violations.addAll(overRows(rows, totals));
        }
        return violations;
    }

    private static List<Violation> within(Columns row) {
        return SUMS.stream()
                .filter(sum -> sum.isBrokenBy(row))
                .map(sum -> new Violation(row.group(), sum.identity(), sum.expected(row), row.value(sum.total())))
                .toList();
    }

    private static List<Violation> overRows(List<Columns> rows, Columns totals) {
        return new TreeSet<>(totals.values().keySet())
                .stream()
                        .filter(column -> rows.stream().allMatch(row -> row.has(column)))
                        .flatMap(column -> differ(
                                totals,
                                column,
                                "totals = sum of rows",
                                rows.stream()
                                        .mapToLong(row -> row.value(column))
                                        .sum()))
                        .toList();
    }

    /** Where published figures are not those of our own record. */
    public static List<Violation> compare(List<Columns> rows, Columns totals, Report06 own) {
        var known = own.rows().stream().collect(toMap(Report06.Row::group, Columns::of));
        var violations = new ArrayList<Violation>();
        for (var row : rows) {
            var ours = known.getOrDefault(row.group(), new Columns(row.group(), Map.of()));
            violations.addAll(compare(row, ours));
        }
        violations.addAll(compare(totals, Columns.of(own.totals())));
        return violations;
    }

    private static List<Violation> compare(Columns published, Columns own) {
        return new TreeSet<>(published.values().keySet())
                .stream()
                        .flatMap(column -> differ(published, column, "our own record", own.value(column)))
                        .toList();
    }

    private static Stream<Violation> differ(Columns published, String column, String identity, long expected) {
        var found = published.value(column);
        return found == expected
                ? Stream.empty()
                : Stream.of(new Violation(published.group(), column + ": " + identity, expected, found));
    }
}
