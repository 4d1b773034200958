package vn.motcua.sla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.report.Told.question;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.sla.report.Report06.Resolved;

class SumChecksTest {
    private static final Map<String, Integer> PUBLISHED = Map.of(
            "received.total",
            13_555,
            "received.online",
            12_781,
            "received.direct",
            0,
            "received.carriedOver",
            574,
            "resolved.total",
            12_990,
            "resolved.early",
            12_950,
            "resolved.onTime",
            2,
            "resolved.late",
            38,
            "inProgress.total",
            365);

    private final Report06 own =
            Report06.count(question(DistrictYear.YEAR), GroupBy.FIELD, taker -> DistrictYear.dossiers()
                    .forEach(taker));

    @Test
    void the_year_of_a_mountain_district_comes_out_exactly() {
        var totals = own.totals();

        assertThat(totals.received().total()).isEqualTo(13_355);
        assertThat(totals.received().online() + totals.received().direct()).isEqualTo(12_781);
        assertThat(totals.received().carriedOver()).isEqualTo(574);
        assertThat(totals.resolved()).isEqualTo(new Resolved(12_990, 12_950, 2, 38));
        assertThat(totals.inProgress().total()).isEqualTo(365);
        assertThat(own.violations()).isEmpty();
    }

    @Test
    void its_published_total_does_not_add_up() {
        assertThat(SumChecks.check(List.of(), new Columns("", PUBLISHED)))
                .containsExactly(
                        new Violation("", "received = online + direct + carriedOver", 13_355, 13_555),
                        new Violation("", "received = resolved + inProgress", 13_355, 13_555));
    }

    @Test
    void its_published_total_is_not_that_of_our_own_record() {
        assertThat(SumChecks.compare(List.of(), new Columns("", PUBLISHED), own))
                .contains(new Violation("", "received.total: our own record", 13_355, 13_555))
                .extracting(Violation::identity)
                .containsExactly(
                        "received.direct: our own record",
                        "received.online: our own record",
                        "received.total: our own record");
    }

    @Test
    void our_own_figures_agree_with_themselves() {
        var rows = own.rows().stream().map(Columns::of).toList();
        var totals = Columns.of(own.totals());

        assertThat(SumChecks.check(rows, totals)).isEmpty();
        assertThat(SumChecks.compare(rows, totals, own)).isEmpty();
    }

    @Test
    void totals_are_the_sums_of_their_rows() {
        var rows = List.of(new Columns("a", Map.of("resolved.late", 2)), new Columns("b", Map.of("resolved.late", 3)));

        assertThat(SumChecks.check(rows, new Columns("", Map.of("resolved.late", 6))))
                .containsExactly(new Violation("", "resolved.late: totals = sum of rows", 5, 6));
    }

    @Test
    void a_group_nobody_knows_differs_by_all_it_has() {
        assertThat(SumChecks.compare(
                        List.of(new Columns("Đất đai", Map.of("resolved.late", 2))), new Columns("", Map.of()), own))
                .containsExactly(new Violation("Đất đai", "resolved.late: our own record", 0, 2));
    }

    /** Lâm Đồng, October 2019: how the rest came in was not published. */
    @Test
    void what_was_not_published_is_unknown() {
        var published = Map.of(
                "received.total", 19_361,
                "received.carriedOver", 3_320,
                "resolved.total", 15_641,
                "resolved.early", 13_529,
                "resolved.onTime", 1_958,
                "resolved.late", 154);

        assertThat(SumChecks.check(List.of(), new Columns("", published))).isEmpty();
    }

    @Test
    void a_part_is_never_more_than_its_whole() {
        assertThat(SumChecks.check(List.of(), new Columns("", Map.of("received.total", 7, "resolved.total", 8))))
                .containsExactly(new Violation("", "received = resolved + inProgress", 8, 7));
    }

    @Test
    void sums_are_larger_than_their_parts_may_be() {
        var most = Integer.MAX_VALUE;
        var published =
                Map.of("resolved.total", most, "resolved.early", most, "resolved.onTime", most, "resolved.late", 1);

        assertThat(SumChecks.check(List.of(), new Columns("", published)))
                .containsExactly(new Violation("", "resolved = early + onTime + late", 2L * most + 1, most));
    }

    @Test
    void what_was_not_published_is_not_missed() {
        assertThat(SumChecks.check(List.of(), new Columns("", Map.of("received.total", 7, "resolved.total", 7))))
                .isEmpty();
    }
}
