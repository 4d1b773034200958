package vn.motcua.notification;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.neighbour.TokenSettings;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.web.Tokens;

/** All controllers of the service on an {@link Office}, with the settings it ships with. It is always noon. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "vn.motcua.eventing.spring.EventingConfiguration"
        })
@EnableConfigurationProperties(TokenSettings.class)
@ConfigurationPropertiesScan
@ComponentScan(excludeFilters = @Filter({Configuration.class, SpringBootApplication.class}))
public class NotificationSlice {

    @Bean
    JwtDecoder decoder() {
        return Tokens.decoder();
    }

    @Bean
    BusinessClock clock() {
        return BusinessClock.of(Clock.fixed(Facts.NOON, ZoneOffset.UTC));
    }

    @Bean
    Office office() {
        return new Office();
    }

    @Bean
    Seal seal(NotificationSettings settings) {
        return Seal.of(settings.keyset(), "motcua.notification.keyset");
    }

    @Bean
    MongoDatabase database(Office office) {
        return office.database();
    }

    @Bean
    Published<Agency> agencies() {
        return Facts.AGENCIES;
    }
}
