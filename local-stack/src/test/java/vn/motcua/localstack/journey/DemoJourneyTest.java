package vn.motcua.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.localstack.demo.Office;
import vn.motcua.localstack.demo.Story;

/** The four stories of the demo, looked at from all sides once they have been played. */
class DemoJourneyTest {
    private static Office office;
    private static Story story;

    @BeforeAll
    static void play() {
        story = SharedStack.story();
        office = SharedStack.office(SharedStack.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d"})
    void every_dossier_is_returned_and_granted(String letter) {
        var dossier = story.ending(letter).dossier();

        assertThat(dossier.get("status").asString()).isEqualTo("RETURNED");
        assertThat(dossier.get("statusCode").asInt()).isEqualTo(10);
        assertThat(dossier.get("outcome").asString()).isEqualTo("GRANTED");
        assertThat(dossier.get("code").asString()).matches("H99\\.21-\\d{6}-\\d{4}");
    }

    @Test
    void a_certificate_finished_on_its_due_date_is_on_time() {
        assertThat(story.ending("a").deadline().get("outcome").asString()).isEqualTo("ON_TIME");
        assertThat(story.ending("a").deadline().get("lateness").get("total").asInt())
                .isZero();
    }

    @Test
    void the_bundle_is_early_and_its_result_came_by_post() {
        assertThat(story.ending("b").deadline().get("outcome").asString()).isEqualTo("EARLY");
        var consignments = office.api()
                .get(Office.CLERK, "/api/v1/dossiers/" + story.dossiers().get("b") + "/consignments")
                .ok();
        assertThat(consignments.toString())
                .contains("DELIVERED")
                .contains(story.dossiers().get("b") + ".1");
    }

    @Test
    void the_late_one_is_charged_whole_to_the_agency_that_slept() {
        var deadline = story.ending("c").deadline();

        assertThat(deadline.get("outcome").asString()).isEqualTo("LATE");
        var lateness = deadline.get("lateness");
        assertThat(lateness.get("total").asInt()).isPositive();
        assertThat(lateness.get("shares")).hasSize(1);
        assertThat(lateness.get("shares").get(0).get("agency").asString()).isEqualTo(story.sleeper());
        assertThat(lateness.get("shares").get(0).get("amount")).isEqualTo(lateness.get("total"));
    }

    @Test
    void the_land_stood_for_the_tax_authority_and_for_its_heir_and_was_early() {
        var deadline = story.ending("d").deadline();

        assertThat(deadline.get("outcome").asString()).isEqualTo("EARLY");
        assertThat(deadline.get("stops"))
                .extracting(stop -> stop.get("reason").asString())
                .containsExactly("TAX_AUTHORITY", "FINANCIAL_DUTY");
        assertThat(types(story.dossiers().get("d")))
                .containsSubsequence("intake financial-duty-told", "intake financial-duty-paid", "intake finished");
    }

    @Test
    void the_new_date_was_promised_once_and_kept() {
        var c = story.dossiers().get("c");

        assertThat(story.ending("c")
                        .deadline()
                        .get("reappointment")
                        .get("state")
                        .asString())
                .isEqualTo("KEPT");
        assertThat(types(c)).containsOnlyOnce("sla reappointed");
        assertThat(types(c)).containsOnlyOnce("sla at-risk");
        assertThat(types(c)).containsOnlyOnce("sla missed");
    }

    @Test
    void the_apology_is_a_pdf_in_vietnamese() throws Exception {
        var apology = office.awaitLetter(story.dossiers().get("c"), "APOLOGY", "DISPATCHED", "DELIVERED");

        assertThat(office.pdf(apology)).startsWith("%PDF-".getBytes());
        assertThat(apology.get("number").asString()).startsWith("01/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d"})
    void the_timeline_tells_causes_before_effects(String letter) {
        var types = types(story.dossiers().get(letter));

        assertThat(types.getFirst()).isEqualTo("intake registered");
        assertThat(types)
                .containsSubsequence(
                        "intake registered",
                        "intake accepted",
                        "routing step-offered",
                        "routing step-accepted",
                        "routing step-completed",
                        "routing route-completed",
                        "intake finished",
                        "intake returned");
        assertThat(types).contains("sla deadline-set", "sla deadline-closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d"})
    void tracking_tells_code_status_and_progress_and_nothing_else(String letter) {
        var code = story.ending(letter).dossier().get("code").asString();

        var tracking = office.api().get(null, "/api/v1/tracking/" + code).ok();

        assertThat(tracking.propertyNames())
                .containsExactlyInAnyOrder("code", "status", "statusCode", "statusName", "progress");
    }

    private static List<String> types(String dossier) {
        return office.awaitTimeline(dossier, "returned", "deadline-closed").stream()
                .map(row ->
                        row.get("service").asString() + " " + row.get("type").asString())
                .toList();
    }
}
