package vn.motcua.sla;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.eventing.NotYetException;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.kafka.Reference;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Plumbing;
import vn.motcua.sla.calendar.CalendarInForce;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.Moves;
import vn.motcua.sla.calendar.kafka.AgencyCalendars;
import vn.motcua.sla.calendar.mongo.CalendarFollower;
import vn.motcua.sla.calendar.mongo.MongoDecisions;
import vn.motcua.sla.calendar.web.KnownAgencies;
import vn.motcua.sla.complaint.Complaint;
import vn.motcua.sla.complaint.ComplaintCommand;
import vn.motcua.sla.complaint.ComplaintEvent;
import vn.motcua.sla.complaint.ComplaintRejection;
import vn.motcua.sla.complaint.kafka.ComplaintReaction;
import vn.motcua.sla.complaint.mongo.ComplaintStates;
import vn.motcua.sla.deadline.Deadline;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineEvent;
import vn.motcua.sla.deadline.DeadlineList;
import vn.motcua.sla.deadline.DeadlineRejection;
import vn.motcua.sla.deadline.RuleBook;
import vn.motcua.sla.deadline.kafka.DeadlineReaction;
import vn.motcua.sla.deadline.metrics.CalendarGauges;
import vn.motcua.sla.deadline.metrics.DeadlineGauges;
import vn.motcua.sla.deadline.metrics.DeadlineMeter;
import vn.motcua.sla.deadline.metrics.ExpectedCounters;
import vn.motcua.sla.deadline.mongo.DeadlineStateMapper;
import vn.motcua.sla.deadline.mongo.MongoDeadlineList;
import vn.motcua.sla.deadline.mongo.MongoMoves;
import vn.motcua.sla.deadline.mongo.MongoOutdated;
import vn.motcua.sla.deadline.mongo.MongoStandings;
import vn.motcua.sla.deadline.web.ApologyOrders;
import vn.motcua.sla.deadline.web.Deadlines;
import vn.motcua.sla.report.Figures;
import vn.motcua.sla.report.ForecastRound;
import vn.motcua.sla.report.OfficeHours;
import vn.motcua.sla.report.Predictions;
import vn.motcua.sla.report.mongo.MongoFigures;
import vn.motcua.sla.report.mongo.MongoPredictions;
import vn.motcua.sla.report.web.ReportFormats;
import vn.motcua.sla.report.web.SettledReports;

