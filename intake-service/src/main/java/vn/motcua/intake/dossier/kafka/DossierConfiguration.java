package vn.motcua.intake.dossier.kafka;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Numbers;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierEvent;
import vn.motcua.intake.dossier.DossierRejection;

/** Connects the rules of dossiers to the plumbing. */
@Configuration(proxyBeanMethods = false)
class DossierConfiguration {

    @Bean
    Aggregates<Dossier, DossierCommand, DossierEvent, DossierRejection> dossiers(
            Plumbing plumbing,
            DossierType type,
            StateMapper<Dossier> states,
            DossierReaction reaction,
            List<Runner<Dossier, DossierCommand>> runners) {
        return plumbing.keep(type, states, reaction, runners);
    }

    /** A dossier claims its own number, and those of its receipts. */
    @Bean
    Numbers dossierNumbers(
            Plumbing plumbing, Aggregates<Dossier, DossierCommand, DossierEvent, DossierRejection> dossiers) {
        return plumbing.numbers(dossiers, FeeNumbering::subjectOf);
    }
}
