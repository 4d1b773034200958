package vn.motcua.notification.complaint.kafka;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.notification.complaint.Reply;
import vn.motcua.notification.complaint.ReplyCommand;
import vn.motcua.notification.complaint.ReplyEvent;
import vn.motcua.notification.complaint.ReplyRejection;

/** Connects the rules of answers to complaints to the plumbing: on a topic of their own, and sent like letters. */
@Configuration(proxyBeanMethods = false)
class ReplyConfiguration {

    @Bean
    Aggregates<Reply, ReplyCommand, ReplyEvent, ReplyRejection> replies(
            Plumbing plumbing,
            ReplyType type,
            StateMapper<Reply> states,
            ReplyReaction reaction,
            List<Runner<Reply, ReplyCommand>> errands) {
        return plumbing.keep(type, states, reaction, errands);
    }
}
