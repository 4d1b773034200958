package vn.motcua.notification.neighbour;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services are that keep what letters quote. */
@ConfigurationProperties("motcua.services")
public record NeighbourSettings(Service intake, Service routing) {

    /** @param url base address */
    public record Service(URI url) {}
}
