package vn.motcua.sla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.report.Told.*;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.state.Closing.How;

class TimeSavedTest {
    private static final Period MARCH = Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final OfficeHours TIME = new OfficeHours(agency -> Optional.of(OFFICE));
    private static final int DAY = 480;

    @Test
    void time_saved_is_the_legal_term_less_the_time_used() {
        var saved = count(history(
                "1",
                submitted(MONDAY_NINE),
                accepted(MONDAY_NINE),
                due(MONDAY_NINE, THURSDAY_CLOSING),
                closed(TUESDAY_CLOSING, Punctuality.EARLY)));

        assertThat(saved.totals()).isEqualTo(new TimeSaved.Times(1, 4 * DAY - 120, 2 * DAY - 120, 2 * DAY, null));
        assertThat(saved.rows())
                .extracting(TimeSaved.Row::procedure, TimeSaved.Row::agency)
                .containsExactly(tuple("1.004873", JUSTICE));
    }

    @Test
    void lateness_is_time_taken_from_the_citizen_and_waiting_is_nobodys() {
        var saved = count(history(
                "1",
                submitted(MONDAY_NINE),
                accepted(MONDAY_NINE),
                due(MONDAY_NINE, THURSDAY_CLOSING),
                stopped(MONDAY_CLOSING),
                resumed(TUESDAY_CLOSING),
                due(TUESDAY_CLOSING, THURSDAY_CLOSING),
                closed(FRIDAY_CLOSING, Punctuality.LATE)));

        assertThat(saved.totals()).isEqualTo(new TimeSaved.Times(1, 3 * DAY - 120, 4 * DAY - 120, -DAY, null));
    }

    @Test
    void a_committed_term_stands_next_to_the_legal_one() {
        var saved = count(history(
                "1",
                submitted(MONDAY_NINE),
                accepted(MONDAY_NINE),
                due(MONDAY_NINE, THURSDAY_CLOSING),
                new Fact.Committed(TUESDAY_CLOSING, WEDNESDAY_CLOSING),
                closed(TUESDAY_CLOSING, Punctuality.EARLY)));

        assertThat(saved.totals().committed()).isEqualTo(new TimeSaved.Commitment(1, 1, 3 * DAY - 120));
    }

    @Test
    void what_has_no_date_or_no_calendar_or_no_result_is_not_counted() {
        var undated = history(
                "1", submitted(MONDAY_NINE), accepted(MONDAY_NINE), closed(TUESDAY_CLOSING, Punctuality.ON_TIME));
        var withdrawn = history(
                "2",
                submitted(MONDAY_NINE),
                accepted(MONDAY_NINE),
                due(MONDAY_NINE, THURSDAY_CLOSING),
                new Fact.Closed(TUESDAY_CLOSING, How.WITHDRAWN, Punctuality.ON_TIME));
        var nowhere = TimeSaved.count(
                question(MARCH),
                new OfficeHours(agency -> Optional.empty()),
                all(history(
                        "3",
                        submitted(MONDAY_NINE),
                        accepted(MONDAY_NINE),
                        due(MONDAY_NINE, THURSDAY_CLOSING),
                        closed(TUESDAY_CLOSING, Punctuality.EARLY))));

        assertThat(count(undated, withdrawn).totals().dossiers()).isZero();
        assertThat(count(undated, withdrawn).uncounted()).isEqualTo(1);
        assertThat(nowhere.totals().dossiers()).isZero();
        assertThat(nowhere.uncounted()).isEqualTo(1);
    }

    private static TimeSaved count(History... histories) {
        return TimeSaved.count(question(MARCH), TIME, all(histories));
    }
}
