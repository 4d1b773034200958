package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class ActorTest {

    @Test
    void the_claim_client_goes_before_what_issuers_call_it_otherwise() {
        assertThat(Actor.of(token(Map.of("sub", "lan", "client", "a", "azp", "b")))
                        .client())
                .isEqualTo("a");
        assertThat(Actor.of(token(Map.of("sub", "lan", "azp", "b", "client_id", "c")))
                        .client())
                .isEqualTo("b");
        assertThat(Actor.of(token(Map.of("sub", "lan", "client_id", "c"))).client())
                .isEqualTo("c");
    }

    @Test
    void a_token_of_nobody_is_no_actor() {
        assertThatThrownBy(() -> Actor.of(token(Map.of("roles", List.of("clerk")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void roles_that_are_no_list_are_none() {
        assertThat(Actor.of(token(Map.of("sub", "lan", "roles", "clerk"))).roles())
                .isEmpty();
    }

    @Test
    void an_exact_claim_covers_its_agency_alone() {
        assertThat(of("H99.21").covers("H99.21")).isTrue();
        assertThat(of("H99.21").covers("H99.21.1")).isFalse();
        assertThat(of("H99.21").covers("H99.211")).isFalse();
        assertThat(of("H99.21").covers("H99")).isFalse();
        assertThat(of(null).covers("H99.21")).isFalse();
    }

    @Test
    void a_subtree_covers_its_top_and_all_below() {
        assertThat(of("H99.*").covers("H99")).isTrue();
        assertThat(of("H99.*").covers("H99.21.1")).isTrue();
        assertThat(of("H99.2.*").covers("H99.21")).isFalse();
        assertThat(of("H99.*").covers("H9")).isFalse();
    }

    @Test
    void above_is_the_agency_itself_and_whatever_lies_below_it() {
        assertThat(of("H99.21").above("H99.21")).isTrue();
        assertThat(of("H99.21").above("H99.21.1")).isTrue();
        assertThat(of("H99.2").above("H99.21")).isFalse();
        assertThat(of("H99.21.1").above("H99.21")).isFalse();
        assertThat(of("H99.*").above("H99.21")).isTrue();
        assertThat(of(null).above("H99.21")).isFalse();
    }

    private static Actor of(String agency) {
        return new Actor("lan", "clerk", Set.of("clerk"), agency);
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("t")
                .header("alg", "none")
                .claims(all -> all.putAll(claims))
                .build();
    }
}
