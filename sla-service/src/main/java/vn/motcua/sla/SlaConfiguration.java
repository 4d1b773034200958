package vn.motcua.sla;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.kafka.Reference;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.sla.calendar.AgencyCalendars;
import vn.motcua.sla.calendar.CalendarInForce;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.Decisions;
import vn.motcua.sla.clock.RuleBook;

/** What all rooms of sla share. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SlaConfiguration {

    @Bean
    Reference<Agency> agencies(Plumbing plumbing) {
        return plumbing.reference(Topics.AGENCIES, ReferenceCodec::readAgency);
    }

    @Bean
    CalendarInForce calendarInForce(Decisions decisions) {
        return new CalendarInForce(decisions);
    }

    @Bean
    Calendars calendars(CalendarInForce calendar, Published<Agency> agencies) {
        return new AgencyCalendars(calendar::book, code -> agencies.get(code.value()));
    }

    @Bean
    RuleBook ruleBook(SlaSettings settings) {
        return new RuleBook(settings.ruleSets());
    }
}
