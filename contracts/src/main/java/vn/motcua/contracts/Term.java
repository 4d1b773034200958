package vn.motcua.contracts;

/**
 * A length of legal time.
 *
 * @param value how many units, at least 1
 * @param unit the unit it is counted in
 */
public record Term(int value, Unit unit) {
    public Term {
        if (value < 1) {
            throw new IllegalArgumentException("Expected a term of at least 1 " + unit + ", got " + value);
        }
    }

    @Override
    public String toString() {
        return value + " " + unit;
    }
}
