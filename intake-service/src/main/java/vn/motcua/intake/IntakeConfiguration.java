package vn.motcua.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.contracts.reference.WorkingDays;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Reaction;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.kafka.Reference;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.neighbour.NeighbourClient;
import vn.motcua.eventing.neighbour.TokenSettings;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Numbers;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.intake.access.Dossiers;
import vn.motcua.intake.agency.Agencies;
import vn.motcua.intake.agency.OfficeDays;
import vn.motcua.intake.agency.ShippedAgencies;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.ComplaintCommand;
import vn.motcua.intake.complaint.ComplaintEvent;
import vn.motcua.intake.complaint.ComplaintRejection;
import vn.motcua.intake.complaint.kafka.ComplaintType;
import vn.motcua.intake.complaint.web.Complaints;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierEvent;
import vn.motcua.intake.dossier.DossierRejection;
import vn.motcua.intake.dossier.web.RoutingTexts;
import vn.motcua.intake.migration.Migration;
import vn.motcua.intake.migration.MigrationCommand;
import vn.motcua.intake.migration.MigrationEvent;
import vn.motcua.intake.migration.MigrationRejection;
import vn.motcua.intake.migration.MigrationType;
import vn.motcua.intake.migration.Serials;
import vn.motcua.intake.migration.work.MigrationSettings;
import vn.motcua.intake.migration.work.Migrations;
import vn.motcua.intake.neighbour.OfficersTexts;
import vn.motcua.intake.neighbour.RoutingSettings;
import vn.motcua.intake.procedure.Procedures;
import vn.motcua.intake.procedure.RuleSets;
import vn.motcua.intake.procedure.ShippedProcedures;
import vn.motcua.intake.timeline.Timeline;

/** How the rooms of intake are connected. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    IntakeSettings.class,
    MigrationSettings.class,
    TokenSettings.class,
    RoutingSettings.class
})
class IntakeConfiguration {

    @Bean
    Seal seal(IntakeSettings settings) {
        return Seal.of(settings.keyset(), "motcua.intake.keyset");
    }

    @Bean
    RoutingTexts routingTexts(TokenSettings tokens, RoutingSettings routing) {
        return new OfficersTexts(new NeighbourClient(tokens), routing);
    }

    @Bean
    RuleSets ruleSets() {
        return RuleSets.read();
    }

    @Bean
    CataloguePublisher cataloguePublisher(Plumbing plumbing) {
        var agencies = ShippedAgencies.read();
        var codes = agencies.stream().map(Agency::code).collect(Collectors.toUnmodifiableSet());
        return new CataloguePublisher(plumbing, agencies, ShippedProcedures.read(codes));
    }

    @Bean
    Reference<Agency> agencies(Plumbing plumbing) {
        return plumbing.reference(Topics.AGENCIES, ReferenceCodec::readAgency);
    }

    @Bean
    Reference<Procedure> procedures(Plumbing plumbing) {
        return plumbing.reference(Topics.PROCEDURES, ReferenceCodec::readProcedure);
    }

    @Bean
    Reference<WorkingDays> workingDays(Plumbing plumbing) {
        return plumbing.reference(Topics.WORKING_DAYS, ReferenceCodec::readWorkingDays);
    }

    @Bean
    OfficeDays officeDays(Reference<WorkingDays> workingDays) {
        return workingDays::find;
    }

    @Bean
    Aggregates<Dossier, DossierCommand, DossierEvent, DossierRejection> dossiers(
            Plumbing plumbing,
            AggregateType<Dossier, DossierCommand, DossierEvent, DossierRejection> type,
            StateMapper<Dossier> states,
            Reaction<Dossier, DossierCommand> reaction,
            List<Runner<Dossier, DossierCommand>> runners) {
        return plumbing.keep(type, states, reaction, runners);
    }

    @Bean
    Dossiers desk(Aggregates<Dossier, DossierCommand, DossierEvent, DossierRejection> kept) {
        return new Dossiers() {
            @Override
            public Optional<Stored<Dossier>> find(String id) {
                return kept.find(id);
            }

            @Override
            public Handled<Dossier, DossierRejection> handle(
                    String id, @Nullable Long ifVersion, DossierCommand command) {
                return kept.handle(id, ifVersion, command);
            }
        };
    }

    @Bean
    MigrationType migrationType() {
        return new MigrationType();
    }

    @Bean
    Aggregates<Migration, MigrationCommand, MigrationEvent, MigrationRejection> keptMigrations(
            Plumbing plumbing,
            MigrationType type,
            StateMapper<Migration> states,
            List<Runner<Migration, MigrationCommand>> runners) {
        return plumbing.keep(type, states, Reaction.deaf(), runners);
    }

    @Bean
    Migrations migrations(Aggregates<Migration, MigrationCommand, MigrationEvent, MigrationRejection> kept) {
        return new Migrations() {
            @Override
            public Optional<Stored<Migration>> find(String id) {
                return kept.find(id);
            }

            @Override
            public Handled<Migration, MigrationRejection> handle(String id, MigrationCommand command) {
                return kept.handle(id, command);
            }
        };
    }

    @Bean
    Aggregates<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> keptComplaints(
            Plumbing plumbing,
            AggregateType<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> type,
            StateMapper<Complaint> states,
            Reaction<Complaint, ComplaintCommand> reaction,
            List<Runner<Complaint, ComplaintCommand>> runners) {
        return plumbing.keep(type, states, reaction, runners);
    }

    @Bean
    Complaints complaints(Aggregates<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> kept) {
        return new Complaints() {
            @Override
            public Optional<Stored<Complaint>> find(String id) {
                return kept.find(id);
            }

            @Override
            public Handled<Complaint, ComplaintRejection> handle(
                    String id, @Nullable Long ifVersion, ComplaintCommand command) {
                return kept.handle(id, ifVersion, command);
            }
        };
    }

    @Bean
    Numbers complaintNumbers(
            Plumbing plumbing, Aggregates<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> complaints) {
        return plumbing.numbers(complaints, ComplaintType::subjectOf);
    }

    @Bean
    Agencies knownAgencies(Reference<Agency> agencies) {
        return agencies::find;
    }

    @Bean
    Procedures publishedProcedures(Reference<Procedure> procedures) {
        return new Procedures() {
            @Override
            public Optional<Procedure> find(String code) {
                return procedures.find(code);
            }

            @Override
            public Collection<Procedure> all() {
                return procedures.all();
            }
        };
    }

    /** A dossier claims its own number. */
    @Bean
    @Primary
    Numbers numbers(Plumbing plumbing, Aggregates<Dossier, DossierCommand, DossierEvent, DossierRejection> dossiers) {
        return plumbing.numbers(dossiers, Function.identity());
    }

    @Bean
    Serials serials(Numbers numbers) {
        return numbers::passOver;
    }

    @Bean
    Timeline timeline(Plumbing plumbing) {
        var timeline = new Timeline(plumbing.collection("timelines"));
        var everybody =
                Set.of(Source.INTAKE.wire(), Source.ROUTING.wire(), Source.SLA.wire(), Source.NOTIFICATION.wire());
        plumbing.listen("intake-timeline", Topics.DOSSIERS, everybody, timeline::take);
        return timeline;
    }
}
