package vn.motcua.sla.complaint.kafka;

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
import vn.motcua.sla.complaint.Complaint;
import vn.motcua.sla.complaint.ComplaintCommand;
import vn.motcua.sla.complaint.ComplaintEvent;
import vn.motcua.sla.complaint.ComplaintFields;
import vn.motcua.sla.complaint.ComplaintRejection;

/** Connects the rules of answers to complaints to the plumbing. */
@Configuration(proxyBeanMethods = false)
class ComplaintConfiguration {

    @Bean
    Aggregates<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> complaints(
            Plumbing plumbing, ComplaintType type, StateMapper<Complaint> states, ComplaintReaction reaction) {
        return plumbing.keep(type, states, reaction, List.of());
    }

    @Bean
    Recounting recountingOfComplaints(
            CalendarInForce calendar,
            OutdatedDates outdated,
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> complaints,
            BusinessClock clock) {
        return new Recounting(
                calendar,
                outdated.in(ComplaintFields.COLLECTION),
                complaints::partitions,
                complaint -> complaints.handle(complaint, new ComplaintCommand.Check(clock.now())));
    }
}
