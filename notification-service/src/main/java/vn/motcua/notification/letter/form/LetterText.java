package vn.motcua.notification.letter.form;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Values as Vietnamese administrative writing sets them. */
final class LetterText {

    private LetterText() {}

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

    private static boolean isXmlCharacter(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF;
    }
}
