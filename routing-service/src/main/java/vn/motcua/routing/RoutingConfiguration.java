package vn.motcua.routing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.eventing.kafka.Reference;
import vn.motcua.eventing.neighbour.NeighbourClient;
import vn.motcua.eventing.neighbour.TokenSettings;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.routing.neighbour.IntakePapers;
import vn.motcua.routing.neighbour.IntakeSettings;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.RouteRejection;
import vn.motcua.routing.route.kafka.RouteReaction;
import vn.motcua.routing.route.mongo.RouteStateMapper;
import vn.motcua.routing.route.mongo.TextCipher;
import vn.motcua.routing.route.web.Agencies;
import vn.motcua.routing.route.web.ResultPapers;
import vn.motcua.routing.route.web.Routes;
import vn.motcua.routing.route.web.Staff;
import vn.motcua.routing.worklist.Worklist;
import vn.motcua.routing.worklist.mongo.MongoWorklist;

/** Connects the rules of the route to the plumbing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RoutingSettings.class, TokenSettings.class, IntakeSettings.class})
class RoutingConfiguration {

    @Bean
    Aggregates<Route, RouteCommand, RouteEvent, RouteRejection> dossiers(Plumbing plumbing, RoutingSettings settings) {
        var states = new RouteStateMapper(TextCipher.of(settings.keyset()));
        return plumbing.keep(new DossierRoutes(), states, new RouteReaction(), List.of());
    }

    @Bean
    Reference<Agency> agencies(Plumbing plumbing) {
        return plumbing.reference(Topics.AGENCIES, ReferenceCodec::readAgency);
    }

    @Bean
    Routes routes(Aggregates<Route, RouteCommand, RouteEvent, RouteRejection> dossiers) {
        return Routes.of(dossiers::find, dossiers::handle);
    }

    @Bean
    Staff staff(Reference<Agency> agencies) {
        return (agency, officer) -> agencies.find(agency).stream()
                .flatMap(found -> Stream.concat(Stream.of(found.head()), found.staff().stream()))
                .anyMatch(person -> person.id().equals(officer));
    }

    @Bean
    ResultPapers papers(TokenSettings tokens, IntakeSettings intake) {
        return new IntakePapers(new NeighbourClient(tokens), intake);
    }

    @Bean
    Agencies known(Reference<Agency> agencies) {
        return agency -> agencies.find(agency).isPresent();
    }

    @Bean
    Worklist worklist(Plumbing plumbing) {
        var worklist = new MongoWorklist(plumbing.collection(DossierRoutes.COLLECTION));
        worklist.declareIndexes();
        return worklist;
    }
}
