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

/** A text that says something about a person: it keeps to the one rule of its field. */
@Constraint(validatedBy = Fits.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Fits {
    PersonField value();

    String message() default "as documented";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Refuses what does not fit the field. */
    final class Check implements ConstraintValidator<Fits, String> {

        private PersonField field = PersonField.NAME;

        @Override
        public void initialize(Fits fits) {
            field = fits.value();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return Refusals.told(text == null ? Optional.empty() : field.refusal(text), context);
        }
    }
}
