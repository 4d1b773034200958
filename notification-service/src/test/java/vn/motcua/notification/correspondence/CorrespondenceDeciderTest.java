package vn.motcua.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.notification.Facts.CLERK;
import static vn.motcua.notification.Facts.COMMUNE;
import static vn.motcua.notification.Facts.DOSSIER;
import static vn.motcua.notification.Facts.DUE;
import static vn.motcua.notification.Facts.HEAD_OF_COMMUNE;
import static vn.motcua.notification.Facts.HEAD_OF_JUSTICE;
import static vn.motcua.notification.Facts.JUSTICE;
import static vn.motcua.notification.Facts.LATEST;
import static vn.motcua.notification.Facts.NEW_DUE;
import static vn.motcua.notification.Facts.NOON;
import static vn.motcua.notification.Facts.POLICE;
import static vn.motcua.notification.Facts.PROVINCE;
import static vn.motcua.notification.Facts.dossier;
import static vn.motcua.notification.Facts.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.contracts.NotificationEvent.LetterChannel;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.eventing.decider.Decision.Rejected;
import vn.motcua.notification.correspondence.Consignment.FilerAddress;
import vn.motcua.notification.correspondence.Consignment.GivenAddress;
import vn.motcua.notification.correspondence.Consignment.Movement;
import vn.motcua.notification.correspondence.Correspondence.Ended;
import vn.motcua.notification.correspondence.Correspondence.Open;
import vn.motcua.notification.correspondence.CorrespondenceCommand.*;
import vn.motcua.notification.correspondence.CorrespondenceEvent.*;
import vn.motcua.notification.correspondence.CorrespondenceRejection.*;
import vn.motcua.notification.correspondence.CorrespondenceRejection.WithdrawalPending;
import vn.motcua.notification.correspondence.Letter.Sending;
import vn.motcua.notification.correspondence.Letter.State;

class CorrespondenceDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final SealedText REASON = new SealedText("sealed reason");
    private static final Term THREE_DAYS = new Term(3, Unit.WORKING_DAY);
    private static final Sending BY_MAIL = new Sending(LetterChannel.EMAIL, NOON, false);
    private static final ConsignmentId FIRST = new ConsignmentId(DOSSIER, 1);

    private final CorrespondenceDecider rules = new CorrespondenceDecider();

    @Test
    void a_book_is_opened_once() {
        given().when(new OpenBook(dossier(Delivery.COUNTER))).thenEvents(new BookOpened(dossier(Delivery.COUNTER)));
        given(opened()).when(new OpenBook(dossier(Delivery.COUNTER))).thenEvents();
    }

    @Test
    void nothing_is_written_about_an_unknown_dossier() {
        given().when(new DraftApology(JUSTICE, DUE, DUE, LATEST)).thenRejected(new NotRegistered());
    }

    @Test
    void the_receipt_is_drafted_and_released_at_once_when_the_term_is_known() {
        given(opened(), new NoteAcceptance(CLERK))
                .when(new GiveReceipt(THREE_DAYS, null, DUE, NOON))
                .thenEvents(
                        new LetterDrafted(new Letter(
                                letter(1),
                                COMMUNE,
                                new Letter.Receipt(THREE_DAYS, DUE, CLERK, null),
                                new Letter.Drafted())),
                        new LetterReleased(letter(1), new Letter.ByRule(), TODAY));
    }

    @Test
    void a_letter_bears_the_date_of_the_office_not_of_greenwich() {
        var lateEvening = Instant.parse("2026-12-31T17:30:00Z");

        given(opened())
                .when(new GiveReceipt(THREE_DAYS, null, DUE, lateEvening))
                .thenHas(new LetterReleased(letter(1), new Letter.ByRule(), LocalDate.of(2027, 1, 1)));
    }

    @Test
    void a_receipt_that_the_end_of_the_dossier_overtook_is_still_given() {
        given(opened(), new Close())
                .when(new GiveReceipt(THREE_DAYS, null, DUE, NOON))
                .thenHas(new LetterReleased(letter(1), new Letter.ByRule(), TODAY));
    }

    @Test
    void of_a_dossier_that_was_given_up_a_receipt_is_drawn_up_and_sent_to_nobody() {
        var kept = new LetterKeptBack(letter(1));

        given(opened(), receipt()).when(new GiveUp()).thenEvents(new BookClosed(), kept, new FilingBegun());
        given(opened(), receipt(), numbered(1)).when(new Annul()).thenHas(kept);
        given(opened(), new GiveUp()).when(receipt()).thenHas(kept);
        given(opened(), new Annul()).when(receipt()).thenHas(kept);
        given(opened(), new Close(), new Annul()).when(receipt()).thenHas(kept);
    }

    @Test
    void what_has_left_the_house_has_left_it_whatever_comes_of_the_dossier() {
        given(opened(), receipt(), numbered(1), rendered(1), dispatched(1))
                .when(new GiveUp())
                .thenEvents(new BookClosed(), new FilingBegun());
    }

    @Test
    void nothing_else_that_speaks_of_its_going_on_is_sent_of_a_dossier_given_up() {
        var wanted = new AskForSupplement(1, LocalDate.of(2026, 12, 1), "text-1", CLERK, NOON);
        var kept = new LetterKeptBack(letter(1));

        given(opened(), wanted).when(new GiveUp()).thenHas(kept);
        given(opened(), atRisk(), approved(), new ReleaseApology(letter(1), NOON))
                .when(new GiveUp())
                .thenHas(kept);
        given(opened(), atRisk(), approved(), new GiveUp())
                .when(new ReleaseApology(letter(1), NOON))
                .thenEvents(new LetterReleased(letter(1), signed(NEW_DUE, 1), TODAY), kept);
    }

    @Test
    void of_a_dossier_annulled_after_its_end_nothing_is_kept_back_twice() {
        given(opened(), receipt(), new GiveUp()).when(new Annul()).thenEvents();
    }

    @Test
    void no_apology_is_drafted_while_the_applicant_wants_the_dossier_back() {
        var content = new Letter.Apology(DUE, DUE, LATEST);
        var draft = new LetterDrafted(new Letter(letter(1), JUSTICE, content, new Letter.Drafted()));

        given(opened(), new NoteWish())
                .when(atRisk())
                .thenEvents(new ApologyHeldUp(new Wish.Unwritten(JUSTICE, content)));
        given(opened(), new NoteWish(), atRisk()).when(new EndWish()).thenEvents(new WishEnded(), draft);
        given(opened(), new NoteWish(), atRisk()).when(new GiveUp()).thenEvents(new BookClosed(), new FilingBegun());
        given(opened(), new NoteWish(), atRisk(), new EndWish()).when(atRisk()).thenEvents();
    }

    @Test
    void one_that_was_drafted_before_is_not_signed_before_he_is_answered() {
        var pending = new WithdrawalPending(letter(1));

        given(opened(), atRisk(), new NoteWish()).when(approved()).thenRejected(pending);
        given(opened(), new DraftLastApology(COMMUNE, NEW_DUE), new NoteWish())
                .when(approved(null))
                .thenRejected(pending);
        given(opened(), atRisk(), new NoteWish(), new EndWish(), new NoteWish())
                .when(approved())
                .thenRejected(pending);
        given(opened(), atRisk(), new NoteWish(), new EndWish())
                .when(approved())
                .thenEvents(new ApologyApproved(letter(1), signed(NEW_DUE, 1), kept(1)));
    }

    @Test
    void nor_is_a_second_one() {
        var missed = new DraftLastApology(COMMUNE, NEW_DUE);
        var promised = new CorrespondenceCommand[] {
            opened(), atRisk(), approved(), new ReleaseApology(letter(1), NOON), new NoteWish(), missed
        };

        assertThat(given(promised).book().letters()).hasSize(1);
        given(promised)
                .when(new EndWish())
                .thenHas(new LetterDrafted(
                        new Letter(letter(2), COMMUNE, new Letter.LastApology(DUE, NEW_DUE), new Letter.Drafted())));
    }

    @Test
    void a_wish_is_noted_and_ended_once_and_drafts_nothing_by_itself() {
        given(opened()).when(new NoteWish()).thenEvents(new WishNoted());
        given(opened(), new NoteWish(), atRisk()).when(new NoteWish()).thenEvents();
        given(opened(), new NoteWish()).when(new EndWish()).thenEvents(new WishEnded());
        given(opened()).when(new EndWish()).thenEvents();
        given(opened(), new NoteWish(), new GiveUp()).when(new EndWish()).thenEvents();
    }

    @Test
    void whoever_was_granted_something_by_mistake_is_told_why_he_is_refused_by_the_head() {
        var refusal = new LetterDrafted(
                new Letter(letter(2), JUSTICE, new Letter.RefusalByCorrection("correction-1"), new Letter.Drafted()));
        var signs = new SignRefusal(letter(2), HEAD_OF_JUSTICE, NOON);

        given(opened(), finished()).when(refused()).thenEvents(new LetterKeptBack(letter(1)), refusal);
        given(opened(), finished(), numbered(1), rendered(1), dispatched(1), new NoteHandOver(), new Close())
                .when(refused())
                .thenEvents(refusal);
        given(opened(), finished(), refused())
                .when(signs)
                .thenEvents(new LetterReleased(letter(2), new Letter.ByHead(HEAD_OF_JUSTICE), TODAY));
    }

    @Test
    void the_post_that_has_the_paper_already_is_not_asked_again_to_carry_the_refusal() {
        assertThat(given(byPost(), finished(), refused(), new SignRefusal(letter(2), HEAD_OF_JUSTICE, NOON))
                        .book()
                        .consignments())
                .hasSize(1);
    }

    @Test
    void whoever_was_refused_by_mistake_gets_no_refusal_and_is_told_that_his_result_is_there() {
        var refused = new TellResult(Outcome.REFUSED, NOON, NOON);
        var signs = new SignRefusal(letter(1), HEAD_OF_JUSTICE, NOON);
        var told =
                new LetterDrafted(new Letter(letter(2), COMMUNE, new Letter.ResultReady(NOON), new Letter.Drafted()));
        var released = new LetterReleased(letter(2), new Letter.ByRule(), TODAY);

        given(opened(), refused).when(granted()).thenEvents(new LetterCancelled(letter(1)), told, released);
        given(opened(), refused, signs).when(granted()).thenEvents(new LetterKeptBack(letter(1)), told, released);
        given(opened(), refused, signs, new NoteHandOver(), new Close())
                .when(granted())
                .thenEvents(new LetterKeptBack(letter(1)));
    }

    @Test
    void a_grant_that_stands_after_all_is_told_unless_it_was() {
        given(opened(), finished(), refused())
                .when(granted())
                .thenHas(new LetterDrafted(
                        new Letter(letter(3), COMMUNE, new Letter.ResultReady(NOON), new Letter.Drafted())));
        given(opened(), finished(), numbered(1), rendered(1), dispatched(1), refused())
                .when(granted())
                .thenEvents(new LetterCancelled(letter(2)));
        given(
                        opened(),
                        finished(),
                        numbered(1),
                        rendered(1),
                        dispatched(1),
                        refused(),
                        new SignRefusal(letter(2), HEAD_OF_JUSTICE, NOON),
                        numbered(2),
                        rendered(2),
                        dispatched(2))
                .when(granted())
                .thenHas(new LetterDrafted(
                        new Letter(letter(3), COMMUNE, new Letter.ResultReady(NOON), new Letter.Drafted())));
    }

    @Test
    void there_is_one_receipt() {
        given(opened(), new GiveReceipt(THREE_DAYS, null, DUE, NOON))
                .when(new GiveReceipt(THREE_DAYS, null, LATEST, NOON))
                .thenEvents();
    }

    @Test
    void a_fresh_receipt_goes_out_when_its_date_was_moved() {
        given(opened(), new NoteAcceptance(CLERK), new GiveReceipt(THREE_DAYS, null, DUE, NOON))
                .when(new RenewReceipt(LATEST, NOON))
                .thenEvents(
                        new LetterDrafted(new Letter(
                                letter(2),
                                COMMUNE,
                                new Letter.Receipt(THREE_DAYS, LATEST, CLERK, null),
                                new Letter.Drafted())),
                        new LetterReleased(letter(2), new Letter.ByRule(), TODAY));
    }

    @Test
    void nobody_gets_a_fresh_receipt_who_had_none_or_has_that_date_or_has_his_result() {
        given(opened()).when(new RenewReceipt(LATEST, NOON)).thenEvents();
        given(opened(), receipt()).when(new RenewReceipt(DUE, NOON)).thenEvents();
        given(opened(), receipt(), new Close())
                .when(new RenewReceipt(LATEST, NOON))
                .thenEvents();
    }

    @Test
    void a_refusal_at_intake_is_told_and_closes_the_book() {
        given(opened())
                .when(new TurnAway(CLERK, "text-1", NOON))
                .thenEvents(
                        new BookClosed(),
                        new LetterDrafted(new Letter(
                                letter(1), COMMUNE, new Letter.Refusal("text-1", CLERK), new Letter.Drafted())),
                        new LetterReleased(letter(1), new Letter.ByRule(), TODAY));
    }

    @Test
    void every_request_for_papers_is_a_letter() {
        var first = new AskForSupplement(1, LocalDate.of(2026, 12, 1), "text-1", CLERK, NOON);
        var second = new AskForSupplement(2, LocalDate.of(2026, 12, 9), "text-2", CLERK, NOON);

        given(opened(), first).when(second).thenHas(new LetterReleased(letter(2), new Letter.ByRule(), TODAY));
    }

    @Test
    void the_apology_waits_for_the_agency_that_causes_the_delay() {
        given(opened())
                .when(new DraftApology(JUSTICE, DUE, DUE, LATEST))
                .thenEvents(new LetterDrafted(
                        new Letter(letter(1), JUSTICE, new Letter.Apology(DUE, DUE, LATEST), new Letter.Drafted())));
    }

    @Test
    void the_apology_is_drafted_once_though_the_dossier_is_at_risk_and_then_late() {
        given(opened(), atRisk()).when(atRisk()).thenEvents();
    }

    @Test
    void a_waiting_apology_takes_over_new_limits() {
        given(opened(), atRisk())
                .when(new DraftApology(JUSTICE, NEW_DUE, NEW_DUE, LATEST))
                .thenEvents(new LimitsMoved(letter(1), new Letter.Apology(NEW_DUE, NEW_DUE, LATEST)));
    }

    @Test
    void limits_no_longer_matter_once_the_apology_is_released() {
        given(opened(), atRisk(), approved(), new ReleaseApology(letter(1), NOON))
                .when(new DraftApology(JUSTICE, NEW_DUE, NEW_DUE, LATEST))
                .thenEvents();
    }

    @Test
    void the_first_word_is_the_leaders_and_releases_nothing() {
        given(opened(), atRisk())
                .when(approved())
                .thenEvents(new ApologyApproved(letter(1), signed(NEW_DUE, 1), kept(1)));
    }

    @Test
    void a_leader_who_names_no_date_promises_the_latest_one() {
        given(opened(), atRisk())
                .when(approved(null))
                .thenEvents(new ApologyApproved(letter(1), signed(LATEST, 1), kept(1)));
    }

    @Test
    void the_new_date_lies_after_the_old_one_and_not_beyond_the_limit() {
        given(opened(), atRisk()).when(approved(DUE)).thenRejected(new OutOfLimits(letter(1), DUE, LATEST, DUE));
        given(opened(), atRisk())
                .when(approved(LATEST.plusMillis(1)))
                .thenRejected(new OutOfLimits(letter(1), DUE, LATEST, LATEST.plusMillis(1)));
        given(opened(), atRisk())
                .when(approved(LATEST))
                .thenEvents(new ApologyApproved(letter(1), signed(LATEST, 1), kept(1)));
    }

    @Test
    void an_apology_is_signed_once() {
        given(opened(), atRisk(), approved()).when(approved()).thenRejected(new NotWaiting(letter(1), State.APPROVED));
    }

    @Test
    void letters_that_follow_from_the_rules_are_not_signed() {
        var receipt = new GiveReceipt(THREE_DAYS, null, DUE, NOON);

        given(opened(), receipt).when(approved()).thenRejected(new NeedsNoSignature(letter(1)));
    }

    @Test
    void a_letter_that_is_not_there_cannot_be_signed() {
        given(opened()).when(approved()).thenRejected(new NoSuchLetter(letter(1)));
    }

    @Test
    void only_slas_word_releases_the_apology() {
        given(opened(), atRisk(), approved())
                .when(new ReleaseApology(letter(1), NOON))
                .thenEvents(new LetterReleased(letter(1), signed(NEW_DUE, 1), TODAY));
    }

    @Test
    void sla_releases_an_apology_once() {
        given(opened(), atRisk(), approved(), new ReleaseApology(letter(1), NOON))
                .when(new ReleaseApology(letter(1), NOON))
                .thenEvents();
    }

    @Test
    void an_unsigned_apology_is_not_released() {
        given(opened(), atRisk())
                .when(new ReleaseApology(letter(1), NOON))
                .thenRejected(new NotWaiting(letter(1), State.DRAFTED));
    }

    @Test
    void a_declined_apology_is_a_draft_again_and_may_be_signed_anew() {
        var declined = new DeclineApology(letter(1), Ground.OUT_OF_LIMITS);

        given(opened(), atRisk(), approved())
                .when(declined)
                .thenEvents(new ApologyDeclined(letter(1), Ground.OUT_OF_LIMITS));
        given(opened(), atRisk(), approved(), declined)
                .when(approved(LATEST))
                .thenEvents(new ApologyApproved(letter(1), signed(LATEST, 2), kept(2)));
    }

    @Test
    void an_apology_declined_because_the_dossier_ended_is_cancelled() {
        given(opened(), atRisk(), approved())
                .when(new DeclineApology(letter(1), Ground.ENDED))
                .thenEvents(new LetterCancelled(letter(1)));
        given(opened(), atRisk(), approved(), new Close())
                .when(new DeclineApology(letter(1), Ground.NOT_DUE))
                .thenEvents(new LetterCancelled(letter(1)));
    }

    @Test
    void what_is_not_before_sla_cannot_be_declined() {
        given(opened(), atRisk())
                .when(new DeclineApology(letter(1), Ground.NOT_DUE))
                .thenRejected(new NotWaiting(letter(1), State.DRAFTED));
    }

    @Test
    void an_apology_sent_back_may_still_be_signed() {
        var sentBack = new RejectLetter(letter(1), HEAD_OF_JUSTICE, REASON);

        given(opened(), atRisk()).when(sentBack).thenEvents(new LetterRejected(letter(1), HEAD_OF_JUSTICE, kept(1)));
        given(opened(), atRisk(), sentBack)
                .when(approved())
                .thenEvents(new ApologyApproved(letter(1), signed(NEW_DUE, 2), kept(2)));
    }

    @Test
    void drafts_lose_their_ground_when_the_dossier_ends() {
        given(opened(), atRisk()).when(new Close()).thenEvents(new LetterCancelled(letter(1)), new BookClosed());
    }

    @Test
    void what_lies_before_sla_when_the_dossier_ends_waits_for_slas_word() {
        given(opened(), atRisk(), approved()).when(new Close()).thenEvents(new BookClosed());
        given(opened(), atRisk(), approved(), new Close())
                .when(new ReleaseApology(letter(1), NOON))
                .thenEvents(new LetterReleased(letter(1), signed(NEW_DUE, 1), TODAY));
    }

    @Test
    void nothing_is_drafted_or_signed_once_the_dossier_has_ended() {
        given(opened(), atRisk(), new Close()).when(approved()).thenRejected(new DossierEnded());
        given(opened(), new Close()).when(atRisk()).thenEvents();
        given(opened(), new Close()).when(new Close()).thenEvents();
    }

    @Test
    void the_second_apology_has_no_date_and_goes_out_when_signed() {
        given(opened(), atRisk(), approved(), new ReleaseApology(letter(1), NOON))
                .when(new DraftLastApology(COMMUNE, NEW_DUE))
                .thenEvents(new LetterDrafted(
                        new Letter(letter(2), COMMUNE, new Letter.LastApology(DUE, NEW_DUE), new Letter.Drafted())));
        given(opened(), new DraftLastApology(COMMUNE, NEW_DUE))
                .when(approved(null))
                .thenEvents(
                        new ApologyApproved(letter(1), signed(null, 1), kept(1)),
                        new LetterReleased(letter(1), signed(null, 1), TODAY));
    }

    @Test
    void a_second_date_is_refused() {
        given(opened(), new DraftLastApology(COMMUNE, NEW_DUE))
                .when(approved(LATEST))
                .thenRejected(new NoSecondDate(letter(1), LATEST));
    }

    @Test
    void there_is_one_second_apology() {
        given(opened(), new DraftLastApology(COMMUNE, NEW_DUE))
                .when(new DraftLastApology(COMMUNE, NEW_DUE))
                .thenEvents();
    }

    @Test
    void a_released_letter_is_numbered_then_set_then_sent() {
        given(opened(), receipt()).when(numbered(1)).thenEvents(new LetterNumbered(letter(1), "01/TNHS-UBND"));
        given(opened(), receipt(), numbered(1)).when(rendered(1)).thenEvents(new LetterRendered(letter(1), "digest"));
        given(opened(), receipt(), numbered(1), rendered(1))
                .when(dispatched(1))
                .thenEvents(new LetterDispatched(letter(1), List.of(BY_MAIL)));
    }

    @Test
    void outcomes_of_work_done_twice_change_nothing() {
        given(opened(), receipt(), numbered(1)).when(numbered(1)).thenEvents();
        given(opened(), receipt(), numbered(1), rendered(1)).when(rendered(1)).thenEvents();
        given(opened(), receipt(), numbered(1), rendered(1), dispatched(1))
                .when(dispatched(1))
                .thenEvents();
    }

    @Test
    void no_step_of_sending_is_skipped() {
        given(opened(), atRisk()).when(numbered(1)).thenRejected(new NotWaiting(letter(1), State.DRAFTED));
        given(opened(), receipt()).when(rendered(1)).thenRejected(new NotWaiting(letter(1), State.APPROVED));
        given(opened(), receipt(), numbered(1))
                .when(dispatched(1))
                .thenRejected(new NotWaiting(letter(1), State.APPROVED));
    }

    @Test
    void mail_that_is_refused_for_good_is_told_before_the_portal_takes_the_letter() {
        var refused = new Sending(LetterChannel.EMAIL, NOON, true);
        var byPortal = new Sending(LetterChannel.PORTAL, NOON, false);

        given(opened(), receipt(), numbered(1), rendered(1))
                .when(new RecordDispatch(letter(1), List.of(refused, byPortal), NOON))
                .thenEvents(
                        new LetterRefused(letter(1), refused),
                        new LetterDispatched(letter(1), List.of(refused, byPortal)));
    }

    @Test
    void a_granted_result_is_told_by_the_one_stop_unit() {
        given(opened(), atRisk())
                .when(new TellResult(Outcome.GRANTED, NOON, NOON))
                .thenEvents(
                        new LetterCancelled(letter(1)),
                        new BookClosed(),
                        new LetterDrafted(
                                new Letter(letter(2), COMMUNE, new Letter.ResultReady(NOON), new Letter.Drafted())),
                        new LetterReleased(letter(2), new Letter.ByRule(), TODAY));
    }

    @Test
    void a_refusal_after_appraisal_is_told_by_the_competent_agency_with_its_grounds() {
        given(opened(), new NoteGrounds("text-9"))
                .when(new TellResult(Outcome.REFUSED, NOON, NOON))
                .thenEvents(
                        new BookClosed(),
                        new LetterDrafted(new Letter(
                                letter(1), JUSTICE, new Letter.RefusalAfterAppraisal("text-9"), new Letter.Drafted())));
    }

    @Test
    void a_refusal_after_appraisal_goes_out_when_its_head_has_signed_it_also_after_it_was_sent_back() {
        var refused = new TellResult(Outcome.REFUSED, NOON, NOON);
        var sentBack = new RejectLetter(letter(1), HEAD_OF_JUSTICE, new SealedText("sealed"));
        var signs = new SignRefusal(letter(1), HEAD_OF_JUSTICE, NOON);
        var released = new LetterReleased(letter(1), new Letter.ByHead(HEAD_OF_JUSTICE), TODAY);

        given(opened(), refused).when(signs).thenEvents(released);
        given(opened(), refused, sentBack).when(signs).thenEvents(released);
        given(opened(), refused, signs).when(signs).thenRejected(new NotWaiting(letter(1), State.APPROVED));
        given(opened(), refused, new Annul()).when(signs).thenRejected(new NotWaiting(letter(1), State.CANCELLED));
    }

    @Test
    void the_post_is_asked_to_carry_a_refusal_when_it_is_signed() {
        var refused = new TellResult(Outcome.REFUSED, NOON, NOON);

        assertThat(given(byPost(), refused).book().consignments()).isEmpty();
        assertThat(given(byPost(), refused, new SignRefusal(letter(1), HEAD_OF_JUSTICE, NOON))
                        .book()
                        .consignments())
                .hasSize(1);
    }

    @Test
    void only_what_speaks_for_a_head_waits_for_one() {
        var signed = Map.of(
                LetterKind.RECEIPT, false,
                LetterKind.SUPPLEMENT_REQUEST, false,
                LetterKind.REFUSAL, false,
                LetterKind.RESULT_READY, false,
                LetterKind.APOLOGY, true,
                LetterKind.REFUSAL_AFTER_APPRAISAL, true);

        assertThat(Stream.of(
                        new Letter.Receipt(THREE_DAYS, DUE, CLERK, null),
                        new Letter.SupplementRequest(1, TODAY, "text-1", CLERK),
                        new Letter.Refusal("text-1", CLERK),
                        new Letter.ResultReady(NOON),
                        new Letter.Apology(DUE, DUE, LATEST),
                        new Letter.LastApology(DUE, LATEST),
                        new Letter.RefusalByCorrection("text-1"),
                        new Letter.RefusalAfterAppraisal("text-1")))
                .allSatisfy(content -> assertThat(content.needsHead()).isEqualTo(signed.get(content.kind())))
                .hasSize(Letter.Content.class.getPermittedSubclasses().length);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"WITHDRAWN", "STOPPED"})
    void other_outcomes_only_close_the_book(Outcome outcome) {
        given(opened()).when(new TellResult(outcome, NOON, NOON)).thenEvents(new BookClosed());
    }

    @Test
    void an_electronic_result_is_sent_with_the_letter_that_tells_it() {
        given(new OpenBook(dossier(Delivery.ELECTRONIC)), finished(), numbered(1), rendered(1))
                .when(dispatched(1))
                .thenEvents(new LetterDispatched(letter(1), List.of(BY_MAIL)), new ResultSent(NOON));
    }

    @Test
    void no_other_letter_sends_the_result() {
        given(new OpenBook(dossier(Delivery.ELECTRONIC)), receipt(), numbered(1), rendered(1))
                .when(dispatched(1))
                .thenEvents(new LetterDispatched(letter(1), List.of(BY_MAIL)));
        given(opened(), finished(), numbered(1), rendered(1))
                .when(dispatched(1))
                .thenEvents(new LetterDispatched(letter(1), List.of(BY_MAIL)));
    }

    @Test
    void a_result_by_post_has_a_consignment_at_once() {
        given(new OpenBook(dossier(Delivery.POST)))
                .when(finished())
                .thenHas(new ConsignmentRegistered(new Consignment(
                        FIRST,
                        ConsignmentKind.RETURN,
                        new FilerAddress(),
                        "result",
                        "result",
                        NOON,
                        null,
                        ConsignmentState.REGISTERED,
                        NOON,
                        List.of())));
    }

    @Test
    void an_order_is_recorded_once() {
        given(byPost(), finished()).when(new RecordOrder(FIRST, NOON)).thenEvents(new ConsignmentOrdered(FIRST, NOON));
        given(byPost(), finished(), new RecordOrder(FIRST, NOON))
                .when(new RecordOrder(FIRST, NOON))
                .thenEvents();
    }

    @Test
    void the_post_collects_while_the_dossier_is_under_way_and_returns_when_it_has_ended() {
        given(opened()).when(collect("r1", "f1")).thenAccepted();
        given(opened(), new Close()).when(collect("r1", "f1")).thenRejected(new DossierEnded());
        given(opened()).when(bringBack("r1")).thenRejected(new NothingToReturn());
        given(opened(), new TellResult(Outcome.REFUSED, NOON, NOON))
                .when(bringBack("r1"))
                .thenRejected(new NothingToReturn());
        given(opened(), new Close()).when(bringBack("r1")).thenAccepted();
    }

    @Test
    void the_same_request_is_the_same_consignment() {
        given(opened(), collect("r1", "f1")).when(collect("r1", "f1")).thenEvents();
        given(opened(), collect("r1", "f1")).when(collect("r1", "f2")).thenRejected(new KeyReused(FIRST));
    }

    @Test
    void the_post_carries_one_consignment_of_a_kind_at_a_time() {
        given(opened(), collect("r1", "f1"))
                .when(collect("r2", "f1"))
                .thenRejected(new AlreadyUnderWay(FIRST, ConsignmentKind.COLLECT));
        given(byPost(), finished(), moved(1, ConsignmentState.RETURNED_TO_AGENCY, 1))
                .when(bringBack("r2"))
                .thenAccepted();
    }

    @Test
    void the_post_brings_a_result_again_only_when_it_came_back_or_was_lost() {
        given(byPost(), finished(), moved(1, ConsignmentState.LOST, 1))
                .when(bringBack("r2"))
                .thenAccepted();
        given(byPost(), finished(), moved(1, ConsignmentState.CANCELLED, 1))
                .when(bringBack("r2"))
                .thenAccepted();
        given(byPost(), finished(), moved(1, ConsignmentState.DELIVERED, 1))
                .when(bringBack("r2"))
                .thenRejected(new AlreadyReturned());
    }

    @Test
    void the_post_brings_nothing_that_was_handed_over_at_the_counter() {
        var refused = new TellResult(Outcome.REFUSED, NOON, NOON);
        var signs = new SignRefusal(letter(1), HEAD_OF_JUSTICE, NOON);

        given(opened(), finished(), new NoteHandOver()).when(bringBack("r1")).thenRejected(new AlreadyReturned());
        assertThat(given(byPost(), refused, new NoteHandOver(), signs).book().consignments())
                .isEmpty();
    }

    @Test
    void a_consignment_moves_forward() {
        given(byPost(), finished())
                .when(moved(1, ConsignmentState.RESULT_PICKED_UP, 1))
                .thenEvents(new ConsignmentMoved(FIRST, movement(1, ConsignmentState.RESULT_PICKED_UP, 1)));
        given(byPost(), finished(), moved(1, ConsignmentState.RESULT_PICKED_UP, 1))
                .when(moved(2, ConsignmentState.DELIVERED, 5))
                .thenEvents(new ConsignmentMoved(FIRST, movement(2, ConsignmentState.DELIVERED, 5)));
    }

    @Test
    void the_post_may_try_again_after_a_failed_attempt() {
        given(
                        byPost(),
                        finished(),
                        moved(1, ConsignmentState.DELIVERING, 1),
                        moved(2, ConsignmentState.ATTEMPT_FAILED, 2))
                .when(moved(3, ConsignmentState.DELIVERING, 3))
                .thenEvents(new ConsignmentMoved(FIRST, movement(3, ConsignmentState.DELIVERING, 3)));
    }

    @Test
    void news_that_was_overtaken_is_kept_and_moves_nothing() {
        given(byPost(), finished(), moved(1, ConsignmentState.DELIVERING, 5))
                .when(moved(2, ConsignmentState.IN_TRANSIT, 3))
                .thenEvents(new MovementKept(FIRST, movement(2, ConsignmentState.IN_TRANSIT, 3)));
        given(byPost(), finished(), moved(1, ConsignmentState.DELIVERING, 5))
                .when(moved(2, ConsignmentState.ATTEMPT_FAILED, 3))
                .thenEvents(new MovementKept(FIRST, movement(2, ConsignmentState.ATTEMPT_FAILED, 3)));
        given(byPost(), finished(), moved(1, ConsignmentState.DELIVERED, 5))
                .when(moved(2, ConsignmentState.DELIVERING, 3))
                .thenEvents(new MovementKept(FIRST, movement(2, ConsignmentState.DELIVERING, 3)));
    }

    @Test
    void the_same_message_counts_once() {
        given(byPost(), finished(), moved(1, ConsignmentState.DELIVERING, 5))
                .when(moved(1, ConsignmentState.DELIVERING, 5))
                .thenEvents();
    }

    @Test
    void a_delivery_is_final_and_what_follows_contradicts_it() {
        given(byPost(), finished(), moved(1, ConsignmentState.DELIVERED, 5))
                .when(moved(2, ConsignmentState.ATTEMPT_FAILED, 6))
                .thenRejected(new Contradiction(
                        FIRST, ConsignmentState.DELIVERED, movement(2, ConsignmentState.ATTEMPT_FAILED, 6)));
    }

    @Test
    void a_delivery_counts_though_the_carriers_clocks_disagree() {
        given(byPost(), finished(), moved(1, ConsignmentState.DELIVERING, 5))
                .when(moved(2, ConsignmentState.DELIVERED, 4))
                .thenEvents(new ConsignmentMoved(FIRST, movement(2, ConsignmentState.DELIVERED, 4)));
    }

    @Test
    void a_consignment_that_is_not_there_does_not_move() {
        given(opened()).when(moved(1, ConsignmentState.DELIVERED, 5)).thenRejected(new NoSuchConsignment(FIRST));
    }

    @Test
    void agencies_that_join_or_sign_are_parties() {
        var state = given(opened(), new NoteParty(POLICE), new DraftLastApology(PROVINCE, NEW_DUE)).state;

        assertThat(state.written().orElseThrow().parties()).containsExactly(PROVINCE, COMMUNE, JUSTICE, POLICE);
    }

    @Test
    void a_party_joins_once() {
        given(opened()).when(new NoteParty(JUSTICE)).thenEvents();
    }

    @Test
    void an_event_that_does_not_fit_is_an_accident() {
        var open = given(opened()).state;
        var ended = given(opened(), new Close()).state;
        var receipt = given(opened(), receipt()).state;

        assertThat(open).isInstanceOf(Open.class);
        assertThat(ended).isInstanceOf(Ended.class);
        assertMisfit(open, new BookOpened(dossier(Delivery.COUNTER)));
        assertMisfit(ended, new BookClosed());
        assertMisfit(rules.initial(), new AcceptanceNoted(CLERK));
        assertMisfit(open, new LetterNumbered(letter(1), "01/PXL-TP"));
        assertMisfit(receipt, new LetterRendered(letter(1), "digest"));
        assertMisfit(receipt, new LetterDispatched(letter(1), List.of(BY_MAIL)));
        assertMisfit(receipt, new LetterCancelled(letter(1)));
        assertMisfit(receipt, new ApologyApproved(letter(1), signed(NEW_DUE, 1), kept(1)));
        assertMisfit(receipt, new LetterRejected(letter(1), HEAD_OF_COMMUNE, kept(1)));
        assertMisfit(receipt, new ApologyDeclined(letter(1), Ground.NOT_DUE));
        assertMisfit(receipt, new LetterReleased(letter(1), new Letter.ByRule(), TODAY));
        assertMisfit(open, new ConsignmentOrdered(FIRST, NOON));
    }

    private void assertMisfit(Correspondence state, CorrespondenceEvent event) {
        assertThatThrownBy(() -> rules.apply(state, event)).isInstanceOf(IllegalStateException.class);
    }

    private static OpenBook opened() {
        return new OpenBook(dossier(Delivery.COUNTER));
    }

    private static OpenBook byPost() {
        return new OpenBook(dossier(Delivery.POST));
    }

    private static DraftApology atRisk() {
        return new DraftApology(JUSTICE, DUE, DUE, LATEST);
    }

    private static ApproveApology approved() {
        return approved(NEW_DUE);
    }

    private static ApproveApology approved(@Nullable Instant newDueAt) {
        return new ApproveApology(letter(1), HEAD_OF_JUSTICE, CauseOfLateness.COORDINATION, REASON, newDueAt, NOON);
    }

    private static Letter.ByLeader signed(@Nullable Instant newDueAt, int text) {
        return new Letter.ByLeader(HEAD_OF_JUSTICE, CauseOfLateness.COORDINATION, letter(1) + "-T" + text, newDueAt);
    }

    private static KeptText kept(int text) {
        return new KeptText(letter(1) + "-T" + text, REASON);
    }

    private static GiveReceipt receipt() {
        return new GiveReceipt(THREE_DAYS, null, DUE, NOON);
    }

    private static TellResult finished() {
        return new TellResult(Outcome.GRANTED, NOON, NOON);
    }

    private static CorrectOutcome refused() {
        return new CorrectOutcome(Outcome.REFUSED, "correction-1", NOON);
    }

    private static CorrectOutcome granted() {
        return new CorrectOutcome(Outcome.GRANTED, "correction-2", NOON);
    }

    private static RecordNumber numbered(int serial) {
        return new RecordNumber(letter(serial), "01/TNHS-UBND");
    }

    private static RecordRendering rendered(int serial) {
        return new RecordRendering(letter(serial), "digest");
    }

    private static RecordDispatch dispatched(int serial) {
        return new RecordDispatch(letter(serial), List.of(BY_MAIL), NOON);
    }

    private static SendByPost collect(String request, String fingerprint) {
        return new SendByPost(
                ConsignmentKind.COLLECT, new GivenAddress(new SealedText("sealed")), request, fingerprint, NOON);
    }

    private static SendByPost bringBack(String request) {
        return new SendByPost(ConsignmentKind.RETURN, new FilerAddress(), request, "f", NOON);
    }

    private static RecordMovement moved(int message, ConsignmentState state, int hours) {
        return new RecordMovement(FIRST, movement(message, state, hours));
    }

    private static Movement movement(int message, ConsignmentState state, int hours) {
        return new Movement("msg_" + message, "X", state, NOON.plusSeconds(3600L * hours));
    }

    private Given given(CorrespondenceCommand... commands) {
        var state = rules.initial();
        for (var command : commands) {
            if (!(rules.decide(state, command)
                    instanceof Accepted<CorrespondenceEvent, CorrespondenceRejection>(var events))) {
                throw new AssertionError("Expected " + command + " to be accepted");
            }
            for (var event : events) {
                state = rules.apply(state, event);
            }
        }
        return new Given(state);
    }

    private final class Given {
        private final Correspondence state;

        Book book() {
            return state.written().orElseThrow();
        }

        private Given(Correspondence state) {
            this.state = state;
        }

        Then when(CorrespondenceCommand command) {
            return new Then(state, rules.decide(state, command));
        }
    }

    private final class Then {
        private final Correspondence state;
        private final Decision<CorrespondenceEvent, CorrespondenceRejection> decision;

        private Then(Correspondence state, Decision<CorrespondenceEvent, CorrespondenceRejection> decision) {
            this.state = state;
            this.decision = decision;
        }

        void thenEvents(CorrespondenceEvent... expected) {
            assertThat(thenAccepted()).containsExactly(expected);
        }

        void thenHas(CorrespondenceEvent expected) {
            assertThat(thenAccepted()).contains(expected);
        }

        /** Also that they apply. */
        List<CorrespondenceEvent> thenAccepted() {
            assertThat(decision).isInstanceOf(Accepted.class);
            var events = ((Accepted<CorrespondenceEvent, CorrespondenceRejection>) decision).events();
            var after = state;
            for (var event : events) {
                after = rules.apply(after, event);
            }
            return events;
        }

        void thenRejected(CorrespondenceRejection expected) {
            assertThat(decision).isEqualTo(new Rejected<>(expected));
        }
    }
}
