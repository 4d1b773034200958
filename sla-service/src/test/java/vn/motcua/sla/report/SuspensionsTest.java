package vn.motcua.sla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.report.Told.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.report.Suspensions.Kind;

class SuspensionsTest {
    private static final Period MARCH = Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final OfficeHours TIME = new OfficeHours(agency -> Optional.of(OFFICE));

    @Test
    void papers_asked_for_in_the_last_hours_and_stops_after_the_date_are_shown() {
        var suspensions = count(
                stoppedAt("early", at("2026-03-17T10:00"), StopReason.SUPPLEMENT),
                stoppedAt("last", at("2026-03-19T14:00"), StopReason.SUPPLEMENT),
                stoppedAt("duty", at("2026-03-19T14:00"), StopReason.FINANCIAL_DUTY),
                stoppedAt("after", at("2026-03-20T08:00"), StopReason.FINANCIAL_DUTY),
                stoppedAt("evening", at("2026-03-19T18:00"), StopReason.STOP),
                stoppedAt("weekend", at("2026-03-21T09:00"), StopReason.STOP));

        assertThat(suspensions.totals()).isEqualTo(new Suspensions.Row("", 6, 1, 2));
        assertThat(suspensions.cases())
                .extracting(Suspensions.Case::dossier, Suspensions.Case::kind, Suspensions.Case::workingMinutes)
                .containsExactly(
                        tuple(new DossierId("last"), Kind.SUPPLEMENT_IN_LAST_HOURS, 180L),
                        tuple(new DossierId("after"), Kind.STOPPED_AFTER_DUE, 60L),
                        tuple(new DossierId("weekend"), Kind.STOPPED_AFTER_DUE, 480L));
    }

    @Test
    void only_stops_of_the_period_are_counted() {
        var april = Period.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
        var stopped = stoppedAt("last", at("2026-03-19T14:00"), StopReason.SUPPLEMENT);

        assertThat(Suspensions.count(question(april), GroupBy.AGENCY, 8, TIME, all(stopped))
                        .totals()
                        .stops())
                .isZero();
    }

    private static History stoppedAt(String dossier, Instant at, StopReason reason) {
        return history(
                dossier,
                submitted(MONDAY_NINE),
                accepted(MONDAY_NINE),
                due(MONDAY_NINE, THURSDAY_CLOSING),
                new Fact.Stopped(at, reason));
    }

    private static Suspensions count(History... histories) {
        return Suspensions.count(question(MARCH), GroupBy.AGENCY, 8, TIME, all(histories));
    }
}
