package vn.motcua.intake.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.procedure.Published.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.Procedure.OnlineService;
import vn.motcua.intake.agency.work.ShippedAgencies;
import vn.motcua.intake.procedure.work.ShippedProcedures;

class IndexTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Set<AgencyCode> AGENCIES =
            ShippedAgencies.read().stream().map(Agency::code).collect(Collectors.toSet());
    private static final Index SHIPPED = new Index(ShippedProcedures.read(AGENCIES));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "khai sinh",
                "Khai  Sinh",
                "sinh khai",
                "đăng ký khai sinh",
                "dang ky khai sinh",
                "ĐĂNG KÝ KHAI SINH"
            })
    void accents_case_blanks_and_order_of_words_do_not_matter(String words) {
        assertThat(found(new Wish(words, null, null, null)))
                .contains("1.001193", "2.000986")
                .doesNotContain("1.013225");
    }

    @Test
    void marriage_is_found_without_accents_and_by_the_beginning_of_a_word() {
        assertThat(found(new Wish("ket hon", null, null, null))).contains("1.000894");
        assertThat(found(new Wish("hôn nh", null, null, null))).contains("1.004873");
    }

    @Test
    void part_of_a_code_is_enough() {
        assertThat(found(new Wish("1.01322", null, null, null))).contains("1.013225");
    }

    @Test
    void fields_are_compared_like_words_and_a_blank_wish_finds_all() {
        assertThat(found(new Wish(null, "ho tich", null, null)))
                .contains("1.001193")
                .doesNotContain("1.013225");
        assertThat(found(new Wish(" ", null, null, null))).hasSameSizeAs(found(new Wish(null, null, null, null)));
    }

    @Test
    void what_goes_online_as_a_whole_is_found_by_it() {
        var index = new Index(List.of(version(1, "2025-07-01")));

        assertThat(index.search(new Wish(null, null, null, OnlineService.Level.FULL), TODAY))
                .hasSize(1);
        assertThat(index.search(new Wish(null, null, null, OnlineService.Level.PARTIAL), TODAY))
                .isEmpty();
    }

    @Test
    void a_dossier_gets_the_version_of_its_day() {
        var offer = new Offer(List.of(version(2, "2026-12-01"), version(1, "2025-07-01", "2026-11-30")));

        assertThat(offer.on(LocalDate.parse("2026-11-30")).version()).isEqualTo(1);
        assertThat(offer.on(LocalDate.parse("2026-12-01")).version()).isEqualTo(2);
        assertThat(offer.on(LocalDate.parse("2020-01-01")).version())
                .as("none yet")
                .isEqualTo(1);
    }

    @Test
    void a_version_that_is_told_twice_counts_as_told_last() {
        var index = new Index(List.of(version(1, "2025-07-01"), version(1, "2025-07-01", "2026-11-30")));

        assertThat(index.find("1.004873").orElseThrow().versions())
                .singleElement()
                .extracting(Procedure::validTo)
                .isEqualTo(LocalDate.parse("2026-11-30"));
    }

    private static List<String> found(Wish wish) {
        return SHIPPED.search(wish, TODAY).stream().map(Procedure::code).toList();
    }
}
