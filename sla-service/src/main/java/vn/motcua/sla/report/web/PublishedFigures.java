package vn.motcua.sla.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.sla.report.Columns;

/**
 * Figures of II.06a from outside, in the shape that our own have. What is left out was not published.
 *
 * @param rows absent if only totals were published
 */
record PublishedFigures(@Nullable List<Row> rows, Row totals) {

    record Row(
            @Nullable String group,
            @Nullable Received received,
            @Nullable Resolved resolved,
            @Nullable InProgress inProgress,
            @Nullable NotAccepted notAccepted) {

        Columns columns() {
            var values = new LinkedHashMap<String, Integer>();
            if (received != null) {
                put(values, "received.total", received.total());
                put(values, "received.online", received.online());
                put(values, "received.direct", received.direct());
                put(values, "received.carriedOver", received.carriedOver());
            }
            if (resolved != null) {
                put(values, "resolved.total", resolved.total());
                put(values, "resolved.early", resolved.early());
                put(values, "resolved.onTime", resolved.onTime());
                put(values, "resolved.late", resolved.late());
            }
            if (inProgress != null) {
                put(values, "inProgress.total", inProgress.total());
                put(values, "inProgress.within", inProgress.within());
                put(values, "inProgress.overdue", inProgress.overdue());
            }
            if (notAccepted != null) {
                put(values, "notAccepted.waiting", notAccepted.waiting());
                put(values, "notAccepted.answerOverdue", notAccepted.answerOverdue());
                put(values, "notAccepted.supplement", notAccepted.supplement());
                put(values, "notAccepted.refused", notAccepted.refused());
            }
            return new Columns(group == null ? "" : group, values);
        }

        private static void put(Map<String, Integer> values, String column, @Nullable Integer figure) {
            if (figure != null) {
                values.put(column, figure);
            }
        }
    }

    record Received(
            @Nullable Integer total,
            @Nullable Integer online,
            @Nullable Integer direct,
            @Nullable Integer carriedOver) {}

    record Resolved(
            @Nullable Integer total, @Nullable Integer early, @Nullable Integer onTime, @Nullable Integer late) {}

    record InProgress(@Nullable Integer total, @Nullable Integer within, @Nullable Integer overdue) {}

    record NotAccepted(
            @Nullable Integer waiting,
            @Nullable Integer answerOverdue,
            @Nullable Integer supplement,
            @Nullable Integer refused) {}

    List<Columns> rowColumns() {
        return rows == null ? List.of() : rows.stream().map(Row::columns).toList();
    }
}
