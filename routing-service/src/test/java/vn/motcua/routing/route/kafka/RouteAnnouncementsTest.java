package vn.motcua.routing.route.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.route.Facts.*;
import static vn.motcua.routing.route.Facts.CHECK;
import static vn.motcua.routing.route.Facts.DECIDE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.MotcuaEvent;
import vn.motcua.contracts.RoutingEvent;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.Announcement;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.routing.route.Pause;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteDecider;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.RouteRejection;

class RouteAnnouncementsTest {
    private final RouteDecider rules = new RouteDecider();

    @Test
    void a_whole_way_is_told_step_by_step() {
        var told = told(
                register(),
                begin(sequence()),
                new RouteCommand.NoteDeadlines(CHECK, TUESDAY),
                new RouteCommand.Assign(CHECK, BINH, CHI),
                accept("check", BINH),
                new RouteCommand.Halt(Pause.STOP),
                new RouteCommand.Lift(Set.of(Pause.STOP)),
                done("check", BINH),
                accept("decide", CHI),
                approved("decide", CHI));

        var twoDays = new Term(2, Unit.WORKING_DAY);
        assertThat(read(told))
                .containsExactly(
                        new RoutingEvent.StepOffered(CHECK, "Bước check", JUSTICE, twoDays, null, NOON),
                        new RoutingEvent.StepAssigned(CHECK, JUSTICE, BINH, CHI),
                        new RoutingEvent.StepAccepted(CHECK, JUSTICE, BINH, NOON),
                        new RoutingEvent.StepCompleted(CHECK, JUSTICE, BINH, StepOutcome.DONE, LATER, null, null),
                        new RoutingEvent.StepOffered(DECIDE, "Bước decide", COMMUNE, twoDays, null, LATER),
                        new RoutingEvent.StepAccepted(DECIDE, COMMUNE, CHI, NOON),
                        new RoutingEvent.StepCompleted(
                                DECIDE, COMMUNE, CHI, StepOutcome.APPROVED, LATER, EXTRACT, null),
                        new RoutingEvent.RouteCompleted(StepOutcome.APPROVED, LATER));
    }

    @Test
    void a_refusal_travels_as_the_reference_of_its_text_only() {
        var told = told(register(), begin(sequence()), accept("check", AN), refused("check", AN));

        assertThat(read(told))
                .endsWith(
                        new RoutingEvent.StepCompleted(
                                CHECK, JUSTICE, AN, StepOutcome.REFUSED, LATER, null, "completion-check"),
                        new RoutingEvent.RouteCompleted(StepOutcome.REFUSED, LATER));
        assertThat(told)
                .noneSatisfy(announcement -> assertThat(new String(announcement.value(), StandardCharsets.UTF_8))
                        .contains("kết hôn"));
    }

    @Test
    void a_consultation_is_told_with_the_references_of_its_words_only() {
        var told = told(
                register(),
                permit(),
                accept("check", AN),
                consult("c1"),
                new RouteCommand.DateConsultation("c1", LATER),
                consult("c2", INSURANCE, new Term(1, Unit.HOUR)),
                new RouteCommand.ExpireConsultation("c1"),
                new RouteCommand.ExpireConsultation("c2"),
                new RouteCommand.AnswerConsultation("c1", BINH, "Đồng ý với ông Trần", LATER),
                new RouteCommand.AnswerConsultation("c2", CHI, "Không có ý kiến", LATER));

        assertThat(read(told))
                .endsWith(
                        new RoutingEvent.ConsultationRequested(
                                "c1", CHECK, POLICE, TWELVE_DAYS, AN, NOON, "question-c1"),
                        new RoutingEvent.ConsultationRequested(
                                "c2", CHECK, INSURANCE, new Term(1, Unit.HOUR), AN, NOON, "question-c2"),
                        new RoutingEvent.ConsultationDeemedConsent("c1", CHECK, POLICE),
                        new RoutingEvent.ConsultationOverdue("c2", CHECK, INSURANCE),
                        new RoutingEvent.ConsultationAnswered("c1", CHECK, POLICE, BINH, LATER, true, "answer-c1"),
                        new RoutingEvent.ConsultationAnswered("c2", CHECK, INSURANCE, CHI, LATER, false, "answer-c2"));
        assertThat(told)
                .noneSatisfy(announcement -> assertThat(new String(announcement.value(), StandardCharsets.UTF_8))
                        .contains("Trần"));
    }

    @Test
    void a_dispute_is_told_with_the_references_of_its_words_only() {
        var told = told(
                register(),
                begin(sequence()),
                accept("check", AN),
                new RouteCommand.Dispute(CHECK, NOON, "Ông Trần mang đến muộn", AN, LATER),
                new RouteCommand.Settle(CHECK, false, "Ông Trần đã ký", CHI, LATER));

        assertThat(read(told))
                .endsWith(
                        new RoutingEvent.HandOverDisputed(CHECK, JUSTICE, NOON, AN, LATER, "dispute-check"),
                        new RoutingEvent.DisputeSettled(CHECK, JUSTICE, false, CHI, LATER, "settlement-check"));
        assertThat(told)
                .noneSatisfy(announcement -> assertThat(new String(announcement.value(), StandardCharsets.UTF_8))
                        .contains("Trần"));
    }

    @Test
    void what_leaves_its_agency_is_told_with_the_reference_of_its_reason_only() {
        var told = told(
                register(),
                begin(sequence()),
                accept("check", AN),
                done("check", AN),
                new RouteCommand.Refuse(DECIDE, "Ông Trần chưa ký", CHI, LATER),
                new RouteCommand.Transfer(CHECK, POLICE, "Theo lời ông Trần", CHI, LATER));

        assertThat(read(told))
                .endsWith(
                        new RoutingEvent.StepLeft(
                                DECIDE, COMMUNE, Leaving.REFUSED, CHECK, List.of(), CHI, LATER, "left-decide"),
                        new RoutingEvent.StepLeft(
                                CHECK, JUSTICE, Leaving.TRANSFERRED, null, List.of(), CHI, LATER, "left-check"),
                        new RoutingEvent.StepOffered(
                                CHECK, "Bước check", POLICE, new Term(2, Unit.WORKING_DAY), null, LATER));
        assertThat(told)
                .noneSatisfy(announcement -> assertThat(new String(announcement.value(), StandardCharsets.UTF_8))
                        .contains("Trần"));
    }

    @Test
    void an_ending_by_intake_needs_no_answer() {
        assertThat(told(register(), new RouteCommand.End())).isEmpty();
    }

    private List<Announcement> told(RouteCommand... commands) {
        var told = new ArrayList<Announcement>();
        Route state = rules.initial();
        for (var command : commands) {
            var accepted = (Accepted<RouteEvent, RouteRejection>) rules.decide(state, command);
            for (var event : accepted.events()) {
                state = rules.apply(state, event);
                RouteAnnouncements.effects(event, state).announcement().ifPresent(told::add);
            }
        }
        return told;
    }

    private static List<MotcuaEvent> read(List<Announcement> told) {
        return told.stream()
                .map(announcement -> EventCatalogue.read(announcement.type(), announcement.value()))
                .toList();
    }
}
