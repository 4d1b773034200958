package vn.motcua.eventing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SightTest {
    private static final Parties DOSSIER = new Parties("portal", Set.of("H99.21", "H99.21.1"));

    @Test
    void a_client_sees_what_it_created() {
        assertThat(new Sight.OfClient("portal").covers(DOSSIER)).isTrue();
        assertThat(new Sight.OfClient("another").covers(DOSSIER)).isFalse();
    }

    @Test
    void an_agency_sees_what_it_takes_part_in() {
        assertThat(new Sight.OfAgencies(new Scope("H99.21.1")).covers(DOSSIER)).isTrue();
        assertThat(new Sight.OfAgencies(new Scope("H99.22")).covers(DOSSIER)).isFalse();
        assertThat(new Sight.OfAgencies(new Scope("H99")).covers(DOSSIER)).isFalse();
    }

    @Test
    void a_subtree_sees_what_any_agency_in_it_takes_part_in() {
        assertThat(new Sight.OfAgencies(Scope.below("H99")).covers(DOSSIER)).isTrue();
        assertThat(new Sight.OfAgencies(Scope.below("H99.2")).covers(DOSSIER)).isFalse();
    }

    @Test
    void nobody_sees_nothing() {
        assertThat(new Sight.OfNobody().covers(DOSSIER)).isFalse();
        assertThat(new Sight.OfNobody().agencies()).isEmpty();
    }
}
