package vn.motcua.routing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.InMemoryPublished;
import vn.motcua.eventing.InMemorySubjects;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Problem;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.routing.route.Facts;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteDecider;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.RouteRejection;
import vn.motcua.routing.route.web.ResultPapers;

/** All controllers of the service with everything behind them in memory. It is always three hours after noon. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "vn.motcua.eventing.spring.EventingConfiguration"
        })
@ComponentScan({"vn.motcua.routing.route.web", "vn.motcua.routing.worklist.web"})
public class RoutingSlice {
    @Bean
    JwtDecoder decoder() {
        return Tokens.decoder();
    }

    @Bean
    BusinessClock clock() {
        return BusinessClock.of(Clock.fixed(Facts.LATER, ZoneOffset.UTC));
    }

    @Bean
    InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes() {
        return new InMemorySubjects<>(new RouteDecider());
    }

    @Bean
    InMemoryWorklist worklist() {
        return new InMemoryWorklist();
    }

    @Bean
    Papers papers() {
        return new Papers();
    }

    /** What intake would say of the files. */
    public static final class Papers implements ResultPapers {
        private final Set<String> asked = new ConcurrentSkipListSet<>();
        private volatile boolean away;

        /** Intake does not answer, or does again. */
        public void away(boolean away) {
            this.away = away;
        }

        public Set<String> asked() {
            return asked;
        }

        public void clear() {
            asked.clear();
            away = false;
        }

        @Override
        public boolean bind(DossierId dossier, String attachment, Set<AgencyCode> agencies) {
            if (away) {
                throw Problem.unavailable("Expected intake to answer");
            }
            asked.add(dossier + " " + attachment + " " + new TreeSet<>(agencies));
            return attachment.startsWith("file-");
        }
    }

    @Bean
    Published<Agency> agencies() {
        return new InMemoryPublished<>(
                agency -> agency.code().value(),
                List.of(
                        agency(new AgencyCode("H99")),
                        agency(Facts.COMMUNE, Facts.CHI),
                        agency(Facts.JUSTICE, Facts.AN, Facts.BINH),
                        agency(Facts.POLICE),
                        agency(Facts.INSURANCE)));
    }

    /** An agency with those who are known by name, and one of each role. */
    private static Agency agency(AgencyCode code, StaffId... named) {
        var staff = Stream.concat(
                        Stream.of(named),
                        Stream.of("officer", "leader", "onestop-head").map(role -> new StaffId(role + "-" + code)))
                .map(id -> new Agency.Staff(id, id.value(), "Công chức"))
                .toList();
        var since = LocalDate.of(2020, 1, 1);
        return new Agency(
                code,
                code.value(),
                null,
                code.value(),
                code.value(),
                null,
                staff.getFirst(),
                staff,
                List.of(),
                since,
                null,
                null);
    }
}
