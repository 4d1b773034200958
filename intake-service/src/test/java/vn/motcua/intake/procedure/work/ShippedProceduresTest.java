package vn.motcua.intake.procedure.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.intake.agency.work.ShippedAgencies;
import vn.motcua.intake.dossier.Facts;
import vn.motcua.intake.procedure.Allotments;

class ShippedProceduresTest {
    private static final Set<AgencyCode> AGENCIES =
            ShippedAgencies.read().stream().map(Agency::code).collect(Collectors.toSet());
    private static final List<Procedure> SHIPPED = ShippedProcedures.read(AGENCIES);

    @Test
    void at_least_ten_procedures_are_offered_at_the_commune() {
        assertThat(SHIPPED).hasSizeGreaterThanOrEqualTo(10).allSatisfy(procedure -> assertThat(procedure.offeredAt())
                .contains(new AgencyCode("H99.21")));
    }

    @Test
    void a_marital_status_certificate_passes_two_agencies_in_sequence_within_three_working_days() {
        var procedure = shipped("1.004873");

        assertThat(procedure.terms().getFirst().term()).isEqualTo(new Term(3, Unit.WORKING_DAY));
        assertThat(procedure.route()).extracting(step -> step.agency().value()).containsExactly("H99.31", ".1");
        assertThat(procedure.route().getLast().after())
                .containsExactly(procedure.route().getFirst().id());
    }

    @Test
    void the_bundle_for_a_newborn_runs_police_and_insurance_in_parallel_and_joins() {
        var route = shipped("2.000986").route();

        assertThat(route).extracting(step -> step.agency().value()).containsExactly(".1", "H99.31", "H99.32", ".1");
        assertThat(route.get(1).after()).isEqualTo(route.get(2).after()).containsExactly(new StepId("birth"));
        assertThat(route.get(3).after()).containsExactlyInAnyOrder(new StepId("residence"), new StepId("insurance"));
    }

    @Test
    void a_certified_copy_is_due_the_same_day() {
        assertThat(shipped("2.000815").terms()).singleElement().satisfies(term -> assertThat(term.sameDay())
                .isTrue());
    }

    @Test
    void a_certified_copy_that_is_hard_to_compare_may_take_two_working_days_more() {
        assertThat(shipped("2.000815").terms())
                .singleElement()
                .extracting(Procedure.CaseTerm::extension)
                .isEqualTo(new Procedure.Extension(2, "Điều 21 Nghị định 23/2015/NĐ-CP", new StepId("certify")));
    }

