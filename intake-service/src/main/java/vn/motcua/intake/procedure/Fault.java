package vn.motcua.intake.procedure;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a version.
 *
 * @param field where, as its JSON names it
 */
public record Fault(String field, String expected, String found) {

    /** In a sentence. */
    public String words() {
        return "Expected " + expected + ", got " + found;
    }

    /** Faults as they are found. */
    static final class Found {
        private final List<Fault> faults = new ArrayList<>();

        void check(boolean isRight, String field, String expected, String found) {
            if (!isRight) {
                faults.add(new Fault(field, expected, found));
            }
        }

        List<Fault> all() {
            return List.copyOf(faults);
        }
    }
}
