package vn.motcua.sla;

import static vn.motcua.sla.deadline.Facts.CALENDARS;
import static vn.motcua.sla.deadline.Facts.COMMUNE;
import static vn.motcua.sla.deadline.Facts.RULES;
import static vn.motcua.sla.deadline.Facts.at;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.NotYetException;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.sla.calendar.CalendarInForce;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.Moves;
import vn.motcua.sla.calendar.kafka.AgencyCalendars;
import vn.motcua.sla.calendar.mongo.MongoDecisions;
import vn.motcua.sla.calendar.web.KnownAgencies;
import vn.motcua.sla.deadline.Deadline;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineDecider;
import vn.motcua.sla.deadline.DeadlineEvent;
import vn.motcua.sla.deadline.DeadlineList;
import vn.motcua.sla.deadline.DeadlineRejection;
import vn.motcua.sla.deadline.DeadlineSentence;
import vn.motcua.sla.deadline.mongo.Database;
import vn.motcua.sla.deadline.mongo.MongoDeadlineList;
import vn.motcua.sla.deadline.mongo.MongoMoves;
import vn.motcua.sla.deadline.web.ApologyOrders;
import vn.motcua.sla.deadline.web.Deadlines;
import vn.motcua.sla.report.Figures;
import vn.motcua.sla.report.OfficeHours;
import vn.motcua.sla.report.Predictions;
import vn.motcua.sla.report.mongo.MongoFigures;
import vn.motcua.sla.report.mongo.MongoPredictions;
import vn.motcua.sla.report.web.ReportFormats;
import vn.motcua.sla.report.web.SettledReports;

/** All controllers of the service over an embedded database. It is always Wednesday 2026-03-18, ten o'clock. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "vn.motcua.eventing.spring.EventingConfiguration"
        })
@ComponentScan(useDefaultFilters = false, includeFilters = @Filter(RestController.class))
public class SlaSlice {

    /** The states that a test put there. */
    public static final class Kept implements Deadlines, ApologyOrders {
        private final Map<String, Deadline> states = new ConcurrentHashMap<>();
        private final Database database;

        Kept(Database database) {
            this.database = database;
        }

        public void only(Map<String, Deadline> other) {
            database.dossiers().deleteMany(new Document());
            states.clear();
            states.putAll(other);
            states.forEach(database::keep);
        }

        /** The dossiers with all that was written down of them. */
        public void played(Map<String, DeadlineSentence> stories) {
            only(Map.of());
            stories.forEach((id, story) -> {
                states.put(id, story.state());
                database.keep(id, story);
            });
        }

        /** Decides and tells nobody. */
        @Override
        public Handled<Deadline, DeadlineRejection> order(String dossier, DeadlineCommand.OrderApology order) {
            var state = states.get(dossier);
            var stored = new Stored<>(dossier, 1, 0, state, Map.of(), List.of(), List.of(), null);
            return switch (new DeadlineDecider(CALENDARS, RULES).decide(state, order)) {
                case Decision.Accepted<DeadlineEvent, DeadlineRejection> _ -> new Handled.Done<>(stored);
                case Decision.Rejected<DeadlineEvent, DeadlineRejection>(var rejection) ->
                    new Handled.Refused<>(rejection, stored);
            };
        }

        @Override
        public Optional<Deadline> find(String dossier) {
            return Optional.ofNullable(states.get(dossier));
        }
    }

    @Bean
    JwtDecoder decoder() {
        return Tokens.decoder();
    }

    @Bean
    BusinessClock clock() {
        return BusinessClock.of(Clock.fixed(at("2026-03-18T10:00"), ZoneOffset.UTC));
    }

    @Bean
    CalendarInForce calendarInForce(Database database) {
        return new CalendarInForce(new MongoDecisions(database.calendars()));
    }

    @Bean
    Calendars calendars(CalendarInForce calendar) {
        return new AgencyCalendars(calendar::book, SlaSlice::agency);
    }

    @Bean
    KnownAgencies knownAgencies() {
        return SlaSlice::isKnown;
    }

    private static boolean isKnown(String code) {
        return code.equals("H99") || code.startsWith("H99.");
    }

    private static Agency agency(String code) {
        if (!isKnown(code)) {
            throw new NotYetException("Expected " + COMMUNE + " or its like");
        }
        var head = new Agency.Staff("lan", "Lan", "Chủ tịch");
        var since = LocalDate.of(2025, 7, 1);
        return new Agency(
                code, "Cơ quan", null, "Xã Mẫu 21", "UBND", null, head, List.of(), List.of(), since, null, null);
    }

    @Bean
    Moves moves(Database database) {
        return new MongoMoves(database.dossiers());
    }

    @Bean
    Database database() {
        return new Database();
    }

    @Bean
    Kept deadlines(Database database) {
        return new Kept(database);
    }

    @Bean
    DeadlineList deadlineList(Database database) {
        return new MongoDeadlineList(database.dossiers());
    }

    @Bean
    Figures figures(Database database) {
        return new MongoFigures(database.dossiers());
    }

    @Bean
    Predictions predictions(Database database) {
        return new MongoPredictions(database.forecasts());
    }

    @Bean
    OfficeHours officeHours(Calendars calendars) {
        return SlaConfiguration.officeHoursOf(calendars);
    }

    @Bean
    SettledReports reports(Figures figures, BusinessClock clock) {
        return new SettledReports(figures, clock, Thread::sleep, Duration.ofSeconds(25));
    }

    @Bean
    ReportFormats reportFormats() {
        return new ReportFormats();
    }
}
