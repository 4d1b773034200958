package vn.motcua.eventing.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import vn.motcua.eventing.web.Tokens;

class RememberedTokensTest {
    private static final Map<String, Object> CLERK = Map.of("sub", "lan", "client", "clerk", "roles", List.of("clerk"));

    private final List<String> checked = new ArrayList<>();
    private final RememberedTokens tokens = new RememberedTokens(
            token -> {
                checked.add(token);
                return Tokens.decoder().decode(token);
            },
            Tokens.AUDIENCE);

    @Test
    void a_token_that_is_shown_again_is_not_checked_again() {
        var lan = Tokens.token(CLERK);
        var other = Tokens.token("officer");

        assertThat(tokens.decode(lan).getSubject()).isEqualTo("lan");
        assertThat(tokens.decode(lan).getSubject()).isEqualTo("lan");
        assertThat(tokens.decode(other).getSubject()).isEqualTo("officer");
        assertThat(checked).containsExactly(lan, other);
    }

    @Test
    void a_refused_token_is_refused_again_after_another_look() {
        var forged = Tokens.token(CLERK) + "x";

        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThat(checked).containsExactly(forged, forged);
    }

    @Test
    void a_token_that_has_expired_meanwhile_is_refused() {
        var over = Instant.now().minus(Duration.ofMinutes(5));
        var careless = new RememberedTokens(
                token -> Jwt.withTokenValue(token)
                        .header("alg", "RS256")
                        .subject("lan")
                        .audience(List.of(Tokens.AUDIENCE))
                        .expiresAt(over)
                        .build(),
                Tokens.AUDIENCE);

        assertThatThrownBy(() -> careless.decode("lan")).isInstanceOf(JwtValidationException.class);
    }
}
