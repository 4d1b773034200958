package vn.motcua.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.journey.SharedStack;

/** The short form of {@code ./motcua bench lifecycle}. */
class LifecycleBenchJourneyTest {

    @Test
    void every_figure_is_found_and_every_dossier_told_is_in_the_log() {
        var setting = new LifecycleBench.Setting(List.of(2), 4, 1, 0, null, 5);

        LifecycleBench.Found found;
        try (var house = new MeasuredHouse(SharedStack.get())) {
            found = new LifecycleBench(setting, house, System.out::println).measure(null);
        }

        assertThat(found.holds()).as("%s", found).isTrue();
        assertThat(found.told()).isPositive();
        var full = found.medians().getFirst();
        assertThat(full.commands().get(Lifecycle.STEP_COMPLETION).count()).isEqualTo(3L * full.dossiers());
        assertThat(full.allCommands().p99())
                .isGreaterThanOrEqualTo(full.allCommands().p50());
        assertThat(full.recordsPerDossier()).isGreaterThan(10);
        assertThat(full.logBytesPerDossier()).isGreaterThan(1_000);
        assertThat(full.processorMillisPerDossier()).containsKeys("intake", "broker", "database", "bench");
        assertThat(full.residentMegabytes())
                .hasSize(Service.values().length)
                .allSatisfy((service, megabytes) -> assertThat(megabytes).isPositive());
        assertThat(found.paced()).isNotNull();
        assertThat(found.paced().seenInSla().count() + full.seenInSla().count()).isPositive();
    }
}
