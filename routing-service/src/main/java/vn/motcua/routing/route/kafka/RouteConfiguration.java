package vn.motcua.routing.route.kafka;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.RouteRejection;

/** Connects the rules of the route to the plumbing. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    Aggregates<Route, RouteCommand, RouteEvent, RouteRejection> routes(
            Plumbing plumbing, RouteType type, StateMapper<Route> states, RouteReaction reaction) {
        return plumbing.keep(type, states, reaction, List.of());
    }
}
