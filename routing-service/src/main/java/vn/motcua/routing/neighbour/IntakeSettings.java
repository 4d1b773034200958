package vn.motcua.routing.neighbour;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where intake is.
 *
 * @param url base address
 */
@ConfigurationProperties("motcua.services.intake")
record IntakeSettings(URI url) {}
