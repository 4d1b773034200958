package vn.motcua.eventing.web;

import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param secret key of the hash of bodies; the same in every replica of a service
 */
@ConfigurationProperties("motcua.idempotency")
@Validated
record IdempotencySettings(@Size(min = 16) String secret) {

    @Override
    public String toString() {
        return "IdempotencySettings[secret hidden]";
    }
}
