package vn.motcua.intake.procedure;

import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.eventing.kafka.Reference;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.intake.agency.ShippedAgencies;

/** Publishes the shipped catalogue, and reads it as all others do. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    CataloguePublisher cataloguePublisher(Plumbing plumbing) {
        var agencies = ShippedAgencies.read();
        var codes = agencies.stream().map(Agency::code).collect(Collectors.toUnmodifiableSet());
        return new CataloguePublisher(plumbing, agencies, ShippedProcedures.read(codes));
    }

    @Bean
    Reference<Procedure> procedures(Plumbing plumbing) {
        return plumbing.reference(Topics.PROCEDURES, ReferenceCodec::readProcedure);
    }

    @Bean
    RuleSets ruleSets() {
        return RuleSets.read();
    }
}
