package vn.motcua.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.localstack.journey.SharedStack;

/** The short form of {@code ./motcua bench cold}, on the stack of the journeys, of whose processes only the services are looked at. */
class ColdBenchJourneyTest {

    @Test
    void the_first_dossiers_are_put_beside_those_after_the_warm_up_by_process() {
        var stack = SharedStack.get();

        ColdBench.House found;
        try (var house = new MeasuredHouse(stack.ports(), stack.data(), stack.processes())) {
            found = new ColdBench(new ColdBench.Setting(3, 2, 0, 1, 1)).measure(house);
        }

        assertThat(found.holds()).as("%s", found).isTrue();
        assertThat(found.first().dossiers()).isEqualTo(3);
        assertThat(found.warm().dossiers()).isPositive();
        assertThat(found.first().processorMillisPerDossier())
                .containsOnlyKeys("intake", "routing", "sla", "notification", "gateway", "bench");
        assertThat(found.first().databasePerDossier()).isNotNull();
        assertThat(found.timesAsDear())
                .isEqualTo(found.first().processorMillis() / found.warm().processorMillis());
        assertThat(found.lines()).contains("times as dear: intake ");
    }
}
