package vn.motcua.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are.
 *
 * @param services by their names: all that a door leads to, and {@code tokens}, the local token issuer, where there is one
 */
@ConfigurationProperties("motcua")
@Validated
record GatewaySettings(@NotNull Map<String, @Valid Service> services) {
    private static final String TOKENS = "tokens";

    GatewaySettings {
        services = Map.copyOf(services);
        for (var name : Door.SERVICES) {
            if (!services.containsKey(name)) {
                throw new IllegalArgumentException("Expected motcua.services." + name + ".url, got none");
            }
        }
    }

    record Service(@NotNull URI url) {}

    /** Where a service is that a door leads to. */
    URI of(String service) {
        return Objects.requireNonNull(services.get(service)).url();
    }

    /** The local token issuer; none where tokens come from an issuer of their own address. */
    Optional<URI> tokens() {
        return Optional.ofNullable(services.get(TOKENS)).map(Service::url);
    }
}
