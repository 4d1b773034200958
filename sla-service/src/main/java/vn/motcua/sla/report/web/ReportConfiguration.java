package vn.motcua.sla.report.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.eventing.NotYetException;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.report.Figures;
import vn.motcua.sla.report.OfficeHours;

/** What reports are counted with. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    /** An agency without a calendar has no working time, and whoever counts it says so. */
    @Bean
    OfficeHours officeHours(Calendars calendars) {
        return new OfficeHours(agency -> {
            try {
                return Optional.of(calendars.ofLegalTerms(agency));
            } catch (NotYetException e) {
                return Optional.empty();
            }
        });
    }

    @Bean
    SettledReports reports(Figures figures, BusinessClock clock) {
        return new SettledReports(figures, clock, Thread::sleep, Duration.ofSeconds(25));
    }
}
