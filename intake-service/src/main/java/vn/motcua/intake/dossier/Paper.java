package vn.motcua.intake.dossier;

import org.jspecify.annotations.Nullable;

/**
 * One paper of a dossier.
 *
 * @param component which component of the procedure it is
 * @param name the component's name on the day it was handed in
 * @param form how it was handed in
 * @param attachment id of the file, null where the paper itself is handed in or follows
 */
public record Paper(String component, String name, Form form, @Nullable String attachment) {

    /** The forms a paper may have. */
    public enum Form {
        ORIGINAL,
        CERTIFIED_COPY,
        COPY,
        ELECTRONIC
    }
}
