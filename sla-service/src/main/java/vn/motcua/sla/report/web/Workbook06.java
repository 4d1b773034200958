package vn.motcua.sla.report.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.motcua.sla.report.Columns;
import vn.motcua.sla.report.Report06;

/** The report as a workbook: the form with its numbered columns, and a sheet that says where the figures come from. */
final class Workbook06 {
    private static final String FORM = "II.06a";
    private static final String ORIGIN = "Nguồn số liệu";
    private static final int HEAD = 2;
    private static final int FIRST = HEAD + 3;
    private static final int NAME_COLUMN = 1;
    private static final List<String> TITLES = List.of(
            "STT",
            "Lĩnh vực / Cơ quan",
            "Tiếp nhận: tổng số",
            "Trực tuyến",
            "Trực tiếp, dịch vụ bưu chính",
            "Từ kỳ trước",
            "Đã giải quyết: tổng số",
            "Trước hạn",
            "Đúng hạn",
            "Quá hạn",
            "Đang giải quyết: tổng số",
            "Trong hạn",
            "Quá hạn",
            "Chưa tiếp nhận: chờ trả lời",
            "Chờ trả lời quá hạn",
            "Chờ bổ sung",
            "Từ chối");

    private Workbook06() {}

    static void write(Answer<?> answer, Report06 report, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Motcua", "1.0")) {
            form(book.newWorksheet(FORM), report);
            origin(book.newWorksheet(ORIGIN), answer, report);
        }
    }

    private static void form(Worksheet sheet, Report06 report) {
        sheet.value(0, 0, "Tình hình, kết quả giải quyết thủ tục hành chính (Biểu II.06a)");
        sheet.style(0, 0).bold().set();
        for (var column = 0; column < TITLES.size(); column++) {
            sheet.value(HEAD, column, TITLES.get(column));
            sheet.style(HEAD, column).bold().wrapText(true).set();
            if (column <= Columns.NAMES.indexOf("inProgress.overdue") + NAME_COLUMN + 1) {
                sheet.value(HEAD + 1, column, "(" + (column + 1) + ")");
            }
        }
        sheet.width(NAME_COLUMN, 36);
        var line = FIRST - 1;
        for (var row : report.rows()) {
            sheet.value(line, 0, line - FIRST + 2);
            row(sheet, line++, row.group(), row);
        }
        row(sheet, line, Csv06.TOTALS, report.totals());
        sheet.range(line, 0, line, TITLES.size() - 1).style().bold().set();
    }

    private static void row(Worksheet sheet, int line, String name, Report06.Row row) {
        var columns = Columns.of(row);
        sheet.value(line, NAME_COLUMN, name);
        for (var i = 0; i < Columns.NAMES.size(); i++) {
            sheet.value(line, NAME_COLUMN + 1 + i, columns.value(Columns.NAMES.get(i)));
        }
    }

    private static void origin(Worksheet sheet, Answer<?> answer, Report06 report) {
        var lines = List.of(
                List.of("Mã nhận dạng (identity)", answer.identity()),
                List.of("Tính đến (asOf)", answer.asOf().toString()),
                List.of("Theo dữ liệu ghi nhận đến (knownAt)", answer.knownAt().toString()),
                List.of("Số lần đính chính (corrections)", Integer.toString(report.corrections())),
                List.of(
                        "Hồ sơ không có hạn trả (undated)",
                        Integer.toString(report.undated().total())),
                List.of(
                        "Sai lệch tổng số (violations)",
                        Integer.toString(report.violations().size())));
        for (var i = 0; i < lines.size(); i++) {
            sheet.value(i, 0, lines.get(i).getFirst());
            sheet.value(i, 1, lines.get(i).getLast());
        }
        sheet.width(0, 40);
        sheet.width(1, 100);
    }
}
