package vn.motcua.intake.neighbour;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where sla is.
 *
 * @param url base address
 */
@ConfigurationProperties("motcua.services.sla")
record SlaSettings(URI url) {}
