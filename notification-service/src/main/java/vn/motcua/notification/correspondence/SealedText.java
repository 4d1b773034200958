package vn.motcua.notification.correspondence;

/**
 * Text that must not be read where it is kept: reasons, addresses. The rules pass it on unread.
 *
 * @param ciphertext bound to the dossier it belongs to
 */
public record SealedText(String ciphertext) {}
