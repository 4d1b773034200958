package vn.motcua.sla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.report.Told.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.report.Causes.Cause;

class CausesTest {
    private static final Period MARCH = Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final Fact SUBMITTED = submitted(Channel.ONLINE, MONDAY_NINE);
    private static final Fact ACCEPTED = accepted(MONDAY_NINE);
    private static final Fact DUE = due(MONDAY_NINE, THURSDAY_CLOSING);

    @Test
    void a_late_dossier_counts_under_the_cause_that_its_last_apology_gave() {
        var causes = Causes.count(
                question(MARCH),
                GroupBy.FIELD,
                all(
                        history(
                                "1",
                                SUBMITTED,
                                ACCEPTED,
                                DUE,
                                new Fact.Apologised(WEDNESDAY_CLOSING, "COORDINATION"),
                                new Fact.Apologised(FRIDAY_CLOSING, "APPLICANT"),
                                closed(FRIDAY_CLOSING, Punctuality.LATE)),
                        history("2", SUBMITTED, ACCEPTED, DUE, new Fact.Apologised(FRIDAY_CLOSING, "COORDINATION")),
                        history("3", SUBMITTED, ACCEPTED, DUE),
                        history("4", SUBMITTED, ACCEPTED, DUE, new Fact.Apologised(FRIDAY_CLOSING, "MOON"))));

        var row = causes.totals();
        assertThat(row.late()).isEqualTo(4);
        assertThat(row.resolvedLate()).isEqualTo(1);
        assertThat(row.overdue()).isEqualTo(3);
        assertThat(row.causes())
                .containsEntry(Cause.APPLICANT, 1)
                .containsEntry(Cause.COORDINATION, 1)
                .containsEntry(Cause.NOT_STATED, 1)
                .containsEntry(Cause.OTHER, 1)
                .containsEntry(Cause.LEGAL_PROVISIONS, 0);
        assertThat(causes.rows()).extracting(Causes.Row::group).containsExactly("Hộ tịch");
    }

    @Test
    void an_apology_for_what_was_in_time_after_all_has_no_cause() {
        var causes = Causes.count(
                question(MARCH),
                GroupBy.FIELD,
                all(history(
                        "1",
                        SUBMITTED,
                        ACCEPTED,
                        DUE,
                        new Fact.Apologised(WEDNESDAY_CLOSING, "COORDINATION"),
                        new Fact.Corrected(WEDNESDAY_CLOSING),
                        closed(THURSDAY_CLOSING, Punctuality.ON_TIME))));

        assertThat(causes.totals().late()).isZero();
        assertThat(causes.rows()).isEmpty();
        assertThat(causes.corrections()).isEqualTo(1);
    }
}
