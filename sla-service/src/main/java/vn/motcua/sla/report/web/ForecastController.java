package vn.motcua.sla.report.web;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Actor;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.report.Forecast;
import vn.motcua.sla.report.OfficeHours;
import vn.motcua.sla.report.Predictions;

/** Tells which open dossiers will probably be late, before they are. */
@RestController
class ForecastController {
    private static final int DAYS_OF_RECORD = 90;

    private final SettledReports reports;
    private final Predictions predictions;
    private final Calendars calendars;
    private final OfficeHours time;

    ForecastController(SettledReports reports, Predictions predictions, Calendars calendars, OfficeHours time) {
        this.reports = reports;
        this.predictions = predictions;
        this.calendars = calendars;
        this.time = time;
    }

    /**
     * Tells which open dossiers are likely to be late within the next three working days (dự báo hồ sơ trễ hạn). By
     * the measured pace of each step, with the record of how often the daily forecasts were right.
     */
    @GetMapping(path = "/api/v1/reports/forecast", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAnyRole('clerk', 'officer', 'leader', 'onestop-head', 'controller', 'operator')")
    Answer<ForecastView> forecastLateness(@RequestParam(required = false) @Nullable String agency, Actor actor) {
        var asked = new Asked(null, null, null, null, agency).checkedWithoutPeriod();
        return reports.answer("forecast-1", "", asked, Forecast::period, actor, (question, histories) -> {
            var scopes = new ArrayList<Scope>();
            question.visible().ifPresent(scopes::add);
            question.agency().ifPresent(scopes::add);
            var since = OfficeTime.day(question.knownAt()).minusDays(DAYS_OF_RECORD);
            return ForecastView.of(
                    Forecast.make(question, calendars.national(), time, histories), predictions.tally(since, scopes));
        });
    }
}
