package vn.motcua.sla.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a row by name, from wherever; those that are not there were not published.
 *
 * @param group field or agency, empty for the totals
 */
public record Columns(String group, Map<String, Integer> values) {
    /** All columns as they are printed. */
    public static final List<String> NAMES = List.of(
            "received.total",
            "received.online",
            "received.direct",
            "received.carriedOver",
            "resolved.total",
            "resolved.early",
            "resolved.onTime",
            "resolved.late",
            "inProgress.total",
            "inProgress.within",
            "inProgress.overdue",
            "notAccepted.waiting",
            "notAccepted.answerOverdue",
            "notAccepted.supplement",
            "notAccepted.refused");

    public Columns {
        values = Map.copyOf(values);
    }

    /** All columns of a row of our own. */
    public static Columns of(Report06.Row row) {
        var received = row.received();
        var resolved = row.resolved();
        var inProgress = row.inProgress();
        var notAccepted = row.notAccepted();
        var figures = List.of(
                received.total(),
                received.online(),
                received.direct(),
                received.carriedOver(),
                resolved.total(),
                resolved.early(),
                resolved.onTime(),
                resolved.late(),
                inProgress.total(),
                inProgress.within(),
                inProgress.overdue(),
                notAccepted.waiting(),
                notAccepted.answerOverdue(),
                notAccepted.supplement(),
                notAccepted.refused());
        var values = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < figures.size(); i++) {
            values.put(NAMES.get(i), figures.get(i));
        }
        return new Columns(row.group(), values);
    }

    boolean has(String column) {
        return values.containsKey(column);
    }

    /** The figure, nothing for a column that is not there. */
    public int value(String column) {
        return values.getOrDefault(column, 0);
    }
}
