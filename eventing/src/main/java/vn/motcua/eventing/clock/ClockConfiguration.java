package vn.motcua.eventing.clock;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service its business clock, and the means to jump it only where a file says how far. */
@AutoConfiguration
@EnableConfigurationProperties(ClockSettings.class)
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    BusinessClock businessClock(ClockSettings settings) {
        return BusinessClock.of(Clock.systemUTC(), settings.path());
    }

    @Bean
    @ConditionalOnProperty("motcua.clock.file")
    BusinessClockEndpoint businessClockEndpoint(BusinessClock clock) {
        return new BusinessClockEndpoint(clock);
    }
}
