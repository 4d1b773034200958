package vn.motcua.sla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.CHECK;
import static vn.motcua.sla.report.Told.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StepId;
import vn.motcua.sla.deadline.journal.Fact;

/** Ten dossiers of February took from half a working day to five at their only step; now it is Monday, nine o'clock. */
class ForecastTest {
    private static final OfficeHours TIME = new OfficeHours(agency -> Optional.of(OFFICE));

    @Test
    void whoever_is_slower_than_the_time_left_is_likely_to_be_late() {
        var forecast = forecast(
                offered("quick", at("2026-03-13T09:00"), THURSDAY_CLOSING),
                offered("slow", at("2026-03-09T09:00"), TUESDAY_CLOSING));

        assertThat(forecast.watched())
                .extracting(Forecast.Expected::dossier)
                .containsExactly(new DossierId("slow"), new DossierId("quick"));
        assertThat(forecast.likely()).extracting(Forecast.Expected::dossier).containsExactly(new DossierId("slow"));
        assertThat(forecast.unknown()).isZero();
    }

    @Test
    void what_waits_is_late_already_or_due_later_is_not_watched() {
        var forecast = forecast(
                offered("later", MONDAY_NINE, at("2026-03-20T17:00")),
                offered("late", at("2026-03-02T09:00"), at("2026-03-13T17:00")),
                history(
                        "waiting",
                        submitted(at("2026-03-09T09:00")),
                        accepted(at("2026-03-09T09:00")),
                        due(at("2026-03-09T09:00"), TUESDAY_CLOSING),
                        stopped(at("2026-03-10T09:00"))));

        assertThat(forecast.until()).isEqualTo(at("2026-03-20T00:00").minusMillis(1));
        assertThat(forecast.watched()).isEmpty();
    }

    @Test
    void who_is_slower_than_all_that_were_measured_is_not_certain_to_be_late_and_it_is_said_why() {
        var slower = forecast(offered("slowest", at("2026-03-06T09:00"), TUESDAY_CLOSING))
                .watched()
                .getFirst();

        assertThat(slower.likelihood()).isEqualByComparingTo("0.50");
        assertThat(slower.measurements()).isZero();
        assertThat(slower.basis()).isEqualTo(Forecast.Expected.Basis.FEW);
    }

    @Test
    void what_rests_on_enough_says_so_and_is_never_certain() {
        var none = new ArrayList<Forecast.Expected>();
        for (var since : List.of("2026-03-16T08:00", "2026-03-13T09:00", "2026-03-11T09:00", "2026-03-06T09:00")) {
            none.addAll(
                    forecast(offered("soon", at(since), MONDAY_CLOSING), offered("far", at(since), THURSDAY_CLOSING))
                            .watched());
        }

        assertThat(none).hasSize(8).allSatisfy(expected -> assertThat(expected.likelihood())
                .isBetween(new BigDecimal("0.01"), new BigDecimal("0.99")));
        assertThat(none.getFirst().basis()).isEqualTo(Forecast.Expected.Basis.MEASURED);
        assertThat(none.getFirst().measurements()).isEqualTo(10);
    }

    @Test
    void nothing_is_said_of_a_step_that_was_hardly_ever_done() {
        var forecast = forecast(history(
                "new",
                submitted(at("2026-03-09T09:00")),
                accepted(at("2026-03-09T09:00")),
                due(at("2026-03-09T09:00"), TUESDAY_CLOSING),
                new Fact.StepOffered(at("2026-03-09T09:00"), new StepId("never-done"), JUSTICE)));

        assertThat(forecast.watched()).hasSize(1);
        assertThat(forecast.unknown()).isEqualTo(1);
        assertThat(forecast.likely()).isEmpty();
    }

    private static History offered(String dossier, Instant at, Instant dueAt) {
        return history(dossier, submitted(at), accepted(at), due(at, dueAt), new Fact.StepOffered(at, CHECK, JUSTICE));
    }

    private static Forecast forecast(History... open) {
        var histories = new ArrayList<>(done());
        histories.addAll(List.of(open));
        return Forecast.make(question(Forecast.period(MONDAY_NINE)), OFFICE, TIME, all(histories));
    }
}
