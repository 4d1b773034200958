package vn.motcua.eventing.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicPaths patterns that need no token, each optionally after a method: {@code GET /api/v1/tracking/*}
 */
@ConfigurationProperties("motcua.security")
record SecuritySettings(@DefaultValue List<String> publicPaths) {

    SecuritySettings {
        publicPaths = List.copyOf(publicPaths);
    }
}
