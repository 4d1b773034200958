package vn.motcua.notification.neighbour;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A free text as the service keeps it that took it down. */
public record QuotedText(
        @JsonAlias({"note", "text"}) @Nullable String reason,
        @JsonAlias("legalBasis") @Nullable String legalGround,
        @Nullable List<String> items) {

    @Override
    public String toString() {
        return "QuotedText[hidden]";
    }
}
