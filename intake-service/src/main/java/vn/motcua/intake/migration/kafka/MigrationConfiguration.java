package vn.motcua.intake.migration.kafka;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.eventing.Reaction;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Numbers;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.intake.migration.Migration;
import vn.motcua.intake.migration.MigrationCommand;
import vn.motcua.intake.migration.MigrationEvent;
import vn.motcua.intake.migration.MigrationRejection;
import vn.motcua.intake.migration.Serials;

/** Connects the rules of migrations to the plumbing. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    Aggregates<Migration, MigrationCommand, MigrationEvent, MigrationRejection> migrations(
            Plumbing plumbing,
            MigrationType type,
            StateMapper<Migration> states,
            List<Runner<Migration, MigrationCommand>> runners) {
        return plumbing.keep(type, states, Reaction.deaf(), runners);
    }

    @Bean
    Serials serials(@Qualifier("dossierNumbers") Numbers numbers) {
        return numbers::passOver;
    }
}
