package vn.motcua.intake.neighbour;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where routing is.
 *
 * @param url base address
 */
@ConfigurationProperties("motcua.services.routing")
record RoutingSettings(URI url) {}
