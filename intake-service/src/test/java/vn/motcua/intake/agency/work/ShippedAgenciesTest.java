package vn.motcua.intake.agency.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Agency.Staff;

class ShippedAgenciesTest {

    @Test
    void the_sample_province_is_shipped() {
        assertThat(ShippedAgencies.read())
                .extracting(agency -> agency.code().value())
                .containsExactlyInAnyOrder(
                        "H99",
                        "H99.1",
                        "H99.11",
                        "H99.12",
                        "H99.13",
                        "H99.21",
                        "H99.21.1",
                        "H99.21.2",
                        "H99.21.3",
                        "H99.22",
                        "H99.23",
                        "H99.31",
                        "H99.32",
                        "H99.33");
    }

    @Test
    void every_head_is_one_of_the_staff() {
        assertThat(ShippedAgencies.read())
                .allSatisfy(agency -> assertThat(agency.staff()).contains(agency.head()));
    }

    @Test
    void staff_ids_are_unique_in_the_province() {
        var ids = ShippedAgencies.read().stream()
                .flatMap(agency -> agency.staff().stream())
                .map(Staff::id)
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void a_malformed_code_stops_the_service() {
        assertThatThrownBy(() -> ShippedAgencies.checked(List.of(agency("99", null, null))))
                .hasMessage("Expected an agency code such as H56.14, got 99");
    }

    @Test
    void an_agency_is_named_once() {
        assertThatThrownBy(() -> ShippedAgencies.checked(List.of(agency("H99", null, null), agency("H99", null, null))))
                .hasMessage("Expected each agency once, got H99 twice");
    }

    @Test
    void parents_and_successors_exist() {
        assertThatThrownBy(() -> ShippedAgencies.checked(List.of(agency("H99.1", "H99", null))))
                .hasMessage("Expected a known parent of H99.1, got H99");
        assertThatThrownBy(() -> ShippedAgencies.checked(List.of(agency("H99", null, "H98"))))
                .hasMessage("Expected a known successor of H99, got H98");
    }

    private static Agency agency(String code, @Nullable String parent, @Nullable String successor) {
        var head = new Staff(new StaffId("x"), "X", "X");
        return new Agency(
                new AgencyCode(code),
                "X",
                AgencyCode.ofNullable(parent),
                "X",
                "X",
                null,
                head,
                List.of(head),
                List.of(),
                LocalDate.parse("2025-07-01"),
                null,
                AgencyCode.ofNullable(successor));
    }
}
