package vn.motcua.intake.file;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.eventing.web.Problem;

/** What an uploaded file is called: one line that shows as it is, with the end that goes with its type. */
final class FileName {
    private static final int LONGEST = 200;
    private static final String EXPECTED =
            "a name of 1 to " + LONGEST + " characters in UTF-8 without folders, line ends, control or direction marks";

    /** Controls, direction and zero-width marks, separators of lines and folders, half letters, what was no UTF-8. */
    private static final Pattern BAD = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\uFFFD/\\\\]");

    private FileName() {}

    /** The name, if it may be kept. */
    static String checked(@Nullable String name) {
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST
                || BAD.matcher(name).find()) {
            var found = name == null || name.isBlank() ? "none" : name.length() + " characters, or others among them";
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "invalid-request",
                            "The request is not as expected",
                            "Expected the file to have " + EXPECTED + ", got " + found)
                    .error("file", EXPECTED, found);
        }
        return name.strip();
    }

    /** The same with an end that goes with its type: nobody opens a paper as something else than was looked at. */
    static String of(String checked, String type) {
        var endings = FileTypes.endings(type);
        var dot = checked.lastIndexOf('.');
        var ending = checked.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot > 0 && endings.contains(ending)) {
            return checked;
        }
        return checked + "." + endings.getFirst();
    }
}
