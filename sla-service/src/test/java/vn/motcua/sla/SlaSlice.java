package vn.motcua.sla;

import static vn.motcua.sla.deadline.Facts.CALENDARS;
import static vn.motcua.sla.deadline.Facts.COMMUNE;
import static vn.motcua.sla.deadline.Facts.INSURANCE;
import static vn.motcua.sla.deadline.Facts.JUSTICE;
import static vn.motcua.sla.deadline.Facts.POLICE;
import static vn.motcua.sla.deadline.Facts.RULES;
import static vn.motcua.sla.deadline.Facts.at;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.InMemoryPublished;
import vn.motcua.eventing.InMemorySubjects;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.sla.calendar.AgencyCalendars;
import vn.motcua.sla.calendar.CalendarInForce;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.Decisions;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineDecider;
import vn.motcua.sla.deadline.DeadlineEvent;
import vn.motcua.sla.deadline.DeadlineRejection;
import vn.motcua.sla.deadline.DeadlineSentence;
import vn.motcua.sla.deadline.mongo.Database;
import vn.motcua.sla.deadline.state.Deadline;

/** All controllers of the service over an embedded database. It is always Wednesday 2026-03-18, ten o'clock. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "vn.motcua.eventing.spring.EventingConfiguration"
        })
@ComponentScan({
    "vn.motcua.sla.calendar.mongo",
    "vn.motcua.sla.calendar.web",
    "vn.motcua.sla.deadline.mongo",
    "vn.motcua.sla.deadline.web",
    "vn.motcua.sla.report.mongo",
    "vn.motcua.sla.report.web"
})
public class SlaSlice {

    /** The dossiers that a test put there, in memory and in the database that lists are read from. */
    public static final class Kept {
        private final InMemorySubjects<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> deadlines;
        private final Database database;

        Kept(
                InMemorySubjects<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> deadlines,
                Database database) {
            this.deadlines = deadlines;
            this.database = database;
        }

        public void only(Map<String, Deadline> other) {
            database.dossiers().deleteMany(new Document());
            deadlines.clear();
            other.forEach(deadlines::put);
            other.forEach(database::keep);
        }

        /** The dossiers with all that was written down of them. */
        public void played(Map<String, DeadlineSentence> stories) {
            only(Map.of());
            stories.forEach((id, story) -> {
                deadlines.put(id, story.state());
                database.keep(id, story);
            });
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
    Database database() {
        return new Database();
    }

    @Bean
    MongoDatabase mongo(Database database) {
        return database.mongo();
    }

    @Bean
    InMemorySubjects<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> deadlines() {
        return new InMemorySubjects<>(new DeadlineDecider(CALENDARS, RULES));
    }

    @Bean
    Kept kept(
            InMemorySubjects<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> deadlines,
            Database database) {
        return new Kept(deadlines, database);
    }

    @Bean
    CalendarInForce calendarInForce(Decisions decisions) {
        return new CalendarInForce(decisions);
    }

    @Bean
    Calendars calendars(CalendarInForce calendar, Published<Agency> agencies) {
        return new AgencyCalendars(calendar::book, code -> agencies.get(code.value()));
    }

    @Bean
    Published<Agency> agencies() {
        var codes = Stream.of(new AgencyCode("H99"), COMMUNE, JUSTICE, new AgencyCode("H99.22"), POLICE, INSURANCE);
        return new InMemoryPublished<>(
                agency -> agency.code().value(), codes.map(SlaSlice::agency).toList());
    }

    private static Agency agency(AgencyCode code) {
        var head = new Agency.Staff(new StaffId("lan"), "Lan", "Chủ tịch");
        var since = LocalDate.of(2025, 7, 1);
        return new Agency(
                code, "Cơ quan", null, "Xã Mẫu 21", "UBND", null, head, List.of(), List.of(), since, null, null);
    }
}
