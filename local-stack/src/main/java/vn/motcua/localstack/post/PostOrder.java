package vn.motcua.localstack.post;

import org.jspecify.annotations.Nullable;

/** An order as the office places it. The partner does not read the parties and the contents, it carries them. */
public record PostOrder(
        String orderNumber,
        @Nullable String reference,
        Kind kind,
        @Nullable Object sender,
        @Nullable Object receiver,
        @Nullable Object contents,
        @Nullable Object cashToCollect) {

    /** To fetch papers from the citizen, or to bring a result. */
    public enum Kind {
        COLLECT,
        RETURN
    }
}
