package vn.motcua.sla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.sla.report.Report06.InProgress;
import vn.motcua.sla.report.Report06.NotAccepted;
import vn.motcua.sla.report.Report06.Received;
import vn.motcua.sla.report.Report06.Resolved;
import vn.motcua.sla.report.Report06.Row;

class Report06Test {
    private static final Period MARCH = Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final Instant FEBRUARY = at("2026-02-10T09:00");
    private static final Instant APRIL = at("2026-04-10T09:00");

    @Test
    void received_is_counted_by_way_of_handing_in() {
        var totals = count(
                open(Channel.ONLINE, MONDAY_NINE, APRIL),
                open(Channel.KIOSK, MONDAY_NINE, APRIL),
                open(Channel.COUNTER, MONDAY_NINE, APRIL),
                open(Channel.POST, MONDAY_NINE, APRIL),
                open(Channel.ONLINE, FEBRUARY, APRIL));

        assertThat(totals.received()).isEqualTo(new Received(5, 2, 2, 1));
        assertThat(totals.inProgress()).isEqualTo(new InProgress(5, 5, 0));
    }

    @Test
    void resolved_is_counted_by_class() {
        var totals = count(
                closed(MONDAY_CLOSING, Punctuality.EARLY),
                closed(THURSDAY_CLOSING, Punctuality.ON_TIME),
                closed(FRIDAY_CLOSING, Punctuality.LATE),
                closed(APRIL, Punctuality.LATE));

        assertThat(totals.resolved()).isEqualTo(new Resolved(3, 1, 1, 1));
        assertThat(totals.inProgress())
                .as("closed after the as-of instant, overdue then")
                .isEqualTo(new InProgress(1, 0, 1));
    }

    @Test
    void what_was_closed_before_or_received_after_is_in_no_column() {
        var totals = count(
                new Entry.Accepted(
                        "Hộ tịch",
                        JUSTICE,
                        Channel.ONLINE,
                        FEBRUARY,
                        FEBRUARY,
                        FEBRUARY,
                        null,
                        FEBRUARY,
                        Punctuality.EARLY),
                open(Channel.ONLINE, APRIL, APRIL));

        assertThat(totals)
                .isEqualTo(row("", new Received(0, 0, 0, 0), new Resolved(0, 0, 0, 0), new InProgress(0, 0, 0)));
    }

    @Test
    void an_open_dossier_is_overdue_after_its_date_and_one_waiting_only_if_it_was_when_the_waiting_began() {
        var due = at("2026-03-31T17:00");

        assertThat(count(open(Channel.ONLINE, MONDAY_NINE, due)).inProgress()).isEqualTo(new InProgress(1, 1, 0));
        assertThat(count(open(Channel.ONLINE, MONDAY_NINE, at("2026-03-30T17:00")))
                        .inProgress())
                .isEqualTo(new InProgress(1, 0, 1));
        assertThat(count(stopped(THURSDAY_CLOSING, MONDAY_CLOSING)).inProgress())
                .isEqualTo(new InProgress(1, 1, 0));
        assertThat(count(stopped(THURSDAY_CLOSING, FRIDAY_CLOSING)).inProgress())
                .isEqualTo(new InProgress(1, 0, 1));
    }

    @Test
    void what_was_never_accepted_is_counted_apart() {
        var totals = count(
                new Entry.Waiting("Hộ tịch", JUSTICE, MONDAY_NINE, false, null),
                new Entry.Waiting("Hộ tịch", JUSTICE, MONDAY_NINE, false, TUESDAY_CLOSING),
                new Entry.Waiting("Hộ tịch", JUSTICE, MONDAY_NINE, true, TUESDAY_CLOSING),
                new Entry.Refused("Hộ tịch", JUSTICE, MONDAY_NINE, MONDAY_CLOSING),
                new Entry.Refused("Hộ tịch", JUSTICE, FEBRUARY, FEBRUARY));

        assertThat(totals.notAccepted()).isEqualTo(new NotAccepted(1, 1, 1, 1));
        assertThat(totals.received().total()).isZero();
    }

    @Test
    void what_is_void_counts_as_a_correction_only() {
        var report = report(new Entry.Annulled("Hộ tịch", JUSTICE, MONDAY_CLOSING));

        assertThat(report.corrections()).isEqualTo(1);
        assertThat(report.rows()).isEmpty();
    }

    @Test
    void rows_are_groups_and_add_up_to_the_totals() {
        var report = report(
                open(Channel.ONLINE, MONDAY_NINE, APRIL),
                new Entry.Waiting("Đất đai", JUSTICE, MONDAY_NINE, false, null),
                closed(MONDAY_CLOSING, Punctuality.EARLY));

        assertThat(report.rows()).extracting(Row::group).containsExactly("Hộ tịch", "Đất đai");
        assertThat(report.totals().received().total()).isEqualTo(2);
        assertThat(report.violations()).isEmpty();
    }

    @Test
    void the_published_year_of_a_mountain_district_does_not_add_up() {
        var published = row(
                "",
                new Received(13_555, 12_781, 0, 574),
                new Resolved(12_990, 12_950, 2, 38),
                new InProgress(365, 365, 0));

        assertThat(Report06.check(published))
                .containsExactly(
                        new Report06.Violation("", "received = online + direct + carriedOver", 13_355, 13_555),
                        new Report06.Violation("", "received = resolved + inProgress", 13_355, 13_555));
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> Period.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Entry open(Channel channel, Instant receivedAt, Instant dueAt) {
        return new Entry.Accepted("Hộ tịch", JUSTICE, channel, receivedAt, receivedAt, dueAt, null, null, null);
    }

    private static Entry stopped(Instant dueAt, Instant stoppedAt) {
        return new Entry.Accepted(
                "Hộ tịch", JUSTICE, Channel.ONLINE, MONDAY_NINE, MONDAY_NINE, dueAt, stoppedAt, null, null);
    }

    private static Entry closed(Instant closedAt, @Nullable Punctuality outcome) {
        return new Entry.Accepted(
                "Hộ tịch",
                JUSTICE,
                Channel.ONLINE,
                MONDAY_NINE,
                MONDAY_NINE,
                THURSDAY_CLOSING,
                null,
                closedAt,
                outcome);
    }

    private static Row row(String group, Received received, Resolved resolved, InProgress inProgress) {
        return new Row(group, received, resolved, inProgress, new NotAccepted(0, 0, 0, 0));
    }

    private static Row count(Entry... entries) {
        return report(entries).totals();
    }

    private static Report06 report(Entry... entries) {
        return Report06.count(MARCH, Entry::field, taker -> List.of(entries).forEach(taker));
    }
}
