package vn.motcua.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway asks of a token, as the services do.
 *
 * @param audience claim {@code aud} of the tokens that are meant for this house
 */
@ConfigurationProperties("motcua.security")
record TokenSettings(@DefaultValue("motcua") String audience) {}
