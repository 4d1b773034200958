package vn.motcua.eventing.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The problems that are the same in every service. */
final class Problems {

    private Problems() {}

    /** A field, parameter or header is not as expected. */
    static Problem invalid(String field, String expected, @Nullable String found) {
        return invalid("Expected " + field + " to be " + expected + ", got " + (found == null ? "none" : found))
                .error(field, expected, found);
    }

    static Problem invalid(String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "The request is not as expected", detail);
    }

    static Problem tooLarge(String detail) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is too large", detail);
    }

    /** A problem of no other kind than its status: its slug and title are the status's name. */
    static Problem plain(HttpStatusCode status, String detail) {
        return Problem.of(status, slug(status), title(status), detail);
    }

    static String slug(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null
                ? "status-" + status.value()
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String title(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "Status " + status.value() : known.getReasonPhrase();
    }
}
