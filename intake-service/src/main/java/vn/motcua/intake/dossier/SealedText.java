package vn.motcua.intake.dossier;

/**
 * Text that must not be read where it is kept: names, addresses, reasons. The rules pass it on unread.
 *
 * @param ciphertext bound to the dossier and the field it belongs to
 */
public record SealedText(String ciphertext) {}
