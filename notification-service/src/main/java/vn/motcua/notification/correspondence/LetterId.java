package vn.motcua.notification.correspondence;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.contracts.DossierId;

/**
 * Names a letter: {@code <dossier id>-L<serial>}. It has no dots, so that it may claim a number.
 *
 * @param dossier id of the dossier
 * @param serial from 1 within the dossier
 */
public record LetterId(DossierId dossier, int serial) {

    private static final Pattern FORM = Pattern.compile("([0-9A-Za-z-]{1,64})-L([1-9]\\d{0,3})");

    public LetterId {
        if (serial < 1) {
            throw new IllegalArgumentException("Expected a letter from 1 of dossier " + dossier + ", got " + serial);
        }
    }

    /** Reads what {@link #toString} wrote; empty for any other text. */
    public static Optional<LetterId> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new LetterId(new DossierId(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /**
     * Reads an id of our own making.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static LetterId of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Expected a letter id, got " + text));
    }

    @Override
    public String toString() {
        return dossier + "-L" + serial;
    }
}
