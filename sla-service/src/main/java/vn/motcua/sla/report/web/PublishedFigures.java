package vn.motcua.sla.report.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.sla.report.Columns;

/**
 * Figures of II.06a from outside, in the shape that our own have: an answer of ours may come back whole. What is left out was not
 * published.
 *
 * @param rows absent if only totals were published
 */
@JsonIgnoreProperties({"corrections", "undated", "violations", "asOf", "knownAt", "identity"})
record PublishedFigures(@Nullable @Valid List<Row> rows, @Valid Row totals) {

    /** One row of the published figures. */
    @JsonIgnoreProperties("shares")
    record Row(
            @Nullable String group,
            @Nullable @Valid Received received,
            @Nullable @Valid Resolved resolved,
            @Nullable @Valid InProgress inProgress,
            @Nullable @Valid NotAccepted notAccepted) {

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

    /** What came in. */
    record Received(
            @PositiveOrZero @Nullable Integer total,
            @PositiveOrZero @Nullable Integer online,
            @PositiveOrZero @Nullable Integer direct,
            @PositiveOrZero @Nullable Integer carriedOver) {}

    /** What was done. */
    record Resolved(
            @PositiveOrZero @Nullable Integer total,
            @PositiveOrZero @Nullable Integer early,
            @PositiveOrZero @Nullable Integer onTime,
            @PositiveOrZero @Nullable Integer late) {}

    /** What is still open. */
    record InProgress(
            @PositiveOrZero @Nullable Integer total,
            @PositiveOrZero @Nullable Integer within,
            @PositiveOrZero @Nullable Integer overdue) {}

    /** What was handed in and not accepted. */
    record NotAccepted(
            @PositiveOrZero @Nullable Integer waiting,
            @PositiveOrZero @Nullable Integer answerOverdue,
            @PositiveOrZero @Nullable Integer supplement,
            @PositiveOrZero @Nullable Integer refused) {}

    List<Columns> rowColumns() {
        return rows == null ? List.of() : rows.stream().map(Row::columns).toList();
    }
}
