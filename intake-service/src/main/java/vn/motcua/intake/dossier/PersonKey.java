package vn.motcua.intake.dossier;

import java.util.Locale;

/** By which number of a person dossiers are found, however it is written. */
public sealed interface PersonKey {

    /** What kind of number it is. */
    String kind();

    /** The one way of writing it. */
    String normal();

    /** Number of the identity card or passport, or the tax code. */
    record IdNumber(String written) implements PersonKey {
        @Override
        public String kind() {
            return "id-number";
        }

        @Override
        public String normal() {
            return written.replaceAll("[^\\p{L}\\p{Nd}]", "").toUpperCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "IdNumber[hidden]";
        }
    }

    /** A phone number: with the code of the country or with a zero it is the same. */
    record Phone(String written) implements PersonKey {
        private static final String COUNTRY = "84";
        private static final int WITH_COUNTRY = 11;

        @Override
        public String kind() {
            return "phone";
        }

        @Override
        public String normal() {
            var isInternational = written.strip().startsWith("+");
            var digits = written.replaceAll("[^0-9]", "");
            if (digits.startsWith("00" + COUNTRY)) {
                return "0" + digits.substring(4);
            }
            var hasCountry = digits.startsWith(COUNTRY) && (isInternational || digits.length() == WITH_COUNTRY);
            return hasCountry ? "0" + digits.substring(2) : digits;
        }

        @Override
        public String toString() {
            return "Phone[hidden]";
        }
    }
}
