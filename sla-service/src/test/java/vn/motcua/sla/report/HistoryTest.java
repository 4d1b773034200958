package vn.motcua.sla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.report.Told.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.state.Deadline.Ending;

class HistoryTest {
    private static final History LATE = history(
            "1",
            submitted(MONDAY_NINE),
            accepted(MONDAY_NINE),
            due(MONDAY_NINE, THURSDAY_CLOSING),
            closed(FRIDAY_CLOSING, Punctuality.LATE));

    @Test
    void what_has_not_happened_is_not_seen() {
        assertThat(LATE.asOf(MONDAY_NINE.minusMillis(1), Instant.MAX)).isEmpty();
        assertThat(seen(LATE, THURSDAY_CLOSING).closed()).isNull();
        assertThat(seen(LATE, FRIDAY_CLOSING).closed()).isNotNull();
    }

    @Test
    void what_was_not_known_is_not_seen() {
        var offline = new History(
                new DossierId("1"),
                "H99.21-260316-0001",
                List.of(
                        new Recorded(WEDNESDAY_CLOSING, submitted(MONDAY_NINE)),
                        new Recorded(WEDNESDAY_CLOSING, accepted(MONDAY_NINE))));

        assertThat(offline.asOf(TUESDAY_CLOSING, TUESDAY_CLOSING)).isEmpty();
        assertThat(offline.asOf(TUESDAY_CLOSING, WEDNESDAY_CLOSING)).isPresent();
    }

    @Test
    void an_import_brings_a_whole_past_at_once() {
        var now = at("2026-06-01T08:00");
        var past = imported("1", now, LATE.facts().stream().map(Recorded::fact).toArray(Fact[]::new));

        assertThat(past.asOf(FRIDAY_CLOSING, FRIDAY_CLOSING)).isEmpty();
        assertThat(past.asOf(THURSDAY_CLOSING, now)).isEqualTo(LATE.asOf(THURSDAY_CLOSING, Instant.MAX));
        assertThat(past.asOf(now, now)).isEqualTo(LATE.asOf(now, Instant.MAX));
    }

    @Test
    void a_correction_is_true_from_its_recording_on_and_changes_no_figure_given_before() {
        var corrected = new History(
                new DossierId("1"),
                "H99.21-260316-0001",
                List.of(
                        new Recorded(MONDAY_NINE, submitted(MONDAY_NINE)),
                        new Recorded(MONDAY_CLOSING, accepted(MONDAY_CLOSING)),
                        new Recorded(WEDNESDAY_CLOSING, new Fact.Corrected(WEDNESDAY_CLOSING)),
                        new Recorded(WEDNESDAY_CLOSING, accepted(MONDAY_NINE))));

        assertThat(seen(corrected, FRIDAY_CLOSING, WEDNESDAY_CLOSING).receivedAt())
                .isEqualTo(MONDAY_NINE);
        assertThat(seen(corrected, FRIDAY_CLOSING, WEDNESDAY_CLOSING).corrections())
                .isEqualTo(1);
        assertThat(seen(corrected, TUESDAY_CLOSING, TUESDAY_CLOSING).receivedAt())
                .isEqualTo(MONDAY_CLOSING);
    }

    @Test
    void an_end_that_was_put_right_to_a_later_day_leaves_the_dossier_open_until_then() {
        var corrected = new History(
                new DossierId("1"),
                "H99.21-260316-0001",
                List.of(
                        new Recorded(MONDAY_NINE, submitted(MONDAY_NINE)),
                        new Recorded(MONDAY_NINE, accepted(MONDAY_NINE)),
                        new Recorded(TUESDAY_CLOSING, closed(TUESDAY_CLOSING, Punctuality.EARLY)),
                        new Recorded(FRIDAY_CLOSING, new Fact.Corrected(FRIDAY_CLOSING)),
                        new Recorded(FRIDAY_CLOSING, closed(FRIDAY_CLOSING, Punctuality.LATE))));

        assertThat(seen(corrected, WEDNESDAY_CLOSING, THURSDAY_CLOSING).closed())
                .isEqualTo(closed(TUESDAY_CLOSING, Punctuality.EARLY));
        assertThat(seen(corrected, WEDNESDAY_CLOSING, FRIDAY_CLOSING).closed()).isNull();
        assertThat(seen(corrected, FRIDAY_CLOSING, FRIDAY_CLOSING).closed())
                .isEqualTo(closed(FRIDAY_CLOSING, Punctuality.LATE));
    }

    @Test
    void a_stop_that_takes_over_from_another_changes_nothing_of_the_waiting() {
        var waiting = history(
                "1",
                submitted(MONDAY_NINE),
                accepted(MONDAY_NINE),
                due(MONDAY_NINE, THURSDAY_CLOSING),
                stopped(MONDAY_CLOSING),
                new Fact.Stopped(TUESDAY_CLOSING, StopReason.STOP),
                resumed(WEDNESDAY_CLOSING),
                stopped(THURSDAY_CLOSING));

        var entry = seen(waiting, FRIDAY_CLOSING);

        assertThat(entry.waits()).containsExactly(new Entry.Wait(MONDAY_CLOSING, WEDNESDAY_CLOSING));
        assertThat(entry.waitingSince()).isEqualTo(THURSDAY_CLOSING);
        assertThat(entry.stops()).extracting(Entry.StopSeen::at).containsExactly(MONDAY_CLOSING, THURSDAY_CLOSING);
    }

    @Test
    void before_acceptance_it_waits_is_refused_or_taken_back() {
        assertThat(history("1", submitted(MONDAY_NINE), new Fact.PapersAsked(MONDAY_CLOSING, 1))
                        .asOf(FRIDAY_CLOSING, Instant.MAX))
                .get()
                .isInstanceOfSatisfying(Entry.Waiting.class, entry -> assertThat(entry.supplement())
                        .isTrue());
        assertThat(ended(Ending.NOT_ACCEPTED)).isInstanceOf(Entry.Refused.class);
        assertThat(ended(Ending.WITHDRAWN)).isInstanceOf(Entry.TakenBack.class);
        assertThat(ended(Ending.STOPPED)).isInstanceOf(Entry.TakenBack.class);
    }

    private static Entry ended(Ending ending) {
        return history("1", submitted(MONDAY_NINE), new Fact.EndedUnaccepted(MONDAY_CLOSING, ending))
                .asOf(FRIDAY_CLOSING, Instant.MAX)
                .orElseThrow();
    }

    private static Entry.Accepted seen(History history, Instant asOf) {
        return seen(history, asOf, Instant.MAX);
    }

    private static Entry.Accepted seen(History history, Instant asOf, Instant knownAt) {
        return (Entry.Accepted) history.asOf(asOf, knownAt).orElseThrow();
    }
}
