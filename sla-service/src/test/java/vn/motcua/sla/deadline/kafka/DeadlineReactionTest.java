package vn.motcua.sla.deadline.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.CHECK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.IntakeEvent.Corrected.Fact;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.MotcuaEvent;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.Incoming;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineSentence;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.takeover.Past;

class DeadlineReactionTest {
    private static final StaffId LAN = new StaffId("lan");
    private static final StaffId AN = new StaffId("an");
    private static final StaffId BINH = new StaffId("binh");
    private final DeadlineReaction reaction = new DeadlineReaction();

    @Test
    void the_registration_names_the_dossier_and_its_parties() {
        var registered = new IntakeEvent.Registered(
                "H99.21-260316-0001",
                "1.004873",
                1,
                "Hộ tịch",
                "ND118-2025",
                COMMUNE,
                JUSTICE,
                Channel.ONLINE,
                Delivery.ELECTRONIC,
                "portal",
                List.of(COMMUNE, JUSTICE),
                MONDAY_NINE);

        assertThat(commands(registered)).containsExactly(register());
    }

    @Test
    void an_import_tells_a_whole_past() {
        var record = incoming("vn.motcua.intake.dossier-imported.v1", example("intake/dossier-imported.v1"));

        var commands = reaction.react(new Deadline.Unknown(), record);

        assertThat(commands).singleElement().isInstanceOfSatisfying(DeadlineCommand.TakeOver.class, command -> {
            assertThat(command.at()).isEqualTo(Instant.parse("2026-11-23T04:00:00Z"));
            assertThat(command.dossier().importedAt()).isEqualTo(command.at());
            assertThat(command.dossier().submittedAt()).isEqualTo(Instant.parse("2019-03-11T02:10:00Z"));
            assertThat(command.past().waits()).hasSize(1);
            assertThat(command.past().end())
                    .isEqualTo(new Past.End(Closing.How.RESOLVED, Instant.parse("2019-04-08T08:40:00Z")));
        });
    }

    @Test
    void intake_starts_stops_and_ends_the_clock() {
        var until = LocalDate.of(2026, 3, 27);

        assertThat(commands(new IntakeEvent.Accepted(MONDAY_NINE, LAN, sequence())))
                .containsExactly(start());
        assertThat(commands(new IntakeEvent.SupplementRequested(1, Phase.INTAKE, LAN, until, "t")))
                .containsExactly(askSupplementAtIntake(MONDAY_NINE));
        assertThat(commands(new IntakeEvent.SupplementRequested(1, Phase.PROCESSING, LAN, until, "t")))
                .containsExactly(askSupplement(MONDAY_NINE));
        assertThat(commands(new IntakeEvent.SupplementHandedIn(1, MONDAY_CLOSING)))
                .containsExactly(new DeadlineCommand.HandInSupplement(1, MONDAY_CLOSING));
        assertThat(commands(new IntakeEvent.FinancialDutyTold(2, 12_500_000, LAN)))
                .containsExactly(new DeadlineCommand.TellDuties(MONDAY_NINE));
        assertThat(commands(new IntakeEvent.FinancialDutyPaid(12_000_000, MONDAY_NINE, 1)))
                .isEmpty();
        assertThat(commands(new IntakeEvent.FinancialDutyPaid(500_000, MONDAY_NINE, 0)))
                .containsExactly(new DeadlineCommand.SettleDuties(MONDAY_NINE));
        assertThat(commands(new IntakeEvent.SupplementConfirmed(1, true, MONDAY_CLOSING, LAN)))
                .containsExactly(completeSupplement(MONDAY_CLOSING));
        assertThat(commands(new IntakeEvent.SupplementConfirmed(1, false, null, LAN)))
                .containsExactly(new DeadlineCommand.RefuseSupplement(1, MONDAY_NINE));
        assertThat(commands(new IntakeEvent.Stopped(false, "Luật Hộ tịch, Điều 5", LAN, "t")))
                .containsExactly(stop(MONDAY_NINE));
        assertThat(commands(new IntakeEvent.Resumed(LAN))).containsExactly(resume(MONDAY_NINE));
        assertThat(commands(new IntakeEvent.Stopped(true, "Luật Hộ tịch, Điều 5", LAN, "t")))
                .containsExactly(new DeadlineCommand.StopForGood(MONDAY_NINE));
        assertThat(commands(new IntakeEvent.Finished(MONDAY_CLOSING, Outcome.GRANTED)))
                .containsExactly(finish(MONDAY_CLOSING));
        assertThat(commands(new IntakeEvent.NotAccepted(LAN, "t")))
                .containsExactly(new DeadlineCommand.NotAccept(MONDAY_NINE));
        assertThat(commands(new IntakeEvent.Withdrawn(LAN))).containsExactly(new DeadlineCommand.Withdraw(MONDAY_NINE));
        assertThat(commands(new IntakeEvent.Annulled("Điều 1", LAN, "t")))
                .containsExactly(new DeadlineCommand.Annul(MONDAY_NINE));
        assertThat(commands(new IntakeEvent.Corrected(
                        1, Fact.FINISHED_AT, MONDAY_CLOSING, null, BINH, "Điều 5", "correction-1")))
                .containsExactly(new DeadlineCommand.Correct(Fact.FINISHED_AT, MONDAY_CLOSING, MONDAY_NINE));
        assertThat(commands(new IntakeEvent.ReceiptCorrected(1, MONDAY_CLOSING, BINH, "Điều 17", "correction-1")))
                .containsExactly(new DeadlineCommand.CorrectReceipt(MONDAY_CLOSING, MONDAY_NINE));
        assertThat(commands(new IntakeEvent.WithdrawalAsked("t")))
                .containsExactly(new DeadlineCommand.AskWithdrawal(MONDAY_NINE));
        assertThat(commands(new IntakeEvent.WithdrawalRetracted(new StaffId("portal"))))
                .containsExactly(new DeadlineCommand.RetractWithdrawal(MONDAY_NINE));
        assertThat(commands(new IntakeEvent.Returned(MONDAY_CLOSING, Delivery.POST)))
                .containsExactly(new DeadlineCommand.NoteReturn(Delivery.POST, MONDAY_CLOSING));
    }

