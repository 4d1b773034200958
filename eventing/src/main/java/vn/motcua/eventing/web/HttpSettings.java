package vn.motcua.eventing.web;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxBody how much a request may carry, unless it is multipart or a stream of lines
 * @param maxConnections how many callers are listened to at the same time
 * @param silence how long a caller may say nothing in the middle of a request
 * @param keepAlive how long a connection is kept between two requests; longer than those who keep one to us
 */
@ConfigurationProperties("motcua.http")
@Validated
record HttpSettings(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("1000") @Positive int maxConnections,
        @DefaultValue("10s") Duration silence,
        @DefaultValue("30s") Duration keepAlive) {}
