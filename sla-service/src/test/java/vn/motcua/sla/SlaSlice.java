package vn.motcua.sla;

import static vn.motcua.sla.deadline.Facts.CALENDARS;
import static vn.motcua.sla.deadline.Facts.COMMUNE;
import static vn.motcua.sla.deadline.Facts.at;

import java.time.Clock;
import java.time.ZoneOffset;
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
import vn.motcua.eventing.NotYetException;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.deadline.Deadline;
import vn.motcua.sla.deadline.DeadlineList;
import vn.motcua.sla.deadline.mongo.Database;
import vn.motcua.sla.deadline.mongo.MongoDeadlineList;
import vn.motcua.sla.deadline.web.Deadlines;
import vn.motcua.sla.report.Figures;
import vn.motcua.sla.report.mongo.MongoFigures;

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
    public static final class Kept implements Deadlines {
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
    InstantParameters instantParameters() {
        return new InstantParameters();
    }

    @Bean
    BusinessClock clock() {
        return BusinessClock.of(Clock.fixed(at("2026-03-18T10:00"), ZoneOffset.UTC));
    }

    @Bean
    Calendars calendars() {
        return new Calendars() {
            @Override
            public WorkCalendar national() {
                return CALENDARS.national();
            }

            @Override
            public WorkCalendar ofLegalTerms(String agency) {
                return CALENDARS.ofLegalTerms(known(agency));
            }

            @Override
            public WorkCalendar ofSteps(String agency) {
                return CALENDARS.ofSteps(known(agency));
            }

            private String known(String agency) {
                if (!agency.startsWith("H99")) {
                    throw new NotYetException("Expected " + COMMUNE + " or its like");
                }
                return agency;
            }
        };
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
    Figures figures(Database database, Calendars calendars) {
        return new MongoFigures(database.dossiers(), calendars);
    }
}
