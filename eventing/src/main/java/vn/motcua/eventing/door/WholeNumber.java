package vn.motcua.eventing.door;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Whole numbers at the door: decimal digits and perhaps a minus. */
public final class WholeNumber {

    public static final String EXPECTED = "a whole number";

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,1000}");

    private WholeNumber() {}

    /**
     * Reads a number from text.
     *
     * @throws Unfit if it is none, or out of range
     */
    public static long read(String text, long least, long most) {
        if (!DIGITS.matcher(text).matches()) {
            throw new Unfit(EXPECTED, "text of " + TextRule.length(text) + " characters");
        }
        return read(new BigInteger(text), least, most);
    }

    /**
     * A number of any size as one that has its place.
     *
     * @throws Unfit if it is out of range
     */
    public static long read(BigInteger number, long least, long most) {
        if (number.compareTo(BigInteger.valueOf(most)) > 0) {
            throw new Unfit(EXPECTED + " up to " + most, "a larger one");
        }
        if (number.compareTo(BigInteger.valueOf(least)) < 0) {
            throw new Unfit(EXPECTED + " from " + least, "a smaller one");
        }
        return number.longValue();
    }
}
