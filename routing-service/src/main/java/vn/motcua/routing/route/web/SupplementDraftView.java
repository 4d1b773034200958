package vn.motcua.routing.route.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.routing.route.Draft;
import vn.motcua.routing.route.Way;

/**
 * A request for papers that waits for the clerk.
 *
 * @param items only for those who take part in the dossier
 * @param reason likewise
 */
record SupplementDraftView(String by, Instant draftedAt, @Nullable List<String> items, @Nullable String reason) {

    /** @param texts whether the words are for these eyes */
    static SupplementDraftView of(Way way, Draft draft, boolean texts) {
        return new SupplementDraftView(
                draft.by().value(),
                draft.at(),
                texts ? way.lines(draft.refOfItems()) : null,
                texts ? way.words(draft.refOfReason()) : null);
    }

    /** Never its words: they may name people. */
    @Override
    public String toString() {
        return "SupplementDraftView[" + draftedAt + "]";
    }
}
