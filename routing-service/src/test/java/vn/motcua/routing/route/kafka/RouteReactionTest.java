package vn.motcua.routing.route.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.route.Facts.*;
import static vn.motcua.routing.route.Facts.CHECK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.IntakeEvent.DossierImported.Standing;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.MotcuaEvent;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.Incoming;
import vn.motcua.routing.route.Deadlines;
import vn.motcua.routing.route.Dossier;
import vn.motcua.routing.route.Pause;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;

class RouteReactionTest {
    private final RouteReaction reaction = new RouteReaction();

    @Test
    void a_registration_makes_the_dossier_and_its_parties_known() {
        var registered = new IntakeEvent.Registered(
                "H99.21-261120-0001",
                "1.004873",
                1,
                "Hộ tịch",
                "ND118-2025",
                COMMUNE,
                JUSTICE,
                Channel.ONLINE,
                Delivery.POST,
                "portal",
                List.of(COMMUNE, JUSTICE, POLICE),
                NOON);

        assertThat(to(registered))
                .containsExactly(new RouteCommand.Register(new Dossier(
                        D17,
                        "H99.21-261120-0001",
                        "1.004873",
                        "portal",
                        COMMUNE,
                        JUSTICE,
                        List.of(COMMUNE, JUSTICE, POLICE))));
    }

    @Test
    void an_acceptance_begins_the_route_of_its_terms_at_the_time_it_was_said() {
        var terms = new Terms(
                null,
                new Term(3, Unit.WORKING_DAY),
                false,
                new AfterSupplement(AfterSupplement.Policy.RESTART, 0),
                sequence());

        assertThat(to(new IntakeEvent.Accepted(NOON, new StaffId("clerk"), terms)))
                .containsExactly(new RouteCommand.Begin(sequence(), LATER));
    }

    @Test
    void the_procedure_s_own_rule_of_consultations_travels_in_its_terms() {
        var rule = new Terms.Consultation(TWELVE_DAYS, true);
        var terms = new Terms(
                null,
                new Term(15, Unit.CALENDAR_DAY),
                false,
                new AfterSupplement(AfterSupplement.Policy.RESUME, 0),
                sequence(),
                null,
                new Terms.OwnRules(List.of(), rule),
                null);

        assertThat(to(new IntakeEvent.Accepted(NOON, new StaffId("clerk"), terms)))
                .containsExactly(new RouteCommand.Begin(sequence(), rule, LATER));
    }

    @Test
    void sla_dates_a_consultation_and_says_when_its_time_has_passed() {
        assertThat(to(new SlaEvent.ConsultationDeadlineSet("c1", POLICE, NOON)))
                .containsExactly(new RouteCommand.DateConsultation("c1", NOON));
        assertThat(to(new SlaEvent.ConsultationExpired("c1", POLICE)))
                .containsExactly(new RouteCommand.ExpireConsultation("c1"));
    }

    @Test
    void an_open_import_begins_with_its_one_step_and_is_halted_if_its_clock_stands() {
        var register = new RouteCommand.Register(new Dossier(
                D17, "H99.21-190311-0042", "2.000815", "operator", COMMUNE, JUSTICE, List.of(COMMUNE, JUSTICE)));
        var begin = new RouteCommand.Begin(sequence(), LATER);

        assertThat(to(imported(Standing.PROCESSING, null))).containsExactly(register, begin);
        assertThat(to(imported(Standing.ACCEPTED, null))).containsExactly(register, begin);
        assertThat(to(imported(Standing.STOPPED, null)))
                .containsExactly(register, begin, new RouteCommand.Halt(Pause.STOP));
        assertThat(to(imported(Standing.SUPPLEMENT, null)))
                .containsExactly(register, begin, new RouteCommand.Halt(Pause.SUPPLEMENT));
    }

    @Test
    void a_closed_import_opens_no_step() {
        var closed = List.of(
                imported(Standing.RESOLVED, Outcome.GRANTED),
                imported(Standing.RETURNED, Outcome.REFUSED),
                imported(Standing.WITHDRAWN, Outcome.WITHDRAWN),
                imported(Standing.STOPPED, Outcome.STOPPED));

        assertThat(closed)
                .allSatisfy(end -> assertThat(to(end)).hasSize(2).last().isEqualTo(new RouteCommand.End()));
    }

    private static IntakeEvent imported(Standing standing, @Nullable Outcome outcome) {
        return new IntakeEvent.DossierImported(
                "H99.21-190311-0042",
                "2.000815",
                "unknown",
                "ND61-2018",
                COMMUNE,
                JUSTICE,
                Channel.COUNTER,
                Delivery.COUNTER,
                "operator",
                List.of(COMMUNE, JUSTICE),
                NOON,
                standing,
                null,
                null,
                List.of(),
                outcome,
                outcome == null ? null : NOON,
                null,
                outcome == null ? sequence() : List.of(),
                LATER);
    }

