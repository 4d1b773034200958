package vn.motcua.eventing.door;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the office can print: the Latin letters of Vietnamese, of the languages of the ethnic minorities and of Europe, Greek
 * letters, and the usual signs. notification proves that each face of its letters has them all; what is not among them is refused
 * where a letter will say it, for nobody is sent a paper with holes in his name.
 */
public final class Printable {

    private static final String EXPECTED = "text in letters that can be printed";
    private static final int MOST_NAMED = 5;
    private static final int BREVE = 0x0306;
    private static final String UNDER_BREVE = "ÂÊÔƠƯâêôơư";
    private static final int[][] RANGES = {
        {'\n', '\n'},
        {0x0020, 0x007E},
        {0x00A1, 0x00AC},
        {0x00AE, 0x024F},
        {0x0391, 0x03A1},
        {0x03A3, 0x03A9},
        {0x03B1, 0x03C9},
        {0x1E00, 0x1E9B},
        {0x1E9E, 0x1E9E},
        {0x1EA0, 0x1EF9},
        {0x2010, 0x2010},
        {0x2012, 0x2015},
        {0x2018, 0x2022},
        {0x2026, 0x2026},
        {0x2030, 0x2030},
        {0x2032, 0x2033},
        {0x2039, 0x203A},
        {0x20AB, 0x20AC},
        {0x2116, 0x2116},
        {0x2122, 0x2122},
        {0x2153, 0x2154},
        {0x2190, 0x2193},
        {0x2212, 0x2212},
        {0x2248, 0x2248},
        {0x2260, 0x2260},
        {0x2264, 0x2265}
    };

    private Printable() {}

    /** What is wrong with a text that came in by the door and is to be printed, if anything is; names the characters. */
    public static Optional<Unfit> refusal(String text) {
        var letters = text.codePoints().toArray();
        var strange = IntStream.range(0, letters.length)
                .filter(at -> !isPrintable(letters, at))
                .map(at -> letters[at])
                .distinct()
                .limit(MOST_NAMED)
                .mapToObj(TextRule::name)
                .collect(Collectors.joining(", "));
        return strange.isEmpty() ? Optional.empty() : Optional.of(new Unfit(EXPECTED, strange));
    }

    /** Every character that stands on its own. */
    public static IntStream characters() {
        return Arrays.stream(RANGES).flatMapToInt(range -> IntStream.rangeClosed(range[0], range[1]));
    }

    /** The letters that carry a breve over their other mark, as in Ê Đê, Gia Rai and Ba Na; none is one character. */
    public static IntStream underBreve() {
        return UNDER_BREVE.codePoints();
    }

    private static boolean isPrintable(int[] letters, int at) {
        return letters[at] == BREVE
                ? at > 0 && UNDER_BREVE.indexOf(letters[at - 1]) >= 0
                : Arrays.stream(RANGES).anyMatch(range -> letters[at] >= range[0] && letters[at] <= range[1]);
    }
}
