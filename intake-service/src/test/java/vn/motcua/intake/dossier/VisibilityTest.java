package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.dossier.Facts.JUSTICE;
import static vn.motcua.intake.dossier.Facts.registered;
import static vn.motcua.intake.dossier.Facts.submitted;

import org.junit.jupiter.api.Test;

class VisibilityTest {
    private final Folder folder = ((Dossier.Registered) Story.state(submitted(), registered())).folder();

    @Test
    void a_portal_sees_what_it_created() {
        assertThat(Visibility.covers(new Visibility.OfClient("portal"), folder)).isTrue();
        assertThat(Visibility.covers(new Visibility.OfClient("other"), folder)).isFalse();
    }

    @Test
    void staff_see_what_their_own_agency_takes_part_in() {
        assertThat(Visibility.covers(new Visibility.OfAgency(JUSTICE), folder)).isTrue();
        assertThat(Visibility.covers(new Visibility.OfAgency("H99.22"), folder)).isFalse();
        assertThat(Visibility.covers(new Visibility.OfAgency("H99"), folder)).isFalse();
    }

    @Test
    void leaders_see_what_those_below_take_part_in() {
        assertThat(Visibility.covers(new Visibility.AtOrBelow("H99"), folder)).isTrue();
        assertThat(Visibility.covers(new Visibility.AtOrBelow("H99.21"), folder))
                .isTrue();
        assertThat(Visibility.covers(new Visibility.AtOrBelow("H99.2"), folder)).isFalse();
    }

    @Test
    void nobody_sees_nothing() {
        assertThat(Visibility.covers(new Visibility.OfNobody(), folder)).isFalse();
    }
}
