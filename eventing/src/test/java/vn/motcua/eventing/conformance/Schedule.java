package vn.motcua.eventing.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.motcua.eventing.Machine;

/** Runs machines side by side, one step of one of them at a time, in an order that a seed decides. */
final class Schedule {
    private static final int TOO_MANY = 10_000;

    private Schedule() {}

    static void run(Random random, List<? extends Machine> machines) {
        var running = new ArrayList<Machine>(machines);
        for (var steps = 0; !running.isEmpty(); steps++) {
            if (steps > TOO_MANY) {
                throw new IllegalStateException("Expected an end, found machines that turn in circles: " + running);
            }
            var next = running.get(random.nextInt(running.size()));
            if (!next.step()) {
                running.remove(next);
            }
        }
    }
}
