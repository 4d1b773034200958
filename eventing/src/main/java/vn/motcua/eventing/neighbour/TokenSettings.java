package vn.motcua.eventing.neighbour;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this service gets its own token.
 *
 * @param url token endpoint of the issuer
 */
@ConfigurationProperties("motcua.tokens")
public record TokenSettings(URI url, String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "TokenSettings[" + url + ", " + clientId + ", secret hidden]";
    }
}
