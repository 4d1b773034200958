package vn.motcua.eventing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Plays schedules: {@code -Dmotcua.simulation.schedules=N} says how many, {@code -Dmotcua.simulation.seed=S} plays one again.
 */
class SimulationTest {
    private static final String SEED = "motcua.simulation.seed";
    private static final String SCHEDULES = "motcua.simulation.schedules";
    private static final long ENOUGH_FOR_A_BUG = 500;

    @Test
    void whatever_goes_wrong_the_promises_hold() {
        var seed = Long.getLong(SEED);
        if (seed != null) {
            play(seed);
            return;
        }
        var schedules = Long.getLong(SCHEDULES, 100_000);

        var sights = LongStream.range(0, schedules)
                .parallel()
                .mapToObj(SimulationTest::play)
                .reduce(new Sights(), Sights::plus);

        System.out.printf("Simulation: %d schedules held: %s%n", schedules, sights);
        assertThat(sights.crashes).isPositive();
        assertThat(sights.conflicts).isPositive();
        assertThat(sights.duplicates).isPositive();
        assertThat(sights.parkings).isPositive();
    }

    @ParameterizedTest
    @EnumSource(value = Planted.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void a_planted_bug_is_found(Planted bug) {
        var found = LongStream.range(0, ENOUGH_FOR_A_BUG)
                .filter(seed -> violation(seed, bug).isPresent())
                .findFirst();

        assertThat(found).as("seed that finds %s", bug).isPresent();
        System.out.printf(
                "Simulation: %s found with seed %d: %s%n",
                bug, found.getAsLong(), violation(found.getAsLong(), bug).orElseThrow());
    }

    @Test
    void a_seed_plays_the_same_schedule_again() {
        assertThat(World.play(17, Planted.NONE))
                .hasToString(World.play(17, Planted.NONE).toString());
    }

    private static Sights play(long seed) {
        try {
            return World.play(seed, Planted.NONE);
        } catch (Violation | RuntimeException e) {
            return fail(
                    """
                    Schedule %d broke a promise: %s
                    Play it again: mvn -pl eventing test -Dtest=SimulationTest -D%s=%d"""
                            .formatted(seed, e, SEED, seed),
                    e);
        }
    }

    private static Optional<String> violation(long seed, Planted bug) {
        try {
            World.play(seed, bug);
            return Optional.empty();
        } catch (Violation | RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
