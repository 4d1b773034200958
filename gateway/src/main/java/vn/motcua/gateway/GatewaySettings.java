package vn.motcua.gateway;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are.
 *
 * @param tokens the local token issuer; null where tokens come from an issuer of their own address
 */
@ConfigurationProperties("motcua.services")
@Validated
record GatewaySettings(
        @NotNull Service intake,
        @NotNull Service routing,
        @NotNull Service sla,
        @NotNull Service notification,
        @Nullable Service tokens) {

    record Service(@NotNull URI url) {}
}
