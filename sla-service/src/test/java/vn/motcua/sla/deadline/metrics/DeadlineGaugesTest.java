package vn.motcua.sla.deadline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.sla.deadline.OpenDossiers;
import vn.motcua.sla.deadline.state.DeadlineState;

class DeadlineGaugesTest {
    private static final Instant NOW = Instant.parse("2026-03-18T03:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private long nanos = -Duration.ofHours(1).toNanos(); // it may be negative
    private long stopped = 1;
    private Duration counting = Duration.ofMillis(5);
    private final DeadlineGauges gauges = new DeadlineGauges(meters, this::counted, () -> nanos, () -> NOW);

    @Test
    void quick_counting_is_done_at_every_turn() {
        gauges.refresh();
        stopped = 3;
        pass(Duration.ofSeconds(10));
        gauges.refresh();

        assertThat(shown(DeadlineMetrics.STOPPED)).isEqualTo(3);
    }

    @Test
    void slow_counting_rests_fifty_times_as_long() {
        counting = Duration.ofSeconds(1);
        gauges.refresh();
        stopped = 3;

        pass(Duration.ofSeconds(49));
        gauges.refresh();
        assertThat(shown(DeadlineMetrics.STOPPED)).isEqualTo(1);

        pass(Duration.ofSeconds(1));
        gauges.refresh();
        assertThat(shown(DeadlineMetrics.STOPPED)).isEqualTo(3);
    }

    @Test
    void however_slow_counting_is_the_figures_are_never_of_long_ago() {
        counting = Duration.ofSeconds(20);
        gauges.refresh();
        stopped = 3;

        pass(Duration.ofSeconds(60));
        gauges.refresh();

        assertThat(shown(DeadlineMetrics.STOPPED)).isEqualTo(3);
    }

    @Test
    void figures_say_when_they_were_counted() {
        assertThat(meters.get(DeadlineMetrics.COUNTED_AT).gauge().value()).isNaN();

        gauges.refresh();

        assertThat(meters.get(DeadlineMetrics.COUNTED_AT).gauge().value()).isEqualTo(NOW.getEpochSecond());
    }

    private List<OpenDossiers.Count> counted() {
        pass(counting);
        return List.of(
                new OpenDossiers.Count(new AgencyCode("H99.21"), DeadlineState.RUNNING, 7),
                new OpenDossiers.Count(new AgencyCode("H99.21"), DeadlineState.STOPPED, stopped));
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private double shown(String gauge) {
        return meters.get(gauge).tag("agency", "H99.21").gauge().value();
    }
}
