package vn.motcua.intake.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wrote with an order; kept sealed, quoted in letters. */
record FreeText(
        @Nullable String reason,
        @Nullable String legalGround,
        @Nullable List<String> items,
        @Nullable String receivedBy,
        @Nullable String value) {

    /** The kind of text that says why the term of a dossier is extended. */
    static final String EXTENSION = "extension";

    static FreeText reason(String reason) {
        return new FreeText(reason, null, null, null, null);
    }

    static FreeText reason(String reason, String legalGround) {
        return new FreeText(reason, legalGround, null, null, null);
    }

    static FreeText wanted(List<String> items, String reason) {
        return new FreeText(reason, null, List.copyOf(items), null, null);
    }

    /** @param value the right value of data of a person */
    static FreeText correction(String reason, @Nullable String legalBasis, @Nullable String value) {
        return new FreeText(reason, legalBasis, null, null, value);
    }

    static FreeText receivedBy(String name) {
        return new FreeText(null, null, null, name, null);
    }

    @Override
    public String toString() {
        return "FreeText[hidden]";
    }
}
