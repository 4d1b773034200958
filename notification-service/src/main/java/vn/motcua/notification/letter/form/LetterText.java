package vn.motcua.notification.letter.form;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;

/** Values as Vietnamese administrative writing sets them. */
final class LetterText {

    /**
     * How far to the left and up a breve is set, in hundredths of the letter's size, so that it stands above the middle of the
     * letter: by the upright faces, for nobody's words are set in italics.
     */
    private static final Map<String, String> ABOVE = Map.of(
            "ê", above(22, 18),
            "ô", above(25, 18),
            "â", above(22, 18),
            "ơ", above(29, 5),
            "ư", above(31, 5),
            "Ê", above(33, 34),
            "Ô", above(37, 34),
            "Â", above(36, 34),
            "Ơ", above(37, 20),
            "Ư", above(42, 20));

    private static final Pattern BREVE = Pattern.compile("([" + String.join("", ABOVE.keySet()) + "])\u0306");

    private LetterText() {}

    private static String above(int left, int up) {
        return "<span style=\"margin: 0 0.%02dem 0 -0.%02dem; vertical-align: 0.%02dem; line-height: 0\">\u0306</span>"
                .formatted(left, left, up);
    }

    static String of(Object value) {
        return switch (value) {
            case LocalDate date -> date(date);
            case LocalDateTime time ->
                "%02d giờ %02d phút, %s".formatted(time.getHour(), time.getMinute(), date(time.toLocalDate()));
            default -> value.toString();
        };
    }

    /** Decree 30/2020: days below 10 and the months 1 and 2 get a leading zero, other months none. */
    private static String date(LocalDate date) {
        String month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : "" + date.getMonthValue();
        return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    /** Composed letters, so that every face has their glyph, and only characters that XML can hold. */
    static String printable(String text) {
        String composed = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        return composed.codePoints()
                .filter(LetterText::isXmlCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * A breve over a letter that has a mark already is set above it, for no face of ours knows the two together: in Ê Đê, Gia Rai
     * and Ba Na ê̆ is a letter, and set over one another the two marks look like ễ.
     */
    static String raised(String html) {
        return BREVE.matcher(html).replaceAll(found -> found.group(1) + ABOVE.get(found.group(1)));
    }

    private static boolean isXmlCharacter(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF;
    }
}