    /** As intake writes it down for a procedure whose agencies promise eighteen of the twenty working days. */
    @Test
    void the_committed_time_that_an_acceptance_carries_runs_and_is_missed_once() {
        var accepted = incoming("vn.motcua.intake.accepted.v1", example("intake/accepted.v1.2"));
        var registered = register(Channel.COUNTER, at("2026-11-20T09:15"));
        var promised = at("2026-12-17T17:00");

        var dossier = given(registered);
        reaction.react(dossier.state(), accepted).forEach(dossier::when);

        assertThat(OFFICE.terms().add(at("2026-11-20T09:15:03"), new Term(18, Unit.WORKING_DAY)))
                .isEqualTo(promised);
        assertThat(missed(dossier.when(new DeadlineCommand.Check(at("2026-12-17T23:59")))))
                .isEmpty();
        assertThat(missed(dossier.when(new DeadlineCommand.Check(at("2026-12-18T00:00")))))
                .containsExactly(new SlaEvent.CommitmentMissed(promised, COMMUNE));
        assertThat(missed(dossier.when(new DeadlineCommand.Check(at("2027-02-01T00:00")))))
                .isEmpty();
    }

    private static List<SlaEvent> missed(DeadlineSentence dossier) {
        return dossier.happened().stream()
                .map(event -> DeadlineAnnouncements.word(event, dossier.state()))
                .flatMap(Optional::stream)
                .filter(SlaEvent.CommitmentMissed.class::isInstance)
                .toList();
    }

    @Test
    void routing_moves_the_clocks_of_the_steps() {
        assertThat(commands(new RoutingEvent.StepOffered(CHECK, "Kiểm tra", JUSTICE, ONE_DAY, null, MONDAY_NINE)))
                .containsExactly(offer("check", JUSTICE, MONDAY_NINE));
        assertThat(commands(new RoutingEvent.StepAccepted(CHECK, JUSTICE, AN, MONDAY_CLOSING)))
                .containsExactly(accept("check", MONDAY_CLOSING));
        assertThat(commands(new RoutingEvent.StepCompleted(
                        CHECK, JUSTICE, AN, StepOutcome.DONE, MONDAY_CLOSING, null, null)))
                .containsExactly(complete("check", MONDAY_CLOSING));
        assertThat(commands(new RoutingEvent.StepAssigned(CHECK, JUSTICE, AN, BINH)))
                .isEmpty();
        assertThat(commands(new RoutingEvent.RouteCompleted(StepOutcome.APPROVED, MONDAY_CLOSING)))
                .isEmpty();
    }

