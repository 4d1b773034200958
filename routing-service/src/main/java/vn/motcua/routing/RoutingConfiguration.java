package vn.motcua.routing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.eventing.kafka.Reference;
import vn.motcua.eventing.neighbour.NeighbourClient;
import vn.motcua.eventing.neighbour.TokenSettings;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.spring.Plumbing;

/** What all rooms of routing share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
class RoutingConfiguration {

    @Bean
    Seal seal(RoutingSettings settings) {
        return Seal.of(settings.keyset(), "motcua.routing.keyset");
    }

    @Bean
    Reference<Agency> agencies(Plumbing plumbing) {
        return plumbing.reference(Topics.AGENCIES, ReferenceCodec::readAgency);
    }

    @Bean
    NeighbourClient neighbours(TokenSettings tokens) {
        return new NeighbourClient(tokens);
    }
}
