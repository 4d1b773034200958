package vn.motcua.sla.deadline.metrics;

import java.util.Collection;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;

/** Shows the counters of every agency that is known, and of one that is founded later before it has a dossier. */
public final class ExpectedCounters {
    private final DeadlineMeter meter;
    private final Supplier<Collection<String>> agencies;

    public ExpectedCounters(DeadlineMeter meter, Supplier<Collection<String>> agencies) {
        this.meter = meter;
        this.agencies = agencies;
    }

    @Scheduled(fixedDelayString = "${motcua.sla.gauges-pause:10s}")
    public void show() {
        meter.expect(agencies.get());
    }
}