    static List<Arguments> impossible() {
        var days = new Term(3, Unit.WORKING_DAY);
        var hours = new Term(8, Unit.WORKING_HOUR);
        return List.of(
                Arguments.of(
                        days, new Procedure.Extension(0, "Điều 21", new StepId("issue")), "by a working day or more"),
                Arguments.of(
                        days, new Procedure.Extension(2, " ", new StepId("issue")), "the legal basis of the extension"),
                Arguments.of(hours, new Procedure.Extension(2, "Điều 21", new StepId("issue")), "in days"),
                Arguments.of(days, new Procedure.Extension(2, "Điều 21", new StepId("nowhere")), "a step of 1.004873"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void an_extension_that_cannot_be_counted_stops_the_service(
            Term term, Procedure.Extension extension, String expected) {
        var cases = List.of(new Procedure.CaseTerm(null, null, term, false, null, extension, null));

        assertThatThrownBy(() -> ShippedProcedures.checked(
                        with(cases, Facts.certificate().route()), AGENCIES))
                .hasMessageContaining(expected);
    }

    @Test
    void days_are_added_to_no_step_that_has_calendar_days() {
        var step = new RouteStep(
                new StepId("a"), "A", new AgencyCode("H99.31"), new Term(3, Unit.CALENDAR_DAY), List.of(), null);
        var extension = new Procedure.Extension(2, "Điều 21", new StepId("a"));
        var cases = List.of(
                new Procedure.CaseTerm(null, null, new Term(3, Unit.CALENDAR_DAY), false, null, extension, null));

        assertThatThrownBy(() -> ShippedProcedures.checked(with(cases, List.of(step)), AGENCIES))
                .hasMessage("Expected a step of 1.004873 in working days that the extension goes to, got a");
    }

    @Test
    void a_permanent_residence_is_promised_in_five_of_the_seven_working_days_that_the_law_gives() {
        assertThat(shipped("1.004222").terms()).singleElement().satisfies(term -> {
            assertThat(term.term()).isEqualTo(new Term(7, Unit.WORKING_DAY));
            assertThat(term.committed()).isEqualTo(new Term(5, Unit.WORKING_DAY));
        });
    }

    @Test
    void a_building_permit_has_two_cases() {
        assertThat(shipped("1.013225").terms())
                .extracting(Procedure.CaseTerm::caseName)
                .containsExactly("Công trình", "Nhà ở riêng lẻ");
    }

    @Test
    void shipped_allotments_add_up_where_they_can_be_compared() {
        assertThat(SHIPPED).allSatisfy(procedure -> assertThat(Allotments.mismatch(procedure))
                .isEmpty());
    }

    @Test
    void allotments_that_do_not_add_up_are_told_not_refused() {
        var late = with(List.of(step("a", new AgencyCode("H99.31"), 5)));

        assertThat(Allotments.mismatch(late))
                .contains("Expected allotments that add up to 3 WORKING_DAY, got 5 WORKING_DAY");
        assertThat(ShippedProcedures.checked(late, AGENCIES)).isSameAs(late);
    }

    @Test
    void an_agency_that_does_not_exist_stops_the_service() {
        assertThatThrownBy(() -> ShippedProcedures.checked(with(List.of(step("a", new AgencyCode(".9"), 3))), AGENCIES))
                .hasMessage("Expected a known agency of step a of 1.004873, got H99.21.9");
    }

    @Test
    void a_step_comes_after_steps_named_before_it() {
        var lost = new RouteStep(
                new StepId("b"),
                "B",
                new AgencyCode("H99.31"),
                new Term(1, Unit.WORKING_DAY),
                List.of(new StepId("nowhere")),
                null);

        assertThatThrownBy(() -> ShippedProcedures.checked(with(List.of(lost)), AGENCIES))
                .hasMessageStartingWith("Expected step b of 1.004873 after steps named before it");
    }

    @Test
    void the_rules_of_a_day_are_the_latest_in_force() {
        var rules = ShippedRuleSets.read();

        assertThat(rules.on(LocalDate.parse("2026-11-23")).name()).isEqualTo("ND118-2025");
        assertThat(rules.on(LocalDate.parse("2025-07-01")).name()).isEqualTo("ND118-2025");
        assertThat(rules.on(LocalDate.parse("2025-06-30")).name()).isEqualTo("ND61-2018");
        assertThat(rules.on(LocalDate.parse("2010-01-01")).name()).isEqualTo("ND61-2018");
    }

    @Test
    void procedures_of_a_folder_take_the_place_of_the_shipped_ones(@TempDir Path folder) throws IOException {
        var file = "catalogue/procedures/1.004873.yaml";
        Files.copy(new ClassPathResource(file).getInputStream(), folder.resolve("own.yaml"));

        assertThat(ShippedProcedures.read(folder, AGENCIES))
                .extracting(Procedure::code)
                .containsExactly("1.004873");
        assertThatThrownBy(() -> ShippedProcedures.read(folder.resolve("nowhere"), AGENCIES))
                .hasMessageContaining("Expected motcua.catalogue.dir to be a folder");
    }

    private static Procedure shipped(String code) {
        return SHIPPED.stream()
                .filter(procedure -> procedure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static RouteStep step(String id, AgencyCode agency, int days) {
        return new RouteStep(new StepId(id), id, agency, new Term(days, Unit.WORKING_DAY), List.of(), null);
    }

    private static Procedure with(List<RouteStep> route) {
        return with(Facts.certificate().terms(), route);
    }

    private static Procedure with(List<Procedure.CaseTerm> terms, List<RouteStep> route) {
        var p = Facts.certificate();
        return new Procedure(
                p.code(),
                p.version(),
                p.name(),
                p.field(),
                p.levels(),
                p.offeredAt(),
                p.competentAgency(),
                p.validFrom(),
                p.validTo(),
                p.online(),
                p.verified(),
                terms,
                p.fees(),
                p.components(),
                p.afterSupplement(),
                route,
                p.own(),
                null,
                null);
    }
}
