package vn.motcua.routing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Problem;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.routing.route.Facts;
import vn.motcua.routing.route.web.Agencies;
import vn.motcua.routing.route.web.ResultPapers;
import vn.motcua.routing.route.web.Staff;

/** All controllers of the service with everything behind them in memory. It is always three hours after noon. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "vn.motcua.eventing.spring.EventingConfiguration"
        })
@ComponentScan(useDefaultFilters = false, includeFilters = @Filter(RestController.class))
public class RoutingSlice {
    private static final Map<String, Set<String>> STAFF =
            Map.of(Facts.JUSTICE, Set.of(Facts.AN, Facts.BINH), Facts.COMMUNE, Set.of(Facts.CHI));

    @Bean
    JwtDecoder decoder() {
        return Tokens.decoder();
    }

    @Bean
    BusinessClock clock() {
        return BusinessClock.of(Clock.fixed(Facts.LATER, ZoneOffset.UTC));
    }

    @Bean
    InMemoryRoutes routes() {
        return new InMemoryRoutes();
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
        public boolean bind(String dossier, String attachment, Set<String> agencies) {
            if (away) {
                throw Problem.unavailable("Expected intake to answer");
            }
            asked.add(dossier + " " + attachment + " " + new TreeSet<>(agencies));
            return attachment.startsWith("file-");
        }
    }

    @Bean
    Agencies agencies() {
        return Set.of(Facts.COMMUNE, Facts.JUSTICE, Facts.POLICE, Facts.INSURANCE)::contains;
    }

    @Bean
    Staff staff() {
        return (agency, officer) ->
                STAFF.getOrDefault(agency, Set.of()).contains(officer) || officer.endsWith("-" + agency);
    }
}
