package vn.motcua.sla.report.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.eventing.web.Csv;
import vn.motcua.sla.report.Columns;
import vn.motcua.sla.report.Report06;

/** The report as CSV. The last line has the totals and what it takes to get the report again. */
final class Csv06 {
    static final String TOTALS = "Tổng số";
    private static final List<String> ONLY_IN_TOTALS =
            List.of("corrections", "undated", "violations", "asOf", "knownAt", "identity");

    private Csv06() {}

    static void write(Answer<?> answer, Report06 report, OutputStream out) throws IOException {
        var head = new ArrayList<>(List.of("group"));
        head.addAll(Columns.NAMES);
        head.addAll(ONLY_IN_TOTALS);
        var table = new Csv().line(head);
        report.rows()
                .forEach(row -> table.line(cells(
                        row.group(), row, ONLY_IN_TOTALS.stream().map(any -> "").toList())));
        table.line(cells(
                TOTALS,
                report.totals(),
                List.of(
                        Integer.toString(report.corrections()),
                        Integer.toString(report.undated().total()),
                        Integer.toString(report.violations().size()),
                        answer.asOf().toString(),
                        answer.knownAt().toString(),
                        answer.identity())));
        out.write(table.bytes());
    }

    private static List<String> cells(String name, Report06.Row row, List<String> more) {
        var columns = Columns.of(row);
        var cells = new ArrayList<>(List.of(name));
        Columns.NAMES.forEach(column -> cells.add(Integer.toString(columns.value(column))));
        cells.addAll(more);
        return cells;
    }
}
