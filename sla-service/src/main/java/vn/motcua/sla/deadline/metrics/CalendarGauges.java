package vn.motcua.sla.deadline.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import vn.motcua.sla.calendar.CalendarInForce;
import vn.motcua.sla.clock.OutdatedDates;

/** Which calendar this replica computes with, and how many open dossiers are still of an older one. Counted at a fixed pace. */
final class CalendarGauges {
    private final CalendarInForce calendar;
    private final OutdatedDates.Kind outdated;
    private volatile double counted = Double.NaN;

    CalendarGauges(MeterRegistry meters, CalendarInForce calendar, OutdatedDates.Kind outdated) {
        this.calendar = calendar;
        this.outdated = outdated;
        Gauge.builder(DeadlineMetrics.CALENDAR_REVISION, this::revision).register(meters);
        Gauge.builder(DeadlineMetrics.OUTDATED, () -> counted).register(meters);
    }

    /** Counts anew. */
    @Scheduled(fixedDelayString = "${motcua.sla.gauges-pause:10s}")
    void refresh() {
        counted = outdated.count(revision());
    }

    private int revision() {
        return calendar.book().revision();
    }
}
