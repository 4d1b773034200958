package vn.motcua.routing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.routing.route.Facts;
import vn.motcua.routing.route.web.Agencies;
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
    Agencies agencies() {
        return Set.of(Facts.COMMUNE, Facts.JUSTICE, Facts.POLICE, Facts.INSURANCE)::contains;
    }

    @Bean
    Staff staff() {
        return (agency, officer) -> STAFF.getOrDefault(agency, Set.of()).contains(officer);
    }
}