/** Connects the rules of the clocks to the plumbing. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(SlaSettings.class)
class SlaConfiguration {

    @Bean
    Reference<Agency> agencies(Plumbing plumbing) {
        return plumbing.reference(Topics.AGENCIES, ReferenceCodec::readAgency);
    }

    @Bean
    CalendarInForce calendarInForce(Plumbing plumbing) {
        return new CalendarInForce(new MongoDecisions(plumbing.collection(MongoDecisions.COLLECTION)));
    }

    @Bean
    CalendarFollower calendarFollower(CalendarInForce calendar) {
        return new CalendarFollower(calendar);
    }

    @Bean
    Calendars calendars(CalendarInForce calendar, Reference<Agency> agencies) {
        return new AgencyCalendars(calendar::book, agencies::get);
    }

    @Bean
    WorkingDaysPublisher workingDays(Plumbing plumbing, Calendars calendars, Reference<Agency> agencies) {
        return new WorkingDaysPublisher(
                () -> agencies.all().stream().map(Agency::code).toList(),
                calendars,
                days -> plumbing.publish(Topics.WORKING_DAYS, days.agency(), ReferenceCodec.write(days)));
    }

    @Bean
    KnownAgencies knownAgencies(Reference<Agency> agencies) {
        return code -> agencies.find(code).isPresent();
    }

    @Bean
    Moves moves(Plumbing plumbing) {
        var moves = new MongoMoves(plumbing.collection(DossierDeadlines.COLLECTION));
        moves.declareIndexes();
        return moves;
    }

    @Bean
    MongoOutdated outdated(Plumbing plumbing) {
        var outdated = new MongoOutdated(plumbing.collection(DossierDeadlines.COLLECTION));
        outdated.declareIndexes();
        return outdated;
    }

    @Bean
    Recounting recounting(
            CalendarInForce calendar,
            MongoOutdated outdated,
            Aggregates<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> dossiers,
            BusinessClock clock) {
        return new Recounting(
                calendar,
                outdated,
                dossiers::partitions,
                dossier -> dossiers.handle(dossier, new DeadlineCommand.Check(clock.now())));
    }

    @Bean
    CalendarGauges calendarGauges(CalendarInForce calendar, MongoOutdated outdated, MeterRegistry meters) {
        return new CalendarGauges(
                meters,
                () -> calendar.book().revision(),
                () -> outdated.count(calendar.book().revision()));
    }

    @Bean
    RuleBook ruleBook(SlaSettings settings) {
        return new RuleBook(settings.ruleSets());
    }

    @Bean
    Aggregates<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> dossiers(
            Plumbing plumbing, Calendars calendars, RuleBook rules) {
        return plumbing.keep(
                new DossierDeadlines(calendars, rules), new DeadlineStateMapper(), new DeadlineReaction(), List.of());
    }

    @Bean
    Aggregates<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> complaints(
            Plumbing plumbing, Calendars calendars, RuleBook rules) {
        return plumbing.keep(
                new ComplaintAnswers(calendars, rules), new ComplaintStates(), new ComplaintReaction(), List.of());
    }

    /** The same for the answers to complaints: few at a time, by the same calendar. */
    @Bean
    Recounting recountingComplaints(
            CalendarInForce calendar,
            Plumbing plumbing,
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> complaints,
            BusinessClock clock) {
        var outdated = new MongoOutdated(plumbing.collection(ComplaintAnswers.COLLECTION));
        outdated.declareIndexes();
        return new Recounting(
                calendar,
                outdated,
                complaints::partitions,
                complaint -> complaints.handle(complaint, new ComplaintCommand.Check(clock.now())));
    }

    @Bean
    Deadlines deadlines(Aggregates<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> dossiers) {
        return dossier -> dossiers.find(dossier).map(Stored::state);
    }

    @Bean
    ApologyOrders apologyOrders(Aggregates<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> dossiers) {
        return dossiers::handle;
    }

    @Bean
    DeadlineList deadlineList(Plumbing plumbing) {
        var list = new MongoDeadlineList(plumbing.collection(DossierDeadlines.COLLECTION));
        list.declareIndexes();
        return list;
    }

    @Bean
    Figures figures(Plumbing plumbing) {
        var figures = new MongoFigures(plumbing.collection(DossierDeadlines.COLLECTION));
        figures.declareIndexes();
        return figures;
    }

    @Bean
    Predictions predictions(Plumbing plumbing) {
        var predictions = new MongoPredictions(plumbing.collection(MongoPredictions.COLLECTION));
        predictions.declareIndexes();
        return predictions;
    }

    @Bean
    OfficeHours officeHours(Calendars calendars) {
        return officeHoursOf(calendars);
    }

    /** An agency without a calendar has no working time, and whoever counts it says so. */
    static OfficeHours officeHoursOf(Calendars calendars) {
        return new OfficeHours(agency -> {
            try {
                return Optional.of(calendars.ofLegalTerms(agency));
            } catch (NotYetException e) {
                return Optional.empty();
            }
        });
    }

    @Bean
    SettledReports reports(Figures figures, BusinessClock clock) {
        return new SettledReports(figures, clock, Thread::sleep, Duration.ofSeconds(25));
    }

    @Bean
    ReportFormats reportFormats() {
        return new ReportFormats();
    }

    @Bean
    DailyForecast dailyForecast(
            Figures figures, Predictions predictions, Calendars calendars, OfficeHours time, BusinessClock clock) {
        return new DailyForecast(new ForecastRound(figures, predictions, calendars, time), clock);
    }

    @Bean
    DeadlineMeter deadlineMeter(
            Plumbing plumbing,
            Aggregates<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> dossiers,
            MeterRegistry meters) {
        var meter =
                new DeadlineMeter(meters, dossier -> dossiers.glance(dossier).map(Stored::state));
        plumbing.listen("sla-metrics", Topics.DOSSIERS, DeadlineMeter.sources(), bySubject -> bySubject
                .values()
                .forEach(meter::take));
        return meter;
    }

    @Bean
    DeadlineGauges deadlineGauges(Plumbing plumbing, MeterRegistry meters) {
        var standings = new MongoStandings(plumbing.collection(DossierDeadlines.COLLECTION));
        standings.declareIndexes();
        return new DeadlineGauges(meters, standings::now, System::nanoTime, InstantSource.system());
    }

    @Bean
    ExpectedCounters expectedCounters(DeadlineMeter meter, Reference<Agency> agencies) {
        return new ExpectedCounters(
                meter, () -> agencies.all().stream().map(Agency::code).toList());
    }
}
