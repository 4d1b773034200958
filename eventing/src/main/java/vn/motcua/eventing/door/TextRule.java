package vn.motcua.eventing.door;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text at the door. Composed (NFC), every kind of blank a blank, none at the ends; nothing that cannot be seen: two texts that look
 * the same are the same, and none shows its characters in another order than it holds them.
 */
public final class TextRule {

    private static final String EXPECTED = "text without control characters and characters that nobody sees";

    private TextRule() {}

    /**
     * A text of one line.
     *
     * @throws Unfit if it holds what nobody sees
     */
    public static String line(String text) {
        return read(text, false);
    }

    /**
     * A text of any number of lines.
     *
     * @throws Unfit if it holds what nobody sees
     */
    public static String lines(String text) {
        return read(
                text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\u2028', '\n')
                        .replace('\u2029', '\n'),
                true);
    }

    /** How long a text is to whoever counts its characters. */
    public static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** How a character is told that cannot be shown. */
    public static String name(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    private static String read(String text, boolean ofLines) {
        var read = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var character = text.codePointAt(i);
            if (Character.getType(character) == Character.SPACE_SEPARATOR) {
                read.append(' ');
            } else if (isSeen(character) || (ofLines && character == '\n')) {
                read.appendCodePoint(character);
            } else {
                throw new Unfit(EXPECTED, name(character));
            }
        }
        return Normalizer.normalize(read, Normalizer.Form.NFC).strip();
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isFiller(character);
        };
    }

    /** Letters and marks that leave nothing on paper. */
    private static boolean isFiller(int character) {
        return character == 0x034F
                || character == 0x115F
                || character == 0x1160
                || character == 0x17B4
                || character == 0x17B5
                || character == 0x2800
                || character == 0x3164
                || character == 0xFFA0
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0x180B && character <= 0x180F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
