package vn.motcua.eventing.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** What a constraint expects, in the house's words, whatever language the client prefers. */
final class Expectation {

    private Expectation() {}

    static String of(MessageSourceResolvable error) {
        var codes = error.getCodes();
        var constraint = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
        return switch (constraint) {
            case "Size" -> size(numbers(error.getArguments()));
            case "NotBlank" -> "text that is not blank";
            case "NotEmpty" -> "a list that is not empty";
            case "NotNull" -> "present";
            case "Positive" -> "a number from 1";
            case "PositiveOrZero" -> "a number from 0";
            case "Min" -> "a number from " + bound(error);
            case "Max" -> "a number up to " + bound(error);
            case "Email" -> "an e-mail address";
            default -> message(error);
        };
    }

    /** Arguments come in the order of their names: the most, then the least. */
    private static String size(List<Number> bounds) {
        if (bounds.size() != 2) {
            return "another length";
        }
        var most = bounds.getFirst();
        var least = bounds.getLast();
        return least.intValue() == 0 ? "at most " + most + " long" : "from " + least + " to " + most + " long";
    }

    private static String bound(MessageSourceResolvable error) {
        return numbers(error.getArguments()).stream()
                .map(Number::toString)
                .findFirst()
                .orElse("another bound");
    }

    private static List<Number> numbers(Object @Nullable [] arguments) {
        return arguments == null
                ? List.of()
                : Arrays.stream(arguments)
                        .filter(Number.class::isInstance)
                        .map(Number.class::cast)
                        .toList();
    }

    private static String message(MessageSourceResolvable error) {
        var message = error.getDefaultMessage();
        return message == null ? "another value" : message;
    }
}
