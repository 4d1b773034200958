package vn.motcua.eventing.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void an_agency_lies_in_its_own_scope_and_in_those_of_all_above() {
        assertThat(Scope.claimsOf("H99.21.1")).containsExactly("H99.21.1", "H99.*", "H99.21.*", "H99.21.1.*");
        assertThat(Scope.claimsOf("H99")).containsExactly("H99", "H99.*");
    }

    @Test
    void an_agency_whose_code_begins_alike_lies_elsewhere() {
        assertThat(Scope.claimsOf("H99.211")).doesNotContain("H99.21.*");
    }

    @Test
    void above_an_agency_are_those_whose_groups_it_begins_with() {
        assertThat(Scope.upwardsOf("H99.21.1")).containsExactly("H99", "H99.21", "H99.21.1");
        assertThat(Scope.upwardsOf("H99")).containsExactly("H99");
    }

    @Test
    void below_is_said_of_an_agency_and_of_a_subtree() {
        assertThat(Scope.below("H99.21")).isEqualTo(new Scope("H99.21.*"));
        assertThat(Scope.below("H99.*")).isEqualTo(new Scope("H99.*"));
    }
}
