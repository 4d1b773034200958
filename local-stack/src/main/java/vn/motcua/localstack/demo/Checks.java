package vn.motcua.localstack.demo;

/** Expectations, said one by one and counted. */
final class Checks {
    private int held;
    private int failed;

    void expect(String what, String expected, String found) {
        if (expected.equals(found)) {
            held++;
            System.out.println("  ok    " + what + ": " + found);
        } else {
            failed++;
            System.out.println("  NOT   " + what + ": expected " + expected + ", found " + found);
        }
    }

    boolean allHold() {
        return failed == 0 && held > 0;
    }

    String verdict() {
        return allHold()
                ? "As expected in all " + held + " points."
                : failed + " of " + (held + failed) + " expectations do not hold.";
    }
}
