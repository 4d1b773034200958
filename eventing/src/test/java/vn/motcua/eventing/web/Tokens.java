package vn.motcua.eventing.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** An issuer for tests: signs tokens with a key of its own and has a decoder that trusts it. */
public final class Tokens {

    public static final String ISSUER = "http://issuer.test";
    public static final String AUDIENCE = "motcua";

    private static final RSAKey KEY = key();
    private static final NimbusJwtEncoder ENCODER = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)));

    private Tokens() {}

    /** Trusts the tokens of this issuer. */
    public static JwtDecoder decoder() {
        try {
            var decoder = NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
            decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(ISSUER));
            return decoder;
        } catch (JOSEException e) {
            throw new IllegalStateException("Expected an RSA key, got another", e);
        }
    }

    /** A token of the client that is named like its role, of no agency. */
    public static String token(String role) {
        return token(Map.of("sub", role, "client", role, "roles", List.of(role)));
    }

    /** A token of the client that is named like its role, of this agency. */
    public static String token(String role, String agency) {
        return token(Map.of("sub", role, "client", role, "roles", List.of(role), "agency", agency));
    }

    /** A token of these claims, good for an hour. */
    public static String token(Map<String, Object> claims) {
        return token(claims, Instant.now().plus(Duration.ofHours(1)));
    }

    static String token(Map<String, Object> claims, Instant expiresAt) {
        var set = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .issuedAt(expiresAt.minus(Duration.ofHours(1)))
                .expiresAt(expiresAt)
                .claims(all -> all.putAll(claims))
                .build();
        return ENCODER.encode(JwtEncoderParameters.from(set)).getTokenValue();
    }

    /** A token of these claims that never ends. */
    static String endless(Map<String, Object> claims) {
        var set = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .claims(all -> all.putAll(claims))
                .build();
        return ENCODER.encode(JwtEncoderParameters.from(set)).getTokenValue();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Expected an RSA key, got none", e);
        }
    }
}
