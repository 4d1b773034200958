package vn.motcua.eventing.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * Tables as RFC 4180 in UTF-8, so marked at the beginning that spreadsheets believe it. A text that one of them would take for a
 * formula is kept a text, also if the sign of it hides behind blanks or is a wide one.
 */
public final class Csv {

    public static final String TYPE = "text/csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BEGINS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final ObjectWriter TABLES = CsvMapper.builder()
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private final StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
    private final SequenceWriter lines = TABLES.writeValues(text);

    public Csv line(List<String> cells) {
        lines.write(cells.stream().map(Csv::cell).toList());
        return this;
    }

    public byte[] bytes() {
        lines.flush();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What was written since the last time: a long table is sent line by line and never held. */
    public byte[] drained() {
        var written = bytes();
        text.getBuffer().setLength(0);
        return written;
    }

    private static String cell(String value) {
        return isFormula(value) ? "'" + value : value;
    }

    /** Whether a spreadsheet would compute it; a negative number is none. */
    private static boolean isFormula(String value) {
        var first = value.codePoints().filter(letter -> !isSkipped(letter)).findFirst();
        return first.isPresent()
                && BEGINS_FORMULA.indexOf(first.getAsInt()) >= 0
                && !value.matches("-?[0-9]+([.][0-9]+)?");
    }

    private static boolean isSkipped(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
