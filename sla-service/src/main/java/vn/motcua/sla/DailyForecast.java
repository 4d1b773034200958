package vn.motcua.sla;

import org.springframework.scheduling.annotation.Scheduled;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.sla.report.ForecastRound;

/** Writes down a forecast on every day of the business clock. */
final class DailyForecast {
    private final ForecastRound round;
    private final BusinessClock clock;

    DailyForecast(ForecastRound round, BusinessClock clock) {
        this.round = round;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${motcua.sla.forecast-pause:1m}",
            fixedDelayString = "${motcua.sla.forecast-pause:1m}")
    void today() {
        round.at(clock.now());
    }
}
