package vn.motcua.intake.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with an entry of the catalogue.
 *
 * @param field where, as its JSON names it
 */
public record Fault(String field, String expected, String found) {

    /** In a sentence. */
    public String words() {
        return "Expected " + expected + ", got " + found;
    }

    /** Faults as they are found. */
    public static final class Found {
        private final List<Fault> faults = new ArrayList<>();

        /** Notes it, unless it is as expected. */
        public void check(boolean isRight, String field, String expected, String found) {
            if (!isRight) {
                faults.add(new Fault(field, expected, found));
            }
        }

        /** All so far. */
        public List<Fault> all() {
            return List.copyOf(faults);
        }
    }
}
