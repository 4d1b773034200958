package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTest {
    private final List<String> checked = new ArrayList<>();

    @Test
    void a_token_that_is_shown_again_is_not_checked_again() {
        var tokens = tokens(Instant.now().plus(Duration.ofHours(1)));

        tokens.decode("clerk");
        tokens.decode("clerk");

        assertThat(checked).containsExactly("clerk");
    }

    @Test
    void a_refused_token_is_refused_again_after_another_look() {
        var tokens = tokens(Instant.now().plus(Duration.ofHours(1)));

        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(checked).containsExactly("forged", "forged");
    }

    @Test
    void a_token_that_has_expired_meanwhile_is_refused() {
        var tokens = tokens(Instant.now().minus(Duration.ofMinutes(5)));

        assertThatThrownBy(() -> tokens.decode("clerk")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void a_token_that_never_ends_is_refused() {
        assertThatThrownBy(() -> tokens(null).decode("clerk")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void a_token_for_another_house_or_for_none_is_refused() {
        var later = Instant.now().plus(Duration.ofHours(1));

        for (var audience : List.of(List.of("another"), List.<String>of())) {
            assertThatThrownBy(() -> tokens(later, audience).decode("clerk"))
                    .isInstanceOf(JwtValidationException.class);
        }
    }

    private RememberedTokens tokens(@Nullable Instant expiresAt) {
        return tokens(expiresAt, List.of("motcua"));
    }

    private RememberedTokens tokens(@Nullable Instant expiresAt, List<String> audience) {
        return new RememberedTokens(
                token -> {
                    checked.add(token);
                    if (token.equals("forged")) {
                        throw new BadJwtException("Expected another signature");
                    }
                    return Jwt.withTokenValue(token)
                            .header("alg", "RS256")
                            .subject(token)
                            .audience(audience)
                            .expiresAt(expiresAt)
                            .build();
                },
                "motcua");
    }
}
