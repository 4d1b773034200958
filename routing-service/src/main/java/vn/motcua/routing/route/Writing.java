package vn.motcua.routing.route;

import org.jspecify.annotations.Nullable;

/**
 * What an officer wrote in his own words. It stays here, encrypted; the other services are told its reference only.
 *
 * @param ref unique within the dossier
 * @param legalGround only of a refusal
 */
public record Writing(String ref, @Nullable String note, @Nullable String legalGround) {

    static String refOfCompletion(String step) {
        return "completion-" + step;
    }

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "Writing[" + ref + "]";
    }
}
