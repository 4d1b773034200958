package vn.motcua.eventing.door;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Hands what a rule refuses through Bean Validation to whoever tells the client. */
final class Refusals {

    private Refusals() {}

    static boolean told(Optional<Unfit> refusal, ConstraintValidatorContext context) {
        refusal.ifPresent(unfit ->
                context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(unfit));
        return refusal.isEmpty();
    }
}
