package vn.motcua.eventing.door;

/** A value from outside is not what may come in. Says what was expected and what was found, never the value itself. */
public final class Unfit extends IllegalArgumentException {

    private final String expected;
    private final String found;

    public Unfit(String expected, String found) {
        super("Expected " + expected + ", got " + found);
        this.expected = expected;
        this.found = found;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }
}
