package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.dossier.Facts.COMMUNE;
import static vn.motcua.intake.dossier.Facts.NOON;
import static vn.motcua.intake.dossier.Facts.application;
import static vn.motcua.intake.dossier.Facts.permit;
import static vn.motcua.intake.dossier.Facts.submit;
import static vn.motcua.intake.dossier.Story.given;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.dossier.Application.HandedIn;
import vn.motcua.intake.dossier.Application.Handover;

class AdmissionTest {

    @Test
    void every_channel_is_open() {
        for (var channel : Channel.values()) {
            assertThat(given().when(submit(application(channel))).thenState()).isInstanceOf(Dossier.Unnumbered.class);
        }
    }

    @Test
    void an_agency_that_does_not_offer_the_procedure_is_rejected() {
        given().when(submit(Facts.at(application(Channel.ONLINE), new AgencyCode("H99.22"))))
                .thenRejected(
                        new DossierRejection.NotOfferedThere("1.004873", new AgencyCode("H99.22"), List.of(COMMUNE)));
    }

    @Test
    void a_procedure_of_tomorrow_is_rejected() {
        var tomorrow = OfficeTime.day(NOON).plusDays(1);

        given().when(submit(application(Channel.ONLINE), Facts.validFrom(tomorrow, null)))
                .thenRejected(new DossierRejection.NotYetInForce("1.004873", tomorrow));
    }

    @Test
    void a_procedure_of_yesterday_is_rejected() {
        var yesterday = OfficeTime.day(NOON).minusDays(1);
        var procedure = Facts.validFrom(LocalDate.parse("2025-07-01"), yesterday);

        given().when(submit(application(Channel.ONLINE), procedure))
                .thenRejected(new DossierRejection.NoLongerInForce("1.004873", yesterday));
    }

    @Test
    void a_procedure_is_in_force_on_its_first_and_last_day() {
        var today = OfficeTime.day(NOON);

        assertThat(given().when(submit(application(Channel.ONLINE), Facts.validFrom(today, today)))
                        .thenState())
                .isInstanceOf(Dossier.Unnumbered.class);
    }

    @Test
    void what_is_not_offered_online_is_filed_at_the_counter() {
        given().when(submit(application(Channel.ONLINE), Facts.onlyAtCounter()))
                .thenRejected(new DossierRejection.NotOnline("1.004873"));
        given().when(submit(application(Channel.KIOSK), Facts.onlyAtCounter()))
                .thenRejected(new DossierRejection.NotOnline("1.004873"));
        assertThat(given().when(submit(application(Channel.COUNTER), Facts.onlyAtCounter()))
                        .thenState())
                .isInstanceOf(Dossier.Unnumbered.class);
    }

    @Test
    void a_required_paper_is_required() {
        given().when(submit(Facts.with(application(Channel.ONLINE), List.of())))
                .thenRejected(new DossierRejection.ComponentsMissing(List.of("to-khai")));
    }

    @Test
    void an_unknown_paper_is_rejected() {
        var papers = List.of(new HandedIn("thơ", Paper.Form.ELECTRONIC, null));

        given().when(submit(Facts.with(application(Channel.ONLINE), papers)))
                .thenRejected(new DossierRejection.ComponentsUnknown(List.of("thơ"), List.of("to-khai", "giay-to")));
    }

    @Test
    void a_paper_in_a_form_that_is_not_accepted_is_rejected() {
        var papers = List.of(new HandedIn("to-khai", Paper.Form.COPY, null));

        given().when(submit(Facts.with(application(Channel.COUNTER), papers)))
                .thenRejected(new DossierRejection.FormNotAllowed("to-khai", Paper.Form.COPY, List.of("ORIGINAL")));
    }

    @Test
    void electronic_papers_are_for_online_filings() {
        var papers = List.of(new HandedIn("to-khai", Paper.Form.ELECTRONIC, null));

        given().when(submit(Facts.with(application(Channel.COUNTER), papers)))
                .thenRejected(
                        new DossierRejection.FormNotAllowed("to-khai", Paper.Form.ELECTRONIC, List.of("ORIGINAL")));
        assertThat(given().when(submit(Facts.with(application(Channel.KIOSK), papers)))
                        .thenState())
                .isInstanceOf(Dossier.Unnumbered.class);
    }

    @Test
    void a_result_by_post_needs_an_address() {
        given().when(submit(application(Channel.ONLINE, Delivery.POST, null, null, null)))
                .thenRejected(new DossierRejection.AddressMissing());
    }

    @Test
    void a_hand_over_belongs_to_the_post() {
        var handover = new Handover(NOON, "BC-1");

        given().when(submit(application(Channel.ONLINE, Delivery.COUNTER, handover, null, null)))
                .thenRejected(new DossierRejection.NotByPost());
    }

    @Test
    void a_hand_over_is_not_of_tomorrow() {
        var tomorrow = NOON.plus(Duration.ofDays(1));

        given().when(submit(application(Channel.POST, Delivery.COUNTER, new Handover(tomorrow, null), null, null)))
                .thenRejected(new DossierRejection.InFuture("handover.at", tomorrow));
    }

    @Test
    void a_hand_over_is_not_older_than_the_slowest_post() {
        var earliest = NOON.minus(Duration.ofDays(20));
        var longAgo = earliest.minusMillis(1);

        var dossier = (Dossier.Unnumbered) given().when(
                        submit(application(Channel.POST, Delivery.COUNTER, new Handover(earliest, null), null, null)))
                .thenState();

        assertThat(dossier.submission().handIn().submittedAt()).isEqualTo(earliest);
        given().when(submit(application(Channel.POST, Delivery.COUNTER, new Handover(longAgo, null), null, null)))
                .thenRejected(new DossierRejection.TimeOutOfRange("handover.at", earliest, NOON, longAgo));
    }

    @Test
    void a_mobile_clerk_reports_within_three_days() {
        var yesterday = NOON.minus(Duration.ofDays(1));
        var longAgo = NOON.minus(Duration.ofHours(73));
        var earliest = NOON.minus(Duration.ofHours(72));

        var dossier = (Dossier.Unnumbered)
                given().when(submit(application(Channel.COUNTER, Delivery.COUNTER, null, yesterday, null)))
                        .thenState();

        assertThat(dossier.submission().handIn().offline()).isTrue();
        assertThat(dossier.submission().handIn().submittedAt()).isEqualTo(yesterday);
        given().when(submit(application(Channel.COUNTER, Delivery.COUNTER, null, longAgo, null)))
                .thenRejected(new DossierRejection.TimeOutOfRange("receivedAt", earliest, NOON, longAgo));
        given().when(submit(application(Channel.ONLINE, Delivery.COUNTER, null, yesterday, null)))
                .thenRejected(new DossierRejection.NotAtCounter());
    }

    @Test
    void across_the_counter_the_case_is_decided_at_once() {
        given().when(submit(application(Channel.COUNTER), permit()))
                .thenRejected(new DossierRejection.CaseUndecided(List.of("Công trình", "Nhà ở")));
        assertThat(given().when(submit(application(Channel.COUNTER, Delivery.COUNTER, null, null, "Nhà ở"), permit()))
                        .thenState())
                .isInstanceOf(Dossier.Unnumbered.class);
    }

    @Test
    void a_code_from_outside_has_the_form_of_a_code() {
        given().when(submit(Facts.withExternalCode(application(Channel.ONLINE), "17")))
                .thenRejected(new DossierRejection.ExternalCodeMalformed());
    }
}
