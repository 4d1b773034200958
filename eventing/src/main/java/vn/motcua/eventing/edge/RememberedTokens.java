package vn.motcua.eventing.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks the signature of a token once a minute and not at every call: clients show the same one again and again. Its times and
 * whom it is meant for are looked at each time, whatever the decoder asks: one without an end, or for another house, is refused;
 * what was refused is not remembered. A key that the issuer withdraws is believed for a minute more.
 */
public final class RememberedTokens implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<String, Jwt> checked =
            Caffeine.newBuilder().expireAfterWrite(LONGEST).maximumSize(MOST).build();

    /** @param audience whom a token must be meant for */
    public RememberedTokens(JwtDecoder decoder, String audience) {
        this.decoder = decoder;
        var times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        this.claims = new DelegatingOAuth2TokenValidator<>(List.of(times, new JwtAudienceValidator(audience)));
    }

    @Override
    public Jwt decode(String token) {
        var jwt = checked.getIfPresent(token);
        if (jwt == null) {
            jwt = decoder.decode(token);
            checked.put(token, jwt);
        }
        var found = claims.validate(jwt);
        if (found.hasErrors()) {
            throw new JwtValidationException("Expected a token for this house that is valid now", found.getErrors());
        }
        return jwt;
    }
}
