package vn.motcua.sla.deadline.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.sla.calendar.CalendarInForce;
import vn.motcua.sla.clock.OutdatedDates;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineEvent;
import vn.motcua.sla.deadline.DeadlineFields;
import vn.motcua.sla.deadline.DeadlineRejection;
import vn.motcua.sla.deadline.OpenDossiers;
import vn.motcua.sla.deadline.state.Deadline;

/** Connects the figures of dashboards to what they are counted from. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    DeadlineMeter deadlineMeter(
            Plumbing plumbing,
            Aggregates<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> deadlines,
            MeterRegistry meters) {
        var meter = new DeadlineMeter(meters, dossiers -> deadlines.glance(dossiers).values().stream()
                .collect(Collectors.toMap(Stored::id, Stored::state)));
        plumbing.listen("sla-metrics", Topics.DOSSIERS, DeadlineMeter.sources(), meter::take);
        return meter;
    }

    @Bean
    DeadlineGauges deadlineGauges(OpenDossiers dossiers, MeterRegistry meters) {
        return new DeadlineGauges(meters, dossiers, System::nanoTime, InstantSource.system());
    }

    @Bean
    ExpectedCounters expectedCounters(DeadlineMeter meter, Published<Agency> agencies) {
        return new ExpectedCounters(meter, agencies);
    }

    @Bean
    CalendarGauges calendarGauges(CalendarInForce calendar, OutdatedDates outdated, MeterRegistry meters) {
        return new CalendarGauges(meters, calendar, outdated.in(DeadlineFields.COLLECTION));
    }
}
