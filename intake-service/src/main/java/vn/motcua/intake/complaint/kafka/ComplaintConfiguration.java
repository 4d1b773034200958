package vn.motcua.intake.complaint.kafka;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Numbers;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.ComplaintCommand;
import vn.motcua.intake.complaint.ComplaintEvent;
import vn.motcua.intake.complaint.ComplaintRejection;

/** Connects the rules of complaints to the plumbing. */
@Configuration(proxyBeanMethods = false)
class ComplaintConfiguration {

    @Bean
    Aggregates<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> complaints(
            Plumbing plumbing,
            ComplaintType type,
            StateMapper<Complaint> states,
            ComplaintReaction reaction,
            List<Runner<Complaint, ComplaintCommand>> runners) {
        return plumbing.keep(type, states, reaction, runners);
    }

    @Bean
    Numbers complaintNumbers(
            Plumbing plumbing, Aggregates<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> complaints) {
        return plumbing.numbers(complaints, ComplaintAnnouncements::subjectOf);
    }
}
