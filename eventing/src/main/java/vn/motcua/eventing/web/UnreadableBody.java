package vn.motcua.eventing.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;
import vn.motcua.eventing.door.Unfit;

/** Says what is wrong with a body that could not be read, by line and column or by field. */
final class UnreadableBody {

    /** Ports form of what a constructor refuses: only what it expected is passed on, what it got may be personal. */
    private static final Pattern EXPECTED = Pattern.compile("Expected (.{1,200}?)(?:, got .*)?", Pattern.DOTALL);

    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem told) {
                return told;
            }
        }
        return switch (exception.getCause()) {
            case MismatchedInputException trailing
            when trailing.getOriginalMessage().startsWith("Trailing token") ->
                malformed(trailing, "nothing after the JSON");
            case DatabindException field -> invalid(field);
            case StreamConstraintsException _ ->
                Problems.invalid("body", "JSON with names, numbers and depth of usual size", "larger ones");
            case JacksonException syntax -> malformed(syntax, "JSON");
            case null, default -> Problems.invalid("body", "JSON", null);
        };
    }

    private static Problem malformed(JacksonException exception, String expected) {
        var location = exception.getLocation();
        var where = location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "malformed-json",
                "The body is not JSON",
                "Expected " + expected + ", got something else" + where);
    }

    private static Problem invalid(DatabindException exception) {
        var field = path(exception.getPath());
        var unfit = unfit(exception);
        if (unfit != null) {
            return Problems.invalid(field, unfit.expected(), unfit.found());
        }
        return switch (exception) {
            case MismatchedInputException mismatch ->
                Problems.invalid(field, Kind.wanted(mismatch.getTargetType()), Kind.found(mismatch.getCurrentToken()));
            case ValueInstantiationException refused -> Problems.invalid(field, refusal(refused), Kind.OTHER);
            default -> Problems.invalid(field, "as documented", Kind.OTHER);
        };
    }

    /** What a reader of the door refused, if one did. */
    static @Nullable Unfit unfit(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unfit unfit) {
                return unfit;
            }
        }
        return null;
    }

    private static String refusal(ValueInstantiationException exception) {
        for (var cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                var matcher = EXPECTED.matcher(cause.getMessage());
                if (matcher.matches()) {
                    return matcher.group(1);
                }
            }
        }
        return "as documented";
    }

    /** {@code documents[0].form}; the body itself if the whole of it is meant. */
    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
