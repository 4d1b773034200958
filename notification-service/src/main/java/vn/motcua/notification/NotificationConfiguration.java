package vn.motcua.notification;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.motcua.contracts.Topics;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.ReferenceCodec;
import vn.motcua.eventing.kafka.Reference;
import vn.motcua.eventing.neighbour.TokenSettings;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.spring.Plumbing;

/** What all rooms of notification share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
@EnableScheduling
class NotificationConfiguration {

    @Bean
    Seal seal(NotificationSettings settings) {
        return Seal.of(settings.keyset(), "motcua.notification.keyset");
    }

    @Bean
    Reference<Agency> agencies(Plumbing plumbing) {
        return plumbing.reference(Topics.AGENCIES, ReferenceCodec::readAgency);
    }
}
