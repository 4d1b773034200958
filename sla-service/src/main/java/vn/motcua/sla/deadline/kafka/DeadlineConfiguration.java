package vn.motcua.sla.deadline.kafka;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.sla.calendar.CalendarInForce;
import vn.motcua.sla.clock.OutdatedDates;
import vn.motcua.sla.clock.work.Recounting;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineEvent;
import vn.motcua.sla.deadline.DeadlineFields;
import vn.motcua.sla.deadline.DeadlineRejection;
import vn.motcua.sla.deadline.state.Deadline;

/** Connects the rules of the clocks to the plumbing. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    Aggregates<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> deadlines(
            Plumbing plumbing, DeadlineType type, StateMapper<Deadline> states, DeadlineReaction reaction) {
        return plumbing.keep(type, states, reaction, List.of());
    }

    @Bean
    Recounting recountingOfDeadlines(
            CalendarInForce calendar,
            OutdatedDates outdated,
            Aggregates<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> deadlines,
            BusinessClock clock) {
        return new Recounting(
                calendar,
                outdated.in(DeadlineFields.COLLECTION),
                deadlines::partitions,
                dossier -> deadlines.handle(dossier, new DeadlineCommand.Check(clock.now())));
    }
}
