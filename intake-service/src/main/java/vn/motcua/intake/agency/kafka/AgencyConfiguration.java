package vn.motcua.intake.agency.kafka;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.eventing.Reaction;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.intake.agency.AgencyCommand;
import vn.motcua.intake.agency.AgencyEvent;
import vn.motcua.intake.agency.AgencyRejection;
import vn.motcua.intake.agency.AgencyTopic;
import vn.motcua.intake.agency.PublishedAgency;

/** Keeps the agencies and tells them; they are read as all others read them. */
@Configuration(proxyBeanMethods = false)
class AgencyConfiguration {

    @Bean
    Aggregates<PublishedAgency, AgencyCommand, AgencyEvent, AgencyRejection> publishedAgencies(
            Plumbing plumbing,
            AgencyType type,
            StateMapper<PublishedAgency> states,
            List<Runner<PublishedAgency, AgencyCommand>> runners) {
        return plumbing.keep(type, states, Reaction.deaf(), runners);
    }

    @Bean
    AgencyTopic agencyTopic(Plumbing plumbing) {
        return agency -> plumbing.publish(Topics.AGENCIES, agency.code().value(), ReferenceCodec.write(agency));
    }
}
