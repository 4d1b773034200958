package vn.motcua.intake;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.WorkingDays;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.InMemoryPublished;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.seal.BlindIndex;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.agency.AgencyCommand;
import vn.motcua.intake.agency.AgencyEvent;
import vn.motcua.intake.agency.AgencyRejection;
import vn.motcua.intake.agency.AgencyTopic;
import vn.motcua.intake.agency.PublishedAgency;
import vn.motcua.intake.agency.work.AgencyOpening;
import vn.motcua.intake.agency.work.ShippedAgencies;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.ComplaintCommand;
import vn.motcua.intake.complaint.ComplaintEvent;
import vn.motcua.intake.complaint.ComplaintRejection;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierEvent;
import vn.motcua.intake.dossier.DossierRejection;
import vn.motcua.intake.migration.Migration;
import vn.motcua.intake.migration.MigrationCommand;
import vn.motcua.intake.migration.MigrationEvent;
import vn.motcua.intake.migration.MigrationRejection;
import vn.motcua.intake.procedure.Catalogue;
import vn.motcua.intake.procedure.CatalogueTopic;
import vn.motcua.intake.procedure.ProcedureCommand;
import vn.motcua.intake.procedure.ProcedureEvent;
import vn.motcua.intake.procedure.ProcedureRejection;
import vn.motcua.intake.procedure.PublishedProcedure;
import vn.motcua.intake.procedure.RuleSets;
import vn.motcua.intake.procedure.work.CatalogueOpening;
import vn.motcua.intake.procedure.work.ShippedRuleSets;
import vn.motcua.intake.timeline.Timeline;

/** Intake with its own rules, store and pages, but no broker: its word is kept in a list. The clock stands at eleven on a Monday. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "vn.motcua.eventing.spring.EventingConfiguration"
        })
@ConfigurationPropertiesScan
@ComponentScan(
        excludeFilters = {
            @Filter({Configuration.class, SpringBootApplication.class}),
            @Filter(type = FilterType.REGEX, pattern = "vn\\.motcua\\.intake\\.neighbour\\..*")
        })
public class Counter {
    /** A Monday, eleven o'clock in Vietnam. */
    public static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    @Bean
    JwtDecoder decoder() {
        return Tokens.decoder();
    }

    @Bean
    BusinessClock clock() {
        return BusinessClock.of(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Bean
    Mongo mongo() {
        return new Mongo();
    }

    @Bean
    MongoDatabase database(Mongo mongo) {
        return mongo.database();
    }

    @Bean
    Timeline timeline(MongoDatabase database) {
        return new Timeline(database.getCollection("timelines"));
    }

    @Bean
    Seal seal() {
        return Seal.of(LocalKeyset.read(), "motcua.intake.keyset");
    }

    @Bean
    BlindIndex blindIndex() {
        return BlindIndex.of(LocalKeyset.ofIndex(), "motcua.intake.index-keyset");
    }

    @Bean
    RuleSets ruleSets() {
        return ShippedRuleSets.read();
    }

    /** What was told of agencies: the shipped ones, and those that a test adds. */
    @Bean
    InMemoryPublished<Agency> agencies() {
        return new InMemoryPublished<>(agency -> agency.code().value(), ShippedAgencies.read());
    }

    /** Everywhere the same: from Monday to Friday, but for the second of December, and on the Saturday after it. */
    @Bean
    Published<WorkingDays> officeDays(Published<Agency> agencies) {
        var off = List.of(LocalDate.parse("2026-12-02"));
        var worked = List.of(LocalDate.parse("2026-12-05"));
        return new InMemoryPublished<>(
                days -> days.agency().value(),
                agencies.all().stream()
                        .map(agency -> new WorkingDays(agency.code(), "1", off, worked))
                        .toList());
    }

    /** What was told of procedures: the shipped ones, and those that a test adds. */
    @Bean
    InMemoryPublished<Procedure> procedures() {
        return new InMemoryPublished<>(Catalogue::key, List.of());
    }

    @Bean
    CatalogueTopic catalogueTopic(InMemoryPublished<Procedure> procedures) {
        return procedures::put;
    }

    @Bean
    KeptProcedures keptProcedures(
            MongoDatabase database,
            StateMapper<PublishedProcedure> states,
            AggregateType<PublishedProcedure, ProcedureCommand, ProcedureEvent, ProcedureRejection> type,
            ObjectProvider<Runner<PublishedProcedure, ProcedureCommand>> runners) {
        return new KeptProcedures(database, states, type, runners);
    }

    @Bean
    AgencyTopic agencyTopic(InMemoryPublished<Agency> agencies) {
        return agencies::put;
    }

    @Bean
    KeptAgencies keptAgencies(
            MongoDatabase database,
            StateMapper<PublishedAgency> states,
            AggregateType<PublishedAgency, AgencyCommand, AgencyEvent, AgencyRejection> type,
            ObjectProvider<Runner<PublishedAgency, AgencyCommand>> runners) {
        return new KeptAgencies(database, states, type, runners);
    }

    @Bean
    ApplicationRunner opening(AgencyOpening agencies, CatalogueOpening procedures) {
        return arguments -> {
            agencies.load();
            procedures.load();
        };
    }

    @Bean
    KeptDossiers dossiers(
            MongoDatabase database,
            StateMapper<Dossier> states,
            AggregateType<Dossier, DossierCommand, DossierEvent, DossierRejection> type,
            ObjectProvider<Runner<Dossier, DossierCommand>> runners) {
        return new KeptDossiers(database, states, type, runners);
    }

    @Bean
    WrittenTexts texts() {
        return new WrittenTexts();
    }

    @Bean
    CountedDates dates() {
        return new CountedDates();
    }

    @Bean
    KeptComplaints complaints(
            MongoDatabase database,
            StateMapper<Complaint> states,
            AggregateType<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> type) {
        return new KeptComplaints(database, states, type);
    }

    /** The serials that tests have given out, as if numbers were on their way to their dossiers. */
    @Bean
    GivenSerials serials() {
        return new GivenSerials();
    }

    @Bean
    KeptMigrations migrations(
            MongoDatabase database,
            StateMapper<Migration> states,
            AggregateType<Migration, MigrationCommand, MigrationEvent, MigrationRejection> type,
            ObjectProvider<Runner<Migration, MigrationCommand>> runners) {
        return new KeptMigrations(database, states, type, runners);
    }
}