    @Test
    void a_supplement_in_processing_halts_the_route_and_its_completeness_lifts_that() {
        assertThat(to(requested(Phase.PROCESSING))).containsExactly(new RouteCommand.Halt(Pause.SUPPLEMENT));
        assertThat(to(requested(Phase.INTAKE))).isEmpty();
        assertThat(to(new IntakeEvent.SupplementHandedIn(1, NOON))).isEmpty();
        assertThat(to(new IntakeEvent.FinancialDutyTold(2, 12_500_000, new StaffId("officer-33"))))
                .containsExactly(new RouteCommand.Halt(Pause.FINANCIAL_DUTY));
        assertThat(to(new IntakeEvent.FinancialDutyPaid(12_000_000, NOON, 1))).isEmpty();
        assertThat(to(new IntakeEvent.FinancialDutyPaid(500_000, NOON, 0)))
                .containsExactly(new RouteCommand.Lift(Set.of(Pause.FINANCIAL_DUTY)));
        assertThat(to(new IntakeEvent.SupplementConfirmed(1, false, null, new StaffId("clerk"))))
                .isEmpty();
        assertThat(to(new IntakeEvent.SupplementConfirmed(1, true, NOON, new StaffId("clerk"))))
                .containsExactly(new RouteCommand.Lift(Set.of(Pause.SUPPLEMENT)));
    }

    @Test
    void a_stop_halts_the_route_and_a_resumption_lifts_the_stop_alone() {
        assertThat(to(new IntakeEvent.Stopped(false, "Điều 19", CHI, "stop-1")))
                .containsExactly(new RouteCommand.Halt(Pause.STOP));
        assertThat(to(new IntakeEvent.Resumed(CHI))).containsExactly(new RouteCommand.Lift(Set.of(Pause.STOP)));
    }

    @Test
    void a_wish_to_withdraw_holds_the_route_until_it_is_taken_back() {
        assertThat(to(new IntakeEvent.WithdrawalAsked("withdrawal-1")))
                .containsExactly(new RouteCommand.Halt(Pause.WITHDRAWAL));
        assertThat(to(new IntakeEvent.WithdrawalRetracted(new StaffId("portal"))))
                .containsExactly(new RouteCommand.Lift(Set.of(Pause.WITHDRAWAL)));
    }

    @Test
    void every_ending_of_a_dossier_ends_its_route() {
        var endings = List.of(
                new IntakeEvent.NotAccepted(new StaffId("clerk"), "refusal"),
                new IntakeEvent.Withdrawn(new StaffId("clerk")),
                new IntakeEvent.Stopped(true, "Điều 19", CHI, "stop-1"),
                new IntakeEvent.Annulled("Điều 19", CHI, "annulment"),
                new IntakeEvent.Finished(NOON, Outcome.GRANTED));

        assertThat(endings).allSatisfy(ending -> assertThat(to(ending)).containsExactly(new RouteCommand.End()));
    }

    @Test
    void what_changes_no_holder_is_passed_over() {
        assertThat(to(new IntakeEvent.Returned(NOON, Delivery.POST))).isEmpty();
        assertThat(to(new SlaEvent.StepMissed(CHECK, JUSTICE, NOON))).isEmpty();
    }

    @Test
    void the_instants_of_a_step_are_noted() {
        Instant acceptanceDueAt = TUESDAY.acceptanceDueAt();

        assertThat(to(new SlaEvent.StepDeadlineSet(CHECK, JUSTICE, acceptanceDueAt, TUESDAY.dueAt())))
                .containsExactly(
                        new RouteCommand.NoteDeadlines(CHECK, new Deadlines(acceptanceDueAt, TUESDAY.dueAt())));
    }

    @Test
    void routing_listens_to_the_counter_and_the_clocks() {
        assertThat(reaction.sources()).containsExactlyInAnyOrder("intake", "sla");
        assertThat(to(new SlaEvent.SupplementExpired(1))).isEmpty();
    }

    private static IntakeEvent requested(Phase phase) {
        return new IntakeEvent.SupplementRequested(
                1, phase, new StaffId("clerk"), LocalDate.of(2026, 12, 1), "supplement-1");
    }

    private List<RouteCommand> to(MotcuaEvent event) {
        var entry = EventCatalogue.entryOf(event);
        var record = new Incoming(
                3,
                7,
                D17.value(),
                entry.source().wire(),
                entry.type(),
                1,
                LATER,
                EventCatalogue.write(event),
                Map.of());
        return reaction.react(new Route.Unknown(), record);
    }
}
