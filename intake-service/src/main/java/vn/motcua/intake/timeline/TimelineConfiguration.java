package vn.motcua.intake.timeline;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.Topics;
import vn.motcua.eventing.spring.Plumbing;

/** The timeline hears what everybody says, by a consumer of its own. */
@Configuration(proxyBeanMethods = false)
class TimelineConfiguration {
    private static final Set<String> EVERYBODY =
            Set.of(Source.INTAKE.wire(), Source.ROUTING.wire(), Source.SLA.wire(), Source.NOTIFICATION.wire());

    @Bean
    Timeline timeline(Plumbing plumbing) {
        var timeline = new Timeline(plumbing.collection("timelines"));
        plumbing.listen("intake-timeline", Topics.DOSSIERS, EVERYBODY, timeline::take);
        return timeline;
    }
}
