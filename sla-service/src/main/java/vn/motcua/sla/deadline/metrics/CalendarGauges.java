package vn.motcua.sla.deadline.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.springframework.scheduling.annotation.Scheduled;

/** Which calendar this replica computes with, and how many open dossiers are still of an older one. Counted at a fixed pace. */
public final class CalendarGauges {
    private final LongSupplier outdated;
    private volatile double counted = Double.NaN;

    public CalendarGauges(MeterRegistry meters, IntSupplier revision, LongSupplier outdated) {
        this.outdated = outdated;
        Gauge.builder(DeadlineMetrics.CALENDAR_REVISION, revision::getAsInt).register(meters);
        Gauge.builder(DeadlineMetrics.OUTDATED, () -> counted).register(meters);
    }

    /** Counts anew. */
    @Scheduled(fixedDelayString = "${motcua.sla.gauges-pause:10s}")
    public void refresh() {
        counted = outdated.getAsLong();
    }
}
