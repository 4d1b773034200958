package vn.motcua.gateway;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the gateway has for its callers.
 *
 * @param connections how many requests one service is asked at the same time
 * @param connectionWait how long a request waits for one of them
 * @param inMemory how much of a body is kept in memory
 * @param patience how long a sender may take whatever he sends
 * @param perSecond how much he has to send in each second after that
 */
@ConfigurationProperties("motcua.gateway")
@Validated
record EdgeSettings(
        @DefaultValue("64") @Positive int connections,
        @DefaultValue("2s") Duration connectionWait,
        @DefaultValue("16KB") DataSize inMemory,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("8KB") DataSize perSecond) {}
