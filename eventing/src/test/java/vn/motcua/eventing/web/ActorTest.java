package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.access.Sight;

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
    void an_applicants_portal_is_of_no_agency() {
        var claims = Map.<String, Object>of("sub", "lan", "agency", "H99.21", "roles", List.of("portal"));

        assertThat(Actor.of(token(claims)).agency()).isNull();
    }

    @Test
    void a_subtree_covers_its_top_and_all_below() {
        assertThat(of("H99.*").covers("H99")).isTrue();
        assertThat(of("H99.*").covers("H99.21.1")).isTrue();
        assertThat(of("H99.2.*").covers("H99.21")).isFalse();
        assertThat(of("H99.*").covers("H9")).isFalse();
    }

    @Test
    void clerks_and_officers_see_what_their_own_agency_takes_part_in() {
        for (var role : List.of(Roles.CLERK, Roles.OFFICER)) {
            assertThat(of(role, "H99.21").sight()).isEqualTo(new Sight.OfAgencies(new Scope("H99.21")));
            assertThat(of(role, "H99.*").sight()).isEqualTo(new Sight.OfAgencies(new Scope("H99.*")));
        }
    }

    @Test
    void leaders_controllers_and_heads_of_a_one_stop_unit_see_also_what_lies_below() {
        for (var role : List.of(Roles.LEADER, Roles.CONTROLLER, Roles.ONESTOP_HEAD)) {
            assertThat(of(role, "H99.21").sight()).isEqualTo(new Sight.OfAgencies(new Scope("H99.21.*")));
        }
    }

    @Test
    void a_portal_sees_what_it_created_whatever_agency_its_token_names() {
        assertThat(of(Roles.PORTAL, null).sight()).isEqualTo(new Sight.OfClient("clerk"));
        assertThat(of(Roles.PORTAL, "H99.21").sight()).isEqualTo(new Sight.OfClient("clerk"));
    }

    @Test
    void whoever_is_of_no_agency_and_the_operator_see_no_dossier() {
        assertThat(of(Roles.OFFICER, null).sight()).isEqualTo(new Sight.OfNobody());
        assertThat(of(Roles.OPERATOR, "H99.*").sight()).isEqualTo(new Sight.OfNobody());
        assertThat(of(Roles.SERVICE, "H99.*").sight()).isEqualTo(new Sight.OfNobody());
    }

    @Test
    void leaders_and_heads_act_also_for_agencies_below_theirs_and_others_for_their_own() {
        assertThat(of(Roles.LEADER, "H99.21").actsAs(Roles.LEADER, "H99.21.1")).isTrue();
        assertThat(of(Roles.ONESTOP_HEAD, "H99").actsAs(Roles.ONESTOP_HEAD, "H99.21"))
                .isTrue();
        assertThat(of(Roles.LEADER, "H99.2").actsAs(Roles.LEADER, "H99.21")).isFalse();
        assertThat(of(Roles.OFFICER, "H99.21").actsAs(Roles.OFFICER, "H99.21")).isTrue();
        assertThat(of(Roles.OFFICER, "H99.21").actsAs(Roles.OFFICER, "H99.21.1"))
                .isFalse();
        assertThat(of(Roles.OFFICER, "H99.21").actsAs(Roles.LEADER, "H99.21")).isFalse();
        assertThat(of(Roles.LEADER, null).actsAs(Roles.LEADER, "H99.21")).isFalse();
    }

    private static Actor of(String role, @Nullable String agency) {
        return new Actor("lan", "clerk", Set.of(role), agency);
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
