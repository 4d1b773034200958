package vn.motcua.eventing.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.door.TextRule;

/** The length of a text is the number of its characters, not of the halves that some are stored in. */
public final class CodePoints implements ConstraintValidator<Size, String> {

    private int least;
    private int most;

    @Override
    public void initialize(Size size) {
        least = size.min();
        most = size.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || (TextRule.length(text) >= least && TextRule.length(text) <= most);
    }
}
