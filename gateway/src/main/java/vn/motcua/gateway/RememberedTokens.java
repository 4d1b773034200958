package vn.motcua.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks the signature of a token once a minute and not at every call: clients show the same one again and again. Its times are
 * looked at each time; what was refused is not remembered. A key that the issuer withdraws is believed for a minute more. The
 * services have the same of their own: the gateway shares no code with them.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> times = new JwtTimestampValidator();
    private final Cache<String, Jwt> checked =
            Caffeine.newBuilder().expireAfterWrite(LONGEST).maximumSize(MOST).build();

    RememberedTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Jwt decode(String token) {
        var jwt = checked.getIfPresent(token);
        if (jwt == null) {
            jwt = decoder.decode(token);
            checked.put(token, jwt);
        }
        var found = times.validate(jwt);
        if (found.hasErrors()) {
            throw new JwtValidationException("Expected a token that is valid now", found.getErrors());
        }
        return jwt;
    }
}
