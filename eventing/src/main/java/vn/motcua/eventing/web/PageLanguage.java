package vn.motcua.eventing.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which language a page for people speaks. */
public enum PageLanguage {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private static final List<Locale> SPOKEN = List.of(Locale.of("vi"), Locale.ENGLISH);

    private final String tag;

    PageLanguage(String tag) {
        this.tag = tag;
    }

    /** As pages name it, by RFC 5646. */
    public String tag() {
        return tag;
    }

    /**
     * The language of whoever asks.
     *
     * @param acceptLanguage as the browser asks; Vietnamese where it asks for nothing that is spoken here
     */
    public static PageLanguage of(@Nullable String acceptLanguage) {
        try {
            var wanted = Locale.LanguageRange.parse(Objects.requireNonNullElse(acceptLanguage, "vi"));
            return Locale.ENGLISH.equals(Locale.lookup(wanted, SPOKEN)) ? ENGLISH : VIETNAMESE;
        } catch (IllegalArgumentException e) {
            return VIETNAMESE;
        }
    }
}
