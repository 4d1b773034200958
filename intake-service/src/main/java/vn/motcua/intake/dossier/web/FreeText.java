package vn.motcua.intake.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wrote with an order; kept sealed, quoted in letters. */
record FreeText(
        @Nullable String reason,
        @Nullable String legalGround,
        @Nullable List<String> items,
        @Nullable String receivedBy) {

    static FreeText reason(String reason) {
        return new FreeText(reason, null, null, null);
    }

    static FreeText reason(String reason, String legalGround) {
        return new FreeText(reason, legalGround, null, null);
    }

    static FreeText wanted(List<String> items, String reason) {
        return new FreeText(reason, null, List.copyOf(items), null);
    }

    static FreeText receivedBy(String name) {
        return new FreeText(null, null, null, name);
    }

    @Override
    public String toString() {
        return "FreeText[hidden]";
    }
}
