package vn.motcua.eventing.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicPaths patterns that need no token, each optionally after a method: {@code GET /api/v1/tracking/*}
 * @param audience claim {@code aud} of the tokens that are meant for this house
 */
@ConfigurationProperties("motcua.security")
record SecuritySettings(@DefaultValue List<String> publicPaths, @DefaultValue("motcua") String audience) {

    SecuritySettings {
        publicPaths = List.copyOf(publicPaths);
    }
}
