package vn.motcua.intake.dossier.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.eventing.door.PersonField;
import vn.motcua.eventing.web.Problem;

/** Identity numbers. A wrong one is a problem of its own. */
final class IdentityNumbers {
    private IdentityNumbers() {}

    static void check(String field, @Nullable String number) {
        if (number == null) {
            return;
        }
        PersonField.ID_NUMBER.refusal(number).ifPresent(unfit -> {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "identity-number-malformed",
                            "The identity number has another form",
                            "Expected " + field + " to be " + unfit.expected() + ", got " + unfit.found())
                    .error(field, unfit.expected(), unfit.found());
        });
    }
}
