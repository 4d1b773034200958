package vn.motcua.intake.dossier.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.eventing.web.Problem;

/** Identity numbers: twelve digits (căn cước), or nine of the older card. What was found is described, never repeated. */
final class IdentityNumbers {
    private static final Pattern FORM = Pattern.compile("[0-9]{12}|[0-9]{9}");

    private IdentityNumbers() {}

    static void check(String field, @Nullable String number) {
        if (number == null || FORM.matcher(number).matches()) {
            return;
        }
        var expected = "12 digits, or 9 of the older card";
        var found = (number.chars().allMatch(Character::isDigit) ? "%d digits" : "%d characters, not all digits")
                .formatted(number.length());
        throw Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "identity-number-malformed",
                        "The identity number has another form",
                        "Expected " + field + " to be " + expected + ", got " + found)
                .error(field, expected, found);
    }
}
