package vn.motcua.notification.correspondence;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.contracts.DossierId;

/**
 * Names a consignment, and is its order number with the post: {@code <dossier id>.<serial>}.
 *
 * @param dossier id of the dossier
 * @param serial from 1 within the dossier
 */
public record ConsignmentId(DossierId dossier, int serial) {

    private static final Pattern FORM = Pattern.compile("([0-9A-Za-z-]{1,64})\\.([1-9]\\d{0,3})");

    public ConsignmentId {
        if (serial < 1) {
            throw new IllegalArgumentException(
                    "Expected a consignment from 1 of dossier " + dossier + ", got " + serial);
        }
    }

    /** Reads what {@link #toString} wrote; empty for any other text. */
    public static Optional<ConsignmentId> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new ConsignmentId(new DossierId(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /**
     * Reads an id of our own making.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static ConsignmentId of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Expected an order number, got " + text));
    }

    @Override
    public String toString() {
        return dossier + "." + serial;
    }
}
