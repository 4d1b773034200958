package vn.motcua.eventing.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Javadoc as the description of an API tells it: in Markdown, on one line, as a sentence. */
final class ApiText {

    private static final Pattern CODE = Pattern.compile("</?code>");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    private ApiText() {}

    static String of(@Nullable String javadoc) {
        if (javadoc == null || javadoc.isBlank()) {
            return "";
        }
        var plain = TAG.matcher(CODE.matcher(javadoc).replaceAll("`")).replaceAll("");
        var line = plain.strip().replaceAll("\\s+", " ");
        var sentence = Character.toUpperCase(line.charAt(0)) + line.substring(1);
        return sentence.matches(".*[.!?)]$") ? sentence : sentence + ".";
    }
}
