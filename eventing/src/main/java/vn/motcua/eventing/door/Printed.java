package vn.motcua.eventing.door;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that a letter will say: it holds only what can be printed. */
@Constraint(validatedBy = Printed.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Printed {
    String message() default "text in letters that can be printed";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Refuses a text with a character that cannot be printed. */
    final class Check implements ConstraintValidator<Printed, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return Refusals.told(text == null ? Optional.empty() : Printable.refusal(text), context);
        }
    }
}
