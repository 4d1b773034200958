package vn.motcua.intake;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.contracts.reference.WorkingDays;
import vn.motcua.eventing.kafka.Reference;
import vn.motcua.eventing.neighbour.NeighbourClient;
import vn.motcua.eventing.neighbour.TokenSettings;
import vn.motcua.eventing.seal.BlindIndex;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.spring.Plumbing;

/** What all rooms of intake share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
class IntakeConfiguration {

    @Bean
    Seal seal(IntakeSettings settings) {
        return Seal.of(settings.keyset(), "motcua.intake.keyset");
    }

    @Bean
    BlindIndex blindIndex(IntakeSettings settings) {
        return BlindIndex.of(settings.indexKeyset(), "motcua.intake.index-keyset");
    }

    @Bean
    Reference<Agency> agencies(Plumbing plumbing) {
        return plumbing.reference(Topics.AGENCIES, ReferenceCodec::readAgency);
    }

    @Bean
    Reference<WorkingDays> workingDays(Plumbing plumbing) {
        return plumbing.reference(Topics.WORKING_DAYS, ReferenceCodec::readWorkingDays);
    }

    @Bean
    NeighbourClient neighbours(TokenSettings tokens) {
        return new NeighbourClient(tokens);
    }
}
