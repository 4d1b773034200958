package vn.motcua.eventing.simulation;

import java.util.SplittableRandom;

/** How badly calls to the store, the log and the providers go. */
final class Weather {
    private final SplittableRandom random;
    private int oneIn;

    /** @param oneIn one call in so many fails, 0 for none */
    Weather(SplittableRandom random, int oneIn) {
        this.random = random;
        this.oneIn = oneIn;
    }

    void calm() {
        oneIn = 0;
    }

    /** Whether an accident happens here. */
    boolean strikes() {
        return oneIn > 0 && random.nextInt(oneIn) == 0;
    }

    /** The call fails, or not. */
    void mayFail() {
        if (strikes()) {
            throw new Failure();
        }
    }

    /** A call that failed; whether it had its effect, nobody knows. */
    static final class Failure extends RuntimeException {
        Failure() {
            super("Away", null, false, false);
        }
    }
}
