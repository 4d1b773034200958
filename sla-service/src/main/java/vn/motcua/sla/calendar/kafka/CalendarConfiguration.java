package vn.motcua.sla.calendar.kafka;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.sla.calendar.Calendars;

/** Connects the calendars to the topic that tells them. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkingDaysPublisher workingDays(Plumbing plumbing, Calendars calendars, Published<Agency> agencies) {
        return new WorkingDaysPublisher(
                agencies,
                calendars,
                days -> plumbing.publish(Topics.WORKING_DAYS, days.agency().value(), ReferenceCodec.write(days)));
    }
}