    @Test
    void a_consultation_is_on_the_clock_of_the_agency_that_is_asked() {
        assertThat(commands(new RoutingEvent.ConsultationRequested(
                        "c1", CHECK, POLICE, EIGHT_HOURS, AN, MONDAY_NINE, "question-c1")))
                .containsExactly(consult("c1", "check", POLICE, MONDAY_NINE));
        assertThat(commands(new RoutingEvent.ConsultationAnswered(
                        "c1", CHECK, POLICE, BINH, MONDAY_CLOSING, false, "answer-c1")))
                .containsExactly(answer("c1", MONDAY_CLOSING));
        assertThat(commands(new RoutingEvent.ConsultationDeemedConsent("c1", CHECK, POLICE)))
                .containsExactly(new DeadlineCommand.DeemConsent("c1", MONDAY_NINE));
        assertThat(commands(new RoutingEvent.ConsultationOverdue("c1", CHECK, POLICE)))
                .isEmpty();
    }

    @Test
    void who_contests_a_hand_over_and_who_settles_it_are_heard() {
        assertThat(commands(new RoutingEvent.HandOverDisputed(
                        CHECK, JUSTICE, MONDAY_NINE, AN, MONDAY_CLOSING, "dispute-check")))
                .containsExactly(new DeadlineCommand.DisputeHandOver(CHECK, MONDAY_NINE, MONDAY_CLOSING));
        assertThat(commands(new RoutingEvent.DisputeSettled(
                        CHECK, JUSTICE, true, BINH, MONDAY_CLOSING, "settlement-check")))
                .containsExactly(new DeadlineCommand.SettleDispute(CHECK, true, MONDAY_CLOSING));
    }

    @Test
    void whatever_leaves_its_agency_before_it_was_done_is_heard() {
        assertThat(commands(new RoutingEvent.StepLeft(
                        CHECK, JUSTICE, Leaving.RECALLED, null, List.of(), AN, MONDAY_CLOSING, "left-check")))
                .containsExactly(leave("check", Leaving.RECALLED, null, List.of(), MONDAY_CLOSING));
    }

    @Test
    void an_approved_apology_asks_for_its_date() {
        assertThat(commands(
                        new NotificationEvent.ApologyApproved("letter-1", FRIDAY_CLOSING, "COORDINATION", LAN, "t")))
                .containsExactly(reappoint(FRIDAY_CLOSING, MONDAY_NINE));
    }

    @Test
    void the_post_is_on_its_own_clock() {
        assertThat(commands(new NotificationEvent.ConsignmentOrdered("d.1", ConsignmentKind.RETURN)))
                .containsExactly(new DeadlineCommand.OrderPost("d.1", MONDAY_NINE));
        assertThat(commands(new NotificationEvent.ConsignmentMoved(
                        "d.1", ConsignmentKind.RETURN, ConsignmentState.DELIVERED, MONDAY_CLOSING, "PD")))
                .containsExactly(new DeadlineCommand.MovePost("d.1", ConsignmentState.DELIVERED, MONDAY_CLOSING));
    }

    @Test
    void every_other_word_of_notification_asks_for_nothing() {
        var heard = Set.of(
                NotificationEvent.ApologyApproved.class,
                NotificationEvent.ConsignmentOrdered.class,
                NotificationEvent.ConsignmentMoved.class);
        for (var entry : EventCatalogue.entries()) {
            if (NotificationEvent.class.isAssignableFrom(entry.record()) && !heard.contains(entry.record())) {
                var example = example("notification/" + entry.name() + ".v" + entry.version());

                assertThat(reaction.react(new Deadline.Unknown(), incoming(entry.type(), example)))
                        .as(entry.type())
                        .isEmpty();
            }
        }
    }

    @Test
    void its_own_words_are_not_for_it() {
        assertThat(reaction.sources()).containsExactlyInAnyOrder("intake", "routing", "notification");
    }

    private List<DeadlineCommand> commands(MotcuaEvent event) {
        return reaction.react(
                new Deadline.Unknown(), incoming(EventCatalogue.entryOf(event).type(), EventCatalogue.write(event)));
    }

    private static Incoming incoming(String type, byte[] value) {
        return new Incoming(0, 0, D17, "source", type, 1, MONDAY_NINE, value, Map.of());
    }

    private static byte[] example(String name) {
        try (var file = EventCatalogue.class.getResourceAsStream("/examples/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
