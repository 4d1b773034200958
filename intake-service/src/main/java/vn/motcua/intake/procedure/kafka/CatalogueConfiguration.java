package vn.motcua.intake.procedure.kafka;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.eventing.Reaction;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.kafka.Reference;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.intake.agency.AgencyTopic;
import vn.motcua.intake.agency.work.AgencyOpening;
import vn.motcua.intake.procedure.Catalogue;
import vn.motcua.intake.procedure.CatalogueTopic;
import vn.motcua.intake.procedure.ProcedureCommand;
import vn.motcua.intake.procedure.ProcedureEvent;
import vn.motcua.intake.procedure.ProcedureRejection;
import vn.motcua.intake.procedure.PublishedProcedure;
import vn.motcua.intake.procedure.RuleSets;
import vn.motcua.intake.procedure.work.CatalogueOpening;
import vn.motcua.intake.procedure.work.ShippedRuleSets;

/** Keeps the catalogue, tells it, and reads it as all others do. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Aggregates<PublishedProcedure, ProcedureCommand, ProcedureEvent, ProcedureRejection> publishedProcedures(
            Plumbing plumbing,
            ProcedureType type,
            StateMapper<PublishedProcedure> states,
            List<Runner<PublishedProcedure, ProcedureCommand>> runners) {
        return plumbing.keep(type, states, Reaction.deaf(), runners);
    }

    @Bean
    CatalogueTopic catalogueTopic(Plumbing plumbing) {
        return version -> plumbing.publish(Topics.PROCEDURES, Catalogue.key(version), ReferenceCodec.write(version));
    }

    @Bean
    CataloguePublisher cataloguePublisher(
            AgencyOpening agencies, AgencyTopic agencyTopic, CatalogueOpening procedures, CatalogueTopic topic) {
        return new CataloguePublisher(agencies, agencyTopic, procedures, topic);
    }

    @Bean
    Reference<Procedure> procedures(Plumbing plumbing) {
        return plumbing.reference(Topics.PROCEDURES, ReferenceCodec::readProcedure);
    }

    @Bean
    RuleSets ruleSets() {
        return ShippedRuleSets.read();
    }
}
