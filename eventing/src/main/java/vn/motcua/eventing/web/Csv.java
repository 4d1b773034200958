package vn.motcua.eventing.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables as RFC 4180 in UTF-8, so marked at the beginning that spreadsheets believe it. A text that one of them would take for a
 * formula is kept a text, also if the sign of it hides behind blanks or is a wide one.
 */
public final class Csv {

    public static final String TYPE = "text/csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BEGINS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String ENDS_PLAIN = ",\"\r\n";

    private final StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);

    public Csv line(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
        return this;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        var safe = isFormula(value) ? "'" + value : value;
        return safe.chars().anyMatch(letter -> ENDS_PLAIN.indexOf(letter) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    /** A number may be negative. */
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
