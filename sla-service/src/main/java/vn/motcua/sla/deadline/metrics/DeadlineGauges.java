package vn.motcua.sla.deadline.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.sla.deadline.OpenDossiers;
import vn.motcua.sla.deadline.state.DeadlineState;

/**
 * How many dossiers are open, and how they stand. Counted at a pace of its own, never by a request: the more there are, the longer
 * counting takes, and the longer it then rests.
 */
final class DeadlineGauges {
    /** It rests so many times as long as it has counted, but never so long that the figures are of another time. */
    private static final int REST = 50;

    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final OpenDossiers dossiers;
    private final LongSupplier nanoTime;
    private final InstantSource clock;
    private final MultiGauge open;
    private final MultiGauge atRisk;
    private final MultiGauge overdue;
    private final MultiGauge stopped;
    private long nanosUntilRested;
    private long counted;
    private volatile double countedAt = Double.NaN;

    /**
     * @param nanoTime as {@link System#nanoTime}
     * @param clock of the machine: it says when the figures were counted
     */
    DeadlineGauges(MeterRegistry meters, OpenDossiers dossiers, LongSupplier nanoTime, InstantSource clock) {
        this.dossiers = dossiers;
        this.nanoTime = nanoTime;
        this.clock = clock;
        this.counted = nanoTime.getAsLong();
        this.open = MultiGauge.builder(DeadlineMetrics.OPEN).register(meters);
        this.atRisk = MultiGauge.builder(DeadlineMetrics.AT_RISK).register(meters);
        this.overdue = MultiGauge.builder(DeadlineMetrics.OVERDUE).register(meters);
        this.stopped = MultiGauge.builder(DeadlineMetrics.STOPPED).register(meters);
        Gauge.builder(DeadlineMetrics.COUNTED_AT, () -> countedAt).register(meters);
    }

    /** Counts anew, unless it still rests. */
    @Scheduled(fixedDelayString = "${motcua.sla.gauges-pause:10s}")
    void refresh() {
        var begun = nanoTime.getAsLong();
        if (begun - counted < nanosUntilRested) {
            return;
        }
        var now = dossiers.count();
        counted = nanoTime.getAsLong();
        nanosUntilRested = Math.min(REST * (counted - begun), LONGEST_REST.toNanos());
        countedAt = clock.instant().getEpochSecond();
        show(open, now, EnumSet.complementOf(EnumSet.of(DeadlineState.FINISHED)));
        show(atRisk, now, EnumSet.of(DeadlineState.AT_RISK));
        show(overdue, now, EnumSet.of(DeadlineState.OVERDUE));
        show(stopped, now, EnumSet.of(DeadlineState.STOPPED));
    }

    private static void show(MultiGauge gauge, List<OpenDossiers.Count> counts, Set<DeadlineState> states) {
        var byAgency = new TreeMap<AgencyCode, Long>();
        counts.forEach(
                count -> byAgency.merge(count.agency(), states.contains(count.state()) ? count.count() : 0, Long::sum));
        var rows = byAgency.entrySet().stream()
                .<Row<?>>map(count -> Row.of(Tags.of("agency", count.getKey().value()), count.getValue()))
                .toList();
        gauge.register(rows, true);
    }
}
