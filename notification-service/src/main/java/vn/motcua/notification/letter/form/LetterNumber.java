package vn.motcua.notification.letter.form;

import vn.motcua.contracts.NotificationEvent.LetterKind;

/**
 * Number and symbol of a letter. Every kind has a book of its own, so every kind has an abbreviation of its own: two
 * letters of an agency and year never look alike.
 *
 * @param serial from 1, per agency, kind and year
 * @param symbol abbreviation of the issuing agency, e.g. {@code UBND}
 */
public record LetterNumber(LetterKind kind, long serial, String symbol) {

    public LetterNumber {
        if (serial < 1) {
            throw new IllegalArgumentException(
                    "Expected a serial from 1 for %s of %s, got %d".formatted(kind, symbol, serial));
        }
    }

    /** As printed after {@code Số:}, e.g. {@code 05/PXL-UBND}. */
    @Override
    public String toString() {
        return "%02d/%s-%s".formatted(serial, abbreviation(kind), symbol);
    }

    private static String abbreviation(LetterKind kind) {
        return switch (kind) {
            case RECEIPT -> "TNHS";
            case SUPPLEMENT_REQUEST -> "HDHS";
            case REFUSAL -> "TCHS";
            case REFUSAL_AFTER_APPRAISAL -> "TBTC";
            case APOLOGY -> "PXL";
            case LOSS_APOLOGY -> "XLMHS";
            case STOP -> "TBD";
            case RESULT_READY -> "TBKQ";
            case STATUS_NOTICE -> "TBTT";
            case REMINDER -> "NN";
            case CONTROL_SLIP -> "KSHS";
        };
    }
}
