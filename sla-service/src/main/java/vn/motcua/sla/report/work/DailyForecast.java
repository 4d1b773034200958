package vn.motcua.sla.report.work;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.report.Figures;
import vn.motcua.sla.report.ForecastRound;
import vn.motcua.sla.report.OfficeHours;
import vn.motcua.sla.report.Predictions;

/** Writes down a forecast on every day of the business clock. */
@Component
final class DailyForecast {
    private final ForecastRound round;
    private final BusinessClock clock;

    DailyForecast(
            Figures figures, Predictions predictions, Calendars calendars, OfficeHours time, BusinessClock clock) {
        this.round = new ForecastRound(figures, predictions, calendars, time);
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${motcua.sla.forecast-pause:1m}",
            fixedDelayString = "${motcua.sla.forecast-pause:1m}")
    void today() {
        round.at(clock.now());
    }
}
