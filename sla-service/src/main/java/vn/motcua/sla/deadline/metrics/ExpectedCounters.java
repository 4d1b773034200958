package vn.motcua.sla.deadline.metrics;

import org.springframework.scheduling.annotation.Scheduled;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;

/** Shows the counters of every agency that is known, and of one that is founded later before it has a dossier. */
final class ExpectedCounters {
    private final DeadlineMeter meter;
    private final Published<Agency> agencies;

    ExpectedCounters(DeadlineMeter meter, Published<Agency> agencies) {
        this.meter = meter;
        this.agencies = agencies;
    }

    @Scheduled(fixedDelayString = "${motcua.sla.gauges-pause:10s}")
    void show() {
        meter.expect(agencies.all().stream().map(Agency::code).toList());
    }
}
