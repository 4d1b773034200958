package vn.motcua.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.notification.access.CorrespondenceAccess;
import vn.motcua.notification.correspondence.LetterList;
import vn.motcua.notification.correspondence.kafka.CorrespondenceType;
import vn.motcua.notification.correspondence.mongo.CorrespondenceStates;
import vn.motcua.notification.correspondence.mongo.MongoLetterList;
import vn.motcua.notification.letter.LetterCounter;
import vn.motcua.notification.letter.LetterFiles;
import vn.motcua.notification.post.CarrierCodes;
import vn.motcua.notification.post.PostSettings;
import vn.motcua.notification.post.Quarantine;
import vn.motcua.notification.post.web.WebhookVerifier;

/** All controllers of the service on an {@link Office}, with the settings it ships with. It is always noon. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "vn.motcua.eventing.spring.EventingConfiguration"
        })
@EnableConfigurationProperties({PostSettings.class, NotificationSettings.class})
@ComponentScan(useDefaultFilters = false, includeFilters = @Filter(RestController.class))
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
    CorrespondenceAccess access(Office office) {
        return new CorrespondenceAccess(office, Facts::agencies);
    }

    @Bean
    LetterList letters(Office office) {
        return new MongoLetterList(
                office.database().getCollection(CorrespondenceType.COLLECTION), CorrespondenceStates.mapper());
    }

    @Bean
    LetterFiles files(Office office, Seal seal) {
        return new LetterFiles(office.database().getCollection("letter_files"), seal);
    }

    @Bean
    LetterCounter counter(MeterRegistry meters) {
        return new LetterCounter(meters, () -> List.of(Facts.COMMUNE));
    }

    @Bean
    Quarantine quarantine(Office office, Seal seal) {
        return new Quarantine(office.database().getCollection("quarantine"), seal);
    }

    @Bean
    CarrierCodes codes(PostSettings settings) {
        return new CarrierCodes(settings.codes());
    }

    @Bean
    WebhookVerifier verifier(PostSettings settings) {
        return new WebhookVerifier(settings.secrets());
    }
}
