package vn.motcua.notification.correspondence.kafka;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Numbers;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceEvent;
import vn.motcua.notification.correspondence.CorrespondenceRejection;
import vn.motcua.notification.correspondence.LetterId;

/** Connects the rules of correspondence to the plumbing. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceConfiguration {

    @Bean
    Aggregates<Correspondence, CorrespondenceCommand, CorrespondenceEvent, CorrespondenceRejection> correspondence(
            Plumbing plumbing,
            CorrespondenceType type,
            StateMapper<Correspondence> states,
            CorrespondenceReaction reaction,
            List<Runner<Correspondence, CorrespondenceCommand>> errands) {
        return plumbing.keep(type, states, reaction, errands);
    }

    @Bean
    Numbers numbers(
            Plumbing plumbing,
            Aggregates<Correspondence, CorrespondenceCommand, CorrespondenceEvent, CorrespondenceRejection> kept) {
        return plumbing.numbers(kept, claim -> LetterId.of(claim).dossier().value());
    }
}
