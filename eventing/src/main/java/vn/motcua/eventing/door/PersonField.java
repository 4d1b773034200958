package vn.motcua.eventing.door;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a person. Each has one rule, wherever it enters: filing, correction, contact, complaint, consignment.
 * What is found wrong is described and never repeated.
 */
public enum PersonField {
    NAME(200, PersonField::personal),
    ID_NUMBER(12, PersonField::idNumber),
    PHONE(20, PersonField::phone),
    EMAIL(200, PersonField::email),
    ADDRESS_LINE(300, PersonField::anything),
    COMMUNE(100, PersonField::anything),
    PROVINCE(100, PersonField::anything),
    ADDRESS(500, PersonField::anything);

    private static final Pattern ID = Pattern.compile("[0-9]{12}|[0-9]{9}|[A-Z]{1,2}[0-9]{6,8}");
    private static final Pattern PHONE_FORM = Pattern.compile("\\+?[0-9 .-]{6,20}");
    private static final Pattern EMAIL_FORM =
            Pattern.compile("[!-~&&[^@\"(),:;<>\\[\\\\\\]]]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 15;

    private final int longest;
    private final Function<String, @Nullable Unfit> form;

    PersonField(int longest, Function<String, @Nullable Unfit> form) {
        this.longest = longest;
        this.form = form;
    }

    /** What is wrong with a text as it came in by the door, if anything is. */
    public Optional<Unfit> refusal(String text) {
        var length = TextRule.length(text);
        if (length > longest && this != ID_NUMBER) {
            return Optional.of(new Unfit("text of at most " + longest + " characters", length + " characters"));
        }
        return Printable.refusal(text).or(() -> Optional.ofNullable(form.apply(text)));
    }

    private static @Nullable Unfit anything(String text) {
        return text.isEmpty() ? new Unfit("text that is not blank", "a blank") : null;
    }

    private static @Nullable Unfit personal(String text) {
        return text.codePoints().anyMatch(Character::isLetter) ? null : new Unfit("a name", "text without a letter");
    }

    private static @Nullable Unfit idNumber(String text) {
        return ID.matcher(text).matches()
                ? null
                : new Unfit("12 digits, 9 of the older card, or the number of a passport", describe(text));
    }

    private static @Nullable Unfit phone(String text) {
        var digits =
                text.chars().filter(letter -> letter >= '0' && letter <= '9').count();
        return PHONE_FORM.matcher(text).matches() && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS
                ? null
                : new Unfit("a phone number of " + FEWEST_DIGITS + " to " + MOST_DIGITS + " digits", describe(text));
    }

    private static @Nullable Unfit email(String text) {
        return EMAIL_FORM.matcher(text).matches()
                ? null
                : new Unfit("an e-mail address", "text of " + TextRule.length(text) + " characters");
    }

    /** Digits of other scripts look like digits and are none here. */
    private static String describe(String text) {
        var length = TextRule.length(text);
        if (text.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return length + " digits";
        }
        return text.codePoints().allMatch(Character::isDigit)
                ? length + " digits, not all of 0 to 9"
                : length + " characters, not all digits";
    }
}
