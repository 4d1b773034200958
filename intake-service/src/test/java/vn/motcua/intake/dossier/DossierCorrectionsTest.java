package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.dossier.Facts.CODE;
import static vn.motcua.intake.dossier.Facts.ISSUE;
import static vn.motcua.intake.dossier.Facts.LATER;
import static vn.motcua.intake.dossier.Facts.LEADER;
import static vn.motcua.intake.dossier.Facts.NOON;
import static vn.motcua.intake.dossier.Facts.SECRET;
import static vn.motcua.intake.dossier.Facts.accepted;
import static vn.motcua.intake.dossier.Facts.annulled;
import static vn.motcua.intake.dossier.Facts.begun;
import static vn.motcua.intake.dossier.Facts.correct;
import static vn.motcua.intake.dossier.Facts.corrected;
import static vn.motcua.intake.dossier.Facts.imported;
import static vn.motcua.intake.dossier.Facts.past;
import static vn.motcua.intake.dossier.Facts.registered;
import static vn.motcua.intake.dossier.Facts.stopped;
import static vn.motcua.intake.dossier.Facts.submitted;
import static vn.motcua.intake.dossier.Facts.supplementRequested;
import static vn.motcua.intake.dossier.Story.given;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.dossier.Correction.Data;
import vn.motcua.intake.dossier.Correction.Field;
import vn.motcua.intake.dossier.Correction.FinishedAt;
import vn.motcua.intake.dossier.Correction.ReceivedAt;
import vn.motcua.intake.dossier.Correction.Result;
import vn.motcua.intake.dossier.Correction.ReturnedAt;

class DossierCorrectionsTest {
    private static final Instant AFTERWARDS = NOON.plusSeconds(3600);
    private static final DossierEvent FINISHED = new DossierEvent.Finished(NOON, Outcome.GRANTED);
    private static final DossierEvent REFUSED = new DossierEvent.Finished(NOON, Outcome.REFUSED);
    private static final ResultPaper PAPER =
            new ResultPaper("file-1", "12/XN", LocalDate.of(2026, 11, 23), LEADER, null);
    private static final ResultPaper OTHER_PAPER =
            new ResultPaper("file-2", "12/XN", LocalDate.of(2026, 11, 23), LEADER, null);
    private static final DossierEvent ISSUED = new DossierEvent.StepDone(ISSUE, PAPER, null);
    private static final DossierEvent RETURNED = new DossierEvent.Returned(AFTERWARDS, Delivery.ELECTRONIC, null, null);

    @Test
    void data_are_put_right_in_any_state_and_kept_with_who_approved_it() {
        var name = new Data(Field.FILER_NAME);
        var dossier = (Dossier.Registered)
                given(submitted(), registered()).when(correct(name)).thenState();

        assertThat(dossier).isInstanceOf(Dossier.Submitted.class);
        assertThat(dossier.folder().corrections())
                .containsExactly(new Correction.Made(1, name, LEADER, null, "correction-1", LATER));
        assertThat(dossier.folder().texts()).containsEntry("correction-1", SECRET);
    }

    @Test
    void nobody_is_corrected_who_is_not_named() {
        given(submitted(), registered())
                .when(correct(new Data(Field.OWNER_NAME)))
                .thenRejected(new DossierRejection.NobodyToCorrect(Field.OWNER_NAME));
    }

    @Test
    void a_finish_moves_later_and_never_back() {
        resolved().when(correct(new FinishedAt(AFTERWARDS))).thenHappened(corrected(new FinishedAt(AFTERWARDS)));
        resolved()
                .when(correct(new FinishedAt(NOON.minusMillis(1))))
                .thenRejected(new DossierRejection.MovesBack("value", NOON, NOON.minusMillis(1)));
        resolved().when(correct(new FinishedAt(NOON))).thenNothingHappened();
    }

