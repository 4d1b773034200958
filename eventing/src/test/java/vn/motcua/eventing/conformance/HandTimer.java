package vn.motcua.eventing.conformance;

import java.time.Duration;
import java.time.Instant;
import vn.motcua.eventing.Timer;

/** Two clocks that stand still until they are moved. */
public final class HandTimer implements Timer {
    static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

    private Instant machine = NOON;
    private Instant business = NOON.plus(Duration.ofDays(3));

    @Override
    public synchronized Instant machineNow() {
        return machine;
    }

    @Override
    public synchronized Instant businessNow() {
        return business;
    }

    public synchronized void pass(Duration duration) {
        machine = machine.plus(duration);
        business = business.plus(duration);
    }
}
