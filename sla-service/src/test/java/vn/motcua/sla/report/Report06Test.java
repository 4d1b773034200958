package vn.motcua.sla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.ANSWER;
import static vn.motcua.sla.report.Told.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.eventing.access.Scope;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.state.Deadline.Ending;
import vn.motcua.sla.report.Report06.InProgress;
import vn.motcua.sla.report.Report06.NotAccepted;
import vn.motcua.sla.report.Report06.Received;
import vn.motcua.sla.report.Report06.Resolved;
import vn.motcua.sla.report.Report06.Row;

class Report06Test {
    private static final Period MARCH = Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final Instant FEBRUARY = at("2026-02-10T09:00");
    private static final Instant APRIL = at("2026-04-10T09:00");

    private final AtomicInteger serial = new AtomicInteger();

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
                resolved(MONDAY_CLOSING, Punctuality.EARLY),
                resolved(THURSDAY_CLOSING, Punctuality.ON_TIME),
                resolved(FRIDAY_CLOSING, Punctuality.LATE),
                resolved(APRIL, Punctuality.LATE));

        assertThat(totals.resolved()).isEqualTo(new Resolved(3, 1, 1, 1));
        assertThat(totals.inProgress())
                .as("closed after the as-of instant, overdue then")
                .isEqualTo(new InProgress(1, 0, 1));
    }

    @Test
    void what_was_closed_before_or_received_after_is_in_no_column() {
        var closedBefore = dossier(
                submitted(FEBRUARY), accepted(FEBRUARY), due(FEBRUARY, APRIL), closed(FEBRUARY, Punctuality.EARLY));

        var report = report(closedBefore, open(Channel.ONLINE, APRIL, APRIL));

        assertThat(report.rows()).isEmpty();
        assertThat(report.totals().received()).isEqualTo(new Received(0, 0, 0, 0));
    }

    @Test
    void an_open_dossier_is_overdue_after_its_date_and_one_waiting_only_if_it_was_when_the_waiting_began() {
        var due = at("2026-03-31T17:00");

        assertThat(count(open(Channel.ONLINE, MONDAY_NINE, due)).inProgress()).isEqualTo(new InProgress(1, 1, 0));
        assertThat(count(open(Channel.ONLINE, MONDAY_NINE, at("2026-03-30T17:00")))
                        .inProgress())
                .isEqualTo(new InProgress(1, 0, 1));
        assertThat(count(waiting(THURSDAY_CLOSING, MONDAY_CLOSING)).inProgress())
                .isEqualTo(new InProgress(1, 1, 0));
        assertThat(count(waiting(THURSDAY_CLOSING, FRIDAY_CLOSING)).inProgress())
                .isEqualTo(new InProgress(1, 0, 1));
    }

    @Test
    void a_new_appointment_changes_no_column() {
        var reappointed = dossier(
                submitted(MONDAY_NINE),
                accepted(MONDAY_NINE),
                due(MONDAY_NINE, THURSDAY_CLOSING),
                new Fact.Reappointed(WEDNESDAY_CLOSING, APRIL),
                new Fact.Apologised(WEDNESDAY_CLOSING, "OTHER"));

        assertThat(count(reappointed).inProgress()).isEqualTo(new InProgress(1, 0, 1));
    }

    @Test
    void what_was_never_accepted_is_counted_apart() {
        var report = report(
                dossier(submitted(Channel.COUNTER, MONDAY_NINE)),
                dossier(submitted(MONDAY_NINE), new Fact.AnswerDue(MONDAY_NINE, TUESDAY_CLOSING)),
                dossier(
                        submitted(MONDAY_NINE),
                        new Fact.AnswerDue(MONDAY_NINE, TUESDAY_CLOSING),
                        new Fact.PapersAsked(MONDAY_CLOSING, 1)),
                dossier(
                        submitted(MONDAY_NINE),
                        new Fact.AnswerDue(MONDAY_NINE, TUESDAY_CLOSING),
                        new Fact.PapersAsked(MONDAY_CLOSING, 1),
                        new Fact.PapersIn(WEDNESDAY_CLOSING, 1)),
                ended(MONDAY_NINE, MONDAY_CLOSING, Ending.NOT_ACCEPTED),
                ended(FEBRUARY, FEBRUARY, Ending.NOT_ACCEPTED),
                ended(MONDAY_NINE, MONDAY_CLOSING, Ending.WITHDRAWN));

        assertThat(report.totals().notAccepted()).isEqualTo(new NotAccepted(2, 1, 1, 1));
        assertThat(report.totals().received().total()).isZero();
    }

    @Test
    void what_is_void_counts_as_a_correction_only_and_from_its_annulment_on() {
        var annulled = dossier(
                submitted(MONDAY_NINE),
                accepted(MONDAY_NINE),
                due(MONDAY_NINE, THURSDAY_CLOSING),
                new Fact.Annulled(FRIDAY_CLOSING));

        var before = Report06.count(
                question(new Period(MARCH.from(), MARCH.to(), THURSDAY_CLOSING)), GroupBy.FIELD, all(annulled));

        assertThat(report(annulled).corrections()).isEqualTo(1);
        assertThat(report(annulled).rows()).isEmpty();
        assertThat(before.totals().received().total()).isEqualTo(1);
        assertThat(before.corrections()).isZero();
    }

    @Test
    void every_report_says_how_many_corrections_it_contains() {
        var corrected = dossier(
                submitted(MONDAY_NINE),
                accepted(MONDAY_NINE),
                due(MONDAY_NINE, THURSDAY_CLOSING),
                new Fact.Corrected(TUESDAY_CLOSING),
                new Fact.Corrected(WEDNESDAY_CLOSING));

        assertThat(report(corrected, open(Channel.ONLINE, MONDAY_NINE, APRIL)).corrections())
                .isEqualTo(2);
    }

    @Test
    void a_dossier_without_a_due_date_counts_as_on_time_or_within_and_is_listed() {
        var report = report(
                dossier(submitted(MONDAY_NINE), accepted(MONDAY_NINE)),
                dossier(submitted(MONDAY_NINE), accepted(MONDAY_NINE), closed(FRIDAY_CLOSING, Punctuality.ON_TIME)),
                open(Channel.ONLINE, MONDAY_NINE, APRIL));

        assertThat(report.totals().inProgress()).isEqualTo(new InProgress(2, 2, 0));
        assertThat(report.totals().resolved()).isEqualTo(new Resolved(1, 0, 1, 0));
        assertThat(report.undated().total()).isEqualTo(2);
        assertThat(report.undated().dossiers()).containsExactly("H99.21-1", "H99.21-2");
    }

    @Test
    void shares_are_parts_of_the_accepted_and_of_the_resolved() {
        var totals = count(
                open(Channel.ONLINE, MONDAY_NINE, APRIL),
                open(Channel.COUNTER, MONDAY_NINE, APRIL),
                open(Channel.ONLINE, FEBRUARY, APRIL),
                dossier(
                        submitted(Channel.POST, FEBRUARY),
                        accepted(FEBRUARY),
                        due(FEBRUARY, APRIL),
                        closed(MONDAY_CLOSING, Punctuality.EARLY)),
                dossier(
                        submitted(Channel.ONLINE, FEBRUARY),
                        accepted(FEBRUARY),
                        due(FEBRUARY, APRIL),
                        closed(MONDAY_CLOSING, Punctuality.EARLY),
                        new Fact.Returned(FRIDAY_CLOSING, Delivery.POST)),
                dossier(
                        submitted(Channel.COUNTER, FEBRUARY),
                        accepted(FEBRUARY),
                        due(FEBRUARY, APRIL),
                        closed(MONDAY_CLOSING, Punctuality.EARLY),
                        new Fact.Returned(FRIDAY_CLOSING, Delivery.COUNTER)));

        assertThat(totals.shares()).isEqualTo(new Report06.Shares(new BigDecimal("0.5000"), new BigDecimal("0.6667")));
        assertThat(count().shares()).isEqualTo(new Report06.Shares(null, null));
    }

    @Test
    void rows_are_groups_and_add_up_to_the_totals() {
        var report = report(
                open(Channel.ONLINE, MONDAY_NINE, APRIL),
                dossier(submitted("Đất đai", Channel.ONLINE, MONDAY_NINE)),
                resolved(MONDAY_CLOSING, Punctuality.EARLY));

        assertThat(report.rows()).extracting(Row::group).containsExactly("Hộ tịch", "Đất đai");
        assertThat(report.totals().received().total()).isEqualTo(2);
        assertThat(report.violations()).isEmpty();
    }

    @Test
    void whose_agency_had_not_joined_by_then_does_not_see_it() {
        var joined = dossier(
                submitted(MONDAY_NINE),
                accepted(MONDAY_NINE),
                due(MONDAY_NINE, THURSDAY_CLOSING),
                new Fact.StepOffered(WEDNESDAY_CLOSING, ANSWER, POLICE));

        assertThat(seenBy(POLICE, TUESDAY_CLOSING, joined)).isZero();
        assertThat(seenBy(POLICE, WEDNESDAY_CLOSING, joined)).isEqualTo(1);
        assertThat(seenBy(COMMUNE, TUESDAY_CLOSING, joined)).isEqualTo(1);
        assertThat(seenBy(INSURANCE, WEDNESDAY_CLOSING, joined)).isZero();
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> Period.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int seenBy(AgencyCode agency, Instant knownAt, History history) {
        var question = new Question(MARCH, knownAt, Optional.of(new Scope(agency.value())), Optional.empty());
        return Report06.count(question, GroupBy.FIELD, all(history))
                .totals()
                .received()
                .total();
    }

    private History dossier(Fact... facts) {
        return history(Integer.toString(serial.incrementAndGet()), facts);
    }

    private History open(Channel channel, Instant receivedAt, Instant dueAt) {
        return dossier(submitted(channel, receivedAt), accepted(receivedAt), due(receivedAt, dueAt));
    }

    private History waiting(Instant dueAt, Instant stoppedAt) {
        return dossier(submitted(MONDAY_NINE), accepted(MONDAY_NINE), due(MONDAY_NINE, dueAt), stopped(stoppedAt));
    }

    private History resolved(Instant closedAt, Punctuality outcome) {
        return dossier(
                submitted(MONDAY_NINE),
                accepted(MONDAY_NINE),
                due(MONDAY_NINE, THURSDAY_CLOSING),
                closed(closedAt, outcome));
    }

    private History ended(Instant submittedAt, Instant at, Ending ending) {
        return dossier(submitted(submittedAt), new Fact.EndedUnaccepted(at, ending));
    }

    private static Row count(History... histories) {
        return report(histories).totals();
    }

    private static Report06 report(History... histories) {
        return Report06.count(question(MARCH), GroupBy.FIELD, all(histories));
    }
}