    @Test
    void the_dossier_shows_what_is_known_now() {
        var resolved = (Dossier.Resolved)
                resolved().when(correct(new FinishedAt(AFTERWARDS))).thenState();
        var refused = (Dossier.Resolved)
                resolved().when(correct(new Result(Outcome.REFUSED))).thenState();

        assertThat(resolved.finishedAt()).isEqualTo(AFTERWARDS);
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void what_was_granted_by_mistake_is_handed_over_when_its_refusal_is_signed() {
        var refused = corrected(new Result(Outcome.REFUSED));
        var handOver = new DossierCommand.ReturnAtCounter(SECRET, LATER);
        var handedOver = new DossierEvent.Returned(LATER, Delivery.COUNTER, "return-1", SECRET);

        given(submitted(), registered(), accepted(), begun(), FINISHED, refused)
                .when(handOver)
                .thenRejected(new DossierRejection.RefusalNotIssued());
        given(
                        submitted(),
                        registered(),
                        accepted(),
                        begun(),
                        FINISHED,
                        refused,
                        new DossierEvent.RefusalDrafted("x-L2"))
                .when(new DossierCommand.Note.RefusalIssued("x-L2"))
                .thenHappened(new DossierEvent.RefusalIssued());
        given(submitted(), registered(), accepted(), begun(), FINISHED, refused, new DossierEvent.RefusalIssued())
                .when(handOver)
                .thenHappened(handedOver);
    }

    @Test
    void what_was_refused_by_mistake_is_granted_by_a_paper() {
        var grant = new Result(Outcome.GRANTED);
        var refused = given(submitted(), registered(), accepted(), begun(), REFUSED);
        var afterIssue = given(submitted(), registered(), accepted(), begun(), ISSUED, REFUSED);

        refused.when(correct(grant)).thenRejected(new DossierRejection.ResultMissing());
        refused.when(correct(grant, PAPER)).thenHappened(corrected(grant), new DossierEvent.ResultIssued(PAPER));
        afterIssue.when(correct(grant)).thenHappened(corrected(grant));
        afterIssue.when(correct(grant, PAPER)).thenHappened(corrected(grant));
        afterIssue
                .when(correct(grant, OTHER_PAPER))
                .thenHappened(corrected(grant), new DossierEvent.ResultIssued(OTHER_PAPER));
    }

    @Test
    void the_paper_alone_may_be_put_right_and_once() {
        var grant = new Result(Outcome.GRANTED);
        var granted = given(submitted(), registered(), accepted(), begun(), ISSUED, FINISHED);

        granted.when(correct(grant, PAPER)).thenNothingHappened();
        granted.when(correct(grant, OTHER_PAPER))
                .thenHappened(corrected(grant), new DossierEvent.ResultIssued(OTHER_PAPER));
        returned()
                .when(correct(grant, OTHER_PAPER))
                .thenHappened(corrected(grant), new DossierEvent.ResultIssued(OTHER_PAPER));
    }

    @Test
    void a_paper_of_a_correction_is_not_of_tomorrow() {
        var tomorrow = new ResultPaper("file-3", "13/XN", LocalDate.of(2026, 11, 28), LEADER, null);

        given(submitted(), registered(), accepted(), begun(), REFUSED)
                .when(correct(new Result(Outcome.GRANTED), tomorrow))
                .thenRejected(new DossierRejection.IssuedInFuture(OfficeTime.day(LATER), tomorrow.issuedOn()));
    }

    @Test
    void what_was_refused_by_mistake_waits_for_no_refusal_any_more() {
        given(submitted(), registered(), accepted(), begun(), REFUSED, corrected(new Result(Outcome.GRANTED)))
                .when(new DossierCommand.ReturnAtCounter(SECRET, LATER))
                .thenHappened(new DossierEvent.Returned(LATER, Delivery.COUNTER, "return-1", SECRET));
    }

    @Test
    void a_refusal_from_before_a_correction_does_not_tell_the_one_after_it() {
        var refused = new DossierEvent.Finished(NOON, Outcome.REFUSED);
        var corrected = given(
                submitted(),
                registered(),
                accepted(),
                begun(),
                refused,
                new DossierEvent.RefusalDrafted("x-L2"),
                corrected(new Result(Outcome.GRANTED)),
                corrected(new Result(Outcome.REFUSED)));

        corrected.when(new DossierCommand.Note.RefusalIssued("x-L2")).thenHappened();
        given(
                        submitted(),
                        registered(),
                        accepted(),
                        begun(),
                        refused,
                        corrected(new Result(Outcome.GRANTED)),
                        corrected(new Result(Outcome.REFUSED)),
                        new DossierEvent.RefusalDrafted("x-L3"))
                .when(new DossierCommand.Note.RefusalIssued("x-L3"))
                .thenHappened(new DossierEvent.RefusalIssued());
    }

    @Test
    void nothing_is_awaited_of_what_the_citizen_has_in_his_hand() {
        var refused = (Dossier.Returned)
                returned().when(correct(new Result(Outcome.REFUSED))).thenState();

        assertThat(refused.folder().onDesk().refusalAwaited()).isNull();
    }

    @Test
    void the_paper_that_was_issued_is_the_answer_of_what_was_granted_only() {
        var granted = given(submitted(), registered(), accepted(), begun(), ISSUED, FINISHED);

        var refused = (Dossier.Registered)
                granted.when(correct(new Result(Outcome.REFUSED))).thenState();

        assertThat(Dossier.resultOf(refused)).isEmpty();
        assertThat(((Dossier.Resolved) refused).acceptance().results()).containsExactly(PAPER);
        var again = (Dossier.Registered) given(
                        submitted(),
                        registered(),
                        accepted(),
                        begun(),
                        ISSUED,
                        FINISHED,
                        corrected(new Result(Outcome.REFUSED)))
                .when(correct(new Result(Outcome.GRANTED)))
                .thenState();
        assertThat(Dossier.resultOf(again)).contains(PAPER);
    }

    @Test
    void nothing_was_finished_in_the_future_or_after_it_was_returned() {
        var future = LATER.plusMillis(1);

        resolved().when(correct(new FinishedAt(future))).thenRejected(new DossierRejection.InFuture("value", future));
        returned()
                .when(correct(new FinishedAt(AFTERWARDS.plusMillis(1))))
                .thenRejected(new DossierRejection.TimeOutOfRange("value", NOON, AFTERWARDS, AFTERWARDS.plusMillis(1)));
    }

    @Test
    void a_return_moves_later_and_never_back() {
        var returned = (Dossier.Returned)
                returned().when(correct(new ReturnedAt(LATER))).thenState();

        assertThat(returned.returnedAt()).isEqualTo(LATER);
        returned()
                .when(correct(new ReturnedAt(NOON)))
                .thenRejected(new DossierRejection.MovesBack("value", AFTERWARDS, NOON));
    }

    @Test
    void what_has_not_happened_cannot_have_been_written_down_wrongly() {
        given(submitted(), registered(), accepted(), begun())
                .when(correct(new FinishedAt(NOON)))
                .thenRejected(new DossierRejection.NotInStatus(
                        Set.of(Status.RESOLVED, Status.RETURNED), Status.PROCESSING, null));
        resolved()
                .when(correct(new ReturnedAt(LATER)))
                .thenRejected(new DossierRejection.NotInStatus(Set.of(Status.RETURNED), Status.RESOLVED, null));
        given(submitted(), registered(), annulled())
                .when(correct(new Data(Field.FILER_NAME)))
                .thenRejected(new DossierRejection.IsAnnulled());
    }

    @Test
    void a_receipt_moves_either_way_as_long_as_the_dossier_is_open() {
        for (var right : List.of(AFTERWARDS, NOON.minus(Duration.ofDays(60)))) {
            var story = given(submitted(), registered(), accepted(), begun()).when(correct(new ReceivedAt(right)));

            story.thenHappened(corrected(new ReceivedAt(right)));
            assertThat(((Dossier.Processing) story.thenState()).acceptance().receivedAt())
                    .isEqualTo(right);
        }
        for (var open : List.of(
                given(submitted(), registered(), accepted()),
                given(submitted(), registered(), accepted(), begun(), supplementRequested(Phase.PROCESSING)),
                given(submitted(), registered(), accepted(), begun(), stopped(false)))) {
            open.when(correct(new ReceivedAt(AFTERWARDS))).thenHappened(corrected(new ReceivedAt(AFTERWARDS)));
        }
    }

    @Test
    void nothing_was_received_in_the_future_or_in_another_season() {
        var open = given(submitted(), registered(), accepted());
        var future = LATER.plusMillis(1);
        var longAgo = NOON.minus(Duration.ofDays(60)).minusMillis(1);

        open.when(correct(new ReceivedAt(future))).thenRejected(new DossierRejection.InFuture("value", future));
        open.when(correct(new ReceivedAt(longAgo)))
                .thenRejected(
                        new DossierRejection.TimeOutOfRange("value", NOON.minus(Duration.ofDays(60)), LATER, longAgo));
        open.when(correct(new ReceivedAt(NOON))).thenNothingHappened();
    }

    @Test
    void the_receipt_of_what_has_ended_or_was_never_accepted_or_came_from_elsewhere_stays() {
        var open = Set.of(Status.ACCEPTED, Status.PROCESSING, Status.SUPPLEMENT, Status.FINANCIAL_DUTY, Status.STOPPED);

        resolved()
                .when(correct(new ReceivedAt(AFTERWARDS)))
                .thenRejected(new DossierRejection.NotInStatus(open, Status.RESOLVED, null));
        given(submitted(), registered())
                .when(correct(new ReceivedAt(AFTERWARDS)))
                .thenRejected(new DossierRejection.NotInStatus(open, Status.SUBMITTED, null));
        var open2019 = past(new Past.Standing.Processing(), NOON);
        given(new DossierEvent.Imported(imported(open2019).submission(), CODE, open2019))
                .when(correct(new ReceivedAt(AFTERWARDS)))
                .thenRejected(new DossierRejection.DateNotCounted());
    }

    private static Story resolved() {
        return given(submitted(), registered(), accepted(), begun(), FINISHED);
    }

    private static Story returned() {
        return given(submitted(), registered(), accepted(), begun(), FINISHED, RETURNED);
    }
}
