package vn.motcua.localstack.chaos;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.localstack.Service;

class PlanTest {

    private static final int ROUND = 17;

    @Test
    void the_same_seed_gives_the_same_faults() {
        assertThat(faults(42, 40)).isEqualTo(faults(42, 40)).isNotEqualTo(faults(43, 40));
    }

    @Test
    void every_round_kills_every_service_and_stops_what_they_rest_on() {
        var round = faults(7, ROUND);

        assertThat(round.stream().filter(Fault.Kill.class::isInstance).flatMap(fault -> ((Fault.Kill) fault)
                        .services().stream()))
                .containsExactlyInAnyOrder(Service.values());
        assertThat(round.stream().map(Object::getClass).collect(toSet()))
                .isEqualTo(Set.of(
                        Fault.Kill.class,
                        Fault.KillSecond.class,
                        Fault.Freeze.class,
                        Fault.BrokerAway.class,
                        Fault.DatabaseAway.class,
                        Fault.BothAway.class,
                        Fault.BackingKilled.class,
                        Fault.Jump.class,
                        Fault.Poisoned.class));
    }

    @Test
    void two_rounds_have_every_poison() {
        var poisons = faults(7, 2 * ROUND).stream()
                .filter(Fault.Poisoned.class::isInstance)
                .map(fault -> ((Fault.Poisoned) fault).poison());

        assertThat(poisons).containsExactlyInAnyOrder(Poison.values());
    }

    private static List<Fault> faults(long seed, int many) {
        return Stream.generate(new Plan(seed)::next).limit(many).toList();
    }
}
