package vn.motcua.eventing.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/**
 * The version of an aggregate as an entity tag: {@code "7"}. It is read more strictly than by {@link ETag#parse}, which passes over
 * what it does not understand and would take {@code "7"x} for version 7.
 */
public final class Etag {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    private Etag() {}

    public static String of(long version) {
        return new ETag(Long.toString(version), false).formattedTag();
    }

    /** The version the client wants to change, or null if it names none ({@code *} names whichever there is). */
    public static @Nullable Long ifMatch(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        var matcher = FORM.matcher(header.strip());
        if (!matcher.matches()) {
            throw Problems.invalid(
                    HttpHeaders.IF_MATCH, "one entity tag as given in ETag, such as \"7\"", "another form");
        }
        return Long.valueOf(matcher.group(1));
    }
}
