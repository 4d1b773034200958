package vn.motcua.eventing.web;

import java.beans.PropertyEditorSupport;
import java.util.function.LongFunction;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.motcua.eventing.door.WholeNumber;

/**
 * Whole numbers in queries. A converter would not do: where it refuses, Spring asks an editor of its own, which knows {@code 0x10}
 * and the digits of every script.
 */
@RestControllerAdvice
class DoorNumbers {

    @InitBinder
    void numbers(WebDataBinder binder) {
        binder.registerCustomEditor(int.class, integer());
        binder.registerCustomEditor(Integer.class, integer());
        binder.registerCustomEditor(long.class, new Reader(Long.MIN_VALUE, Long.MAX_VALUE, Long::valueOf));
        binder.registerCustomEditor(Long.class, new Reader(Long.MIN_VALUE, Long.MAX_VALUE, Long::valueOf));
    }

    private static Reader integer() {
        return new Reader(Integer.MIN_VALUE, Integer.MAX_VALUE, Math::toIntExact);
    }

    private static final class Reader extends PropertyEditorSupport {

        private final long least;
        private final long most;
        private final LongFunction<Object> number;

        private Reader(long least, long most, LongFunction<Object> number) {
            this.least = least;
            this.most = most;
            this.number = number;
        }

        @Override
        public void setAsText(String text) {
            setValue(number.apply(WholeNumber.read(text.strip(), least, most)));
        }
    }
}
