package vn.motcua.intake.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.agency.Offices.CLERK;
import static vn.motcua.intake.agency.Offices.HEAD;
import static vn.motcua.intake.agency.Offices.office;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Agency.Staff;
import vn.motcua.contracts.reference.Agency.Window;
import vn.motcua.intake.catalogue.Fault;

class AgencyRulesTest {
    private static final List<Window> OFFICE_HOURS =
            List.of(new Window("07:00", "11:30"), new Window("13:30", "17:00"));

    @Test
    void an_agency_as_it_should_be_has_no_fault() {
        assertThat(faults(with("H99", OFFICE_HOURS, HEAD, CLERK))).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var agency = Offices.office(
                "99",
                "Ủy ban",
                "H98",
                "2025-07-01",
                "2025-06-30",
                "H97",
                List.of(CLERK, CLERK),
                List.of(new Window("17:00", "07:00")));

        assertThat(faults(agency))
                .containsExactly("code", "parent", "successor", "windows[0].to", "staff[1].id", "head", "validTo");
    }

    @Test
    void nobody_stands_above_himself() {
        assertThat(faults(with("H99.51", OFFICE_HOURS, HEAD))).containsExactly("parent");
        assertThat(faults(with("H99.52", OFFICE_HOURS, HEAD)))
                .as("which is below it")
                .containsExactly("parent");
    }

    @Test
    void hours_are_in_order_and_do_not_overlap() {
        assertThat(faults(with("H99", List.of(new Window("07:00", "11:30"), new Window("11:00", "17:00")), HEAD)))
                .containsExactly("windows[1].from");
        assertThat(faults(with("H99", List.of(new Window("7:00", "24:00")), HEAD)))
                .containsExactly("windows[0]");
    }

    @Test
    void the_head_is_one_of_the_staff() {
        assertThat(faults(with("H99", OFFICE_HOURS, CLERK))).containsExactly("head");
    }

    @Test
    void nothing_follows_what_does_not_end() {
        assertThat(faults(office("H99.51", "Ủy ban", "2025-07-01", null, "H99.22")))
                .containsExactly("successor");
        assertThat(faults(office("H99.51", "Ủy ban", "2025-07-01", "2026-12-31", "H99.51")))
                .containsExactly("successor");
    }

    @Test
    void whoever_changes_an_agency_is_warned() {
        var before = with("H99", List.of(), HEAD, CLERK);
        var after = Offices.office(
                "H99.51", "Ủy ban", "H99", "2025-07-01", "2026-12-31", null, List.of(HEAD), OFFICE_HOURS);

        assertThat(AgencyWarnings.of(after, Optional.of(before), List.of(before, office("H99.22"), below())))
                .containsExactly(
                        "Its hours change: what is counted from now on follows the new ones",
                        "clerk-51 is no longer on the staff: what he holds has to be reassigned",
                        "leader-51 is on the staff of H99.22 too",
                        "leader-51 is on the staff of H99.52 too",
                        "It ends on 2026-12-31: what is open then stays with it, nothing follows by itself yet",
                        "It ends on 2026-12-31 and nothing follows it",
                        "H99.52 below it does not end with it");
    }

    private static Agency with(@Nullable String parent, List<Window> windows, Staff... staff) {
        return Offices.office("H99.51", "Ủy ban", parent, "2025-07-01", null, null, List.of(staff), windows);
    }

    private static Agency below() {
        return Offices.office("H99.52", "Phòng", "H99.51", "2025-07-01", null, null, List.of(HEAD), List.of());
    }

    private static List<String> faults(Agency agency) {
        return AgencyRules.faults(agency, AgencyRulesTest::known).stream()
                .map(Fault::field)
                .toList();
    }

    private static Optional<Agency> known(AgencyCode code) {
        var top = Offices.office("H99", "Ủy ban", null, "2025-07-01", null, null, List.of(HEAD), List.of());
        return Stream.of(top, below(), office("H99.22"))
                .filter(agency -> agency.code().equals(code))
                .findFirst();
    }
}
