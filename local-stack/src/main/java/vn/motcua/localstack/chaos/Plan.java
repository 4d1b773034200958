package vn.motcua.localstack.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.motcua.localstack.Service;

/**
 * The faults of a run, one after the other without end. The same seed gives the same faults; every round of them has each kind.
 */
final class Plan {

    private final Random chance;
    private final List<Fault> round = new ArrayList<>();
    private int poisons;

    Plan(long seed) {
        chance = new Random(seed);
    }

    Fault next() {
        if (round.isEmpty()) {
            round.addAll(shuffledRound());
        }
        return round.removeFirst();
    }

    private List<Fault> shuffledRound() {
        var services = new ArrayList<>(List.of(Service.values()));
        Collections.shuffle(services, chance);
        var faults = new ArrayList<Fault>();
        faults.add(new Fault.Kill(services.subList(0, 2), millis(200, 2_000)));
        faults.add(new Fault.Kill(services.subList(2, 3), millis(200, 4_000)));
        faults.add(new Fault.Kill(services.subList(3, 5), millis(200, 2_000)));
        faults.add(new Fault.KillSecond(any(Service.inside())));
        faults.add(new Fault.Freeze(any(List.of(Service.values())), millis(2_000, 7_000)));
        faults.add(new Fault.Freeze(any(List.of(Service.INTAKE, Service.ROUTING)), millis(1_000, 4_000)));
        faults.add(new Fault.BrokerAway(millis(1_000, 6_000)));
        faults.add(new Fault.DatabaseAway(millis(1_000, 5_000)));
        faults.add(new Fault.BothAway(millis(500, 3_000)));
        faults.add(new Fault.BackingKilled(millis(0, 4_000)));
        for (var jumps = 0; jumps < 3; jumps++) {
            faults.add(new Fault.Jump(Duration.ofHours(20 + chance.nextInt(40))));
        }
        for (var each = 0; each < 3; each++) {
            faults.add(new Fault.Poisoned(Poison.values()[poisons++ % Poison.values().length]));
        }
        Collections.shuffle(faults, chance);
        faults.addFirst(new Fault.BackingKilled(millis(0, 1_000))); // also a short run on a slow machine has one
        return faults;
    }

    /** How long nothing is broken between two faults. */
    Duration pause() {
        return millis(300, 2_500);
    }

    private Duration millis(int from, int to) {
        return Duration.ofMillis(from + (long) chance.nextInt(to - from));
    }

    private Service any(List<Service> services) {
        return services.get(chance.nextInt(services.size()));
    }
}
