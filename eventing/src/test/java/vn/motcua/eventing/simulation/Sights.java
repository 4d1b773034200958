package vn.motcua.eventing.simulation;

import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Metrics;
import vn.motcua.eventing.Parked;

/** Counts what the schedules went through: a simulation in which nothing goes wrong proves nothing. */
final class Sights implements Metrics {
    long steps;
    long crashes;
    long conflicts;
    long duplicates;
    long parkings;
    long applied;

    @Override
    public void handled(String source) {
        applied++;
    }

    @Override
    public void duplicate(String source) {
        duplicates++;
    }

    @Override
    public void conflict() {
        conflicts++;
    }

    @Override
    public void parked(String id, Parked parked) {
        parkings++;
        if (parked.reason().startsWith("Expected sequence")) {
            throw new Violation("Something is missing before " + parked);
        }
    }

    @Override
    public void refused(String id, Incoming record, Object rejection) {
        throw new Violation("Refused what nobody refuses: " + record);
    }

    Sights plus(Sights other) {
        var sum = new Sights();
        sum.steps = steps + other.steps;
        sum.crashes = crashes + other.crashes;
        sum.conflicts = conflicts + other.conflicts;
        sum.duplicates = duplicates + other.duplicates;
        sum.parkings = parkings + other.parkings;
        sum.applied = applied + other.applied;
        return sum;
    }

    @Override
    public String toString() {
        return "%d steps, %d crashes, %d conflicts, %d duplicates, %d parked, %d applied"
                .formatted(steps, crashes, conflicts, duplicates, parkings, applied);
    }
}
