package vn.motcua.notification.correspondence;

/**
 * A free text that was written here; events carry its reference.
 *
 * @param reference unique within the dossier
 */
public record KeptText(String reference, SealedText text) {}
