package vn.motcua.sla.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.motcua.sla.complaint.Stories.CLOCK;
import static vn.motcua.sla.complaint.Stories.MONDAY_NINE;
import static vn.motcua.sla.complaint.Stories.NEXT_MONDAY_CLOSING;
import static vn.motcua.sla.complaint.Stories.NEXT_TUESDAY_MIDNIGHT;
import static vn.motcua.sla.deadline.Facts.BOOK;
import static vn.motcua.sla.deadline.Facts.CALENDARS;
import static vn.motcua.sla.deadline.Facts.COMMUNE;
import static vn.motcua.sla.deadline.Facts.RULES;
import static vn.motcua.sla.deadline.Facts.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.DayKind;
import vn.motcua.sla.calendar.Scope;
import vn.motcua.sla.calendar.SpecialDay;
import vn.motcua.sla.complaint.ComplaintCommand.Answer;
import vn.motcua.sla.complaint.ComplaintCommand.Check;
import vn.motcua.sla.complaint.ComplaintCommand.Receive;
import vn.motcua.sla.complaint.ComplaintEvent.Answered;
import vn.motcua.sla.complaint.ComplaintEvent.DeclaredOverdue;
import vn.motcua.sla.complaint.ComplaintEvent.Recounted;
import vn.motcua.sla.complaint.ComplaintEvent.Started;
import vn.motcua.sla.deadline.Books;

class ComplaintDeciderTest {
    private final ComplaintDecider decider = new ComplaintDecider(CALENDARS, RULES);

    @Test
    void an_answer_is_due_five_working_days_after_the_receipt() {
        var decision = decider.decide(decider.initial(), received());

        assertThat(decision).isEqualTo(Decision.accept(new Started(COMMUNE, CLOCK)));
        assertThat(CLOCK.dueAt()).isEqualTo(NEXT_MONDAY_CLOSING);
    }

    @Test
    void a_rule_set_nobody_entered_has_no_term() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decider.decide(decider.initial(), new Receive(COMMUNE, "ND1-1999", MONDAY_NINE)));
    }

    @Test
    void it_is_overdue_when_the_day_is_over_and_not_before() {
        assertThat(decider.decide(Stories.awaited(), new Check(NEXT_TUESDAY_MIDNIGHT.minusMillis(1))))
                .isEqualTo(Decision.accept());
        assertThat(decider.decide(Stories.awaited(), new Check(NEXT_TUESDAY_MIDNIGHT)))
                .isEqualTo(Decision.accept(new DeclaredOverdue()));
        assertThat(ComplaintDecider.missedAt(CLOCK)).isEqualTo(NEXT_TUESDAY_MIDNIGHT);
    }

    @Test
    void it_is_declared_overdue_once() {
        assertThat(decider.decide(Stories.overdue(), new Check(at("2026-05-01T10:00"))))
                .isEqualTo(Decision.accept());
    }

    @Test
    void an_answer_in_time_is_not_late_even_in_the_evening_of_the_last_day() {
        var evening = at("2026-03-23T21:00");

        assertThat(decider.decide(Stories.awaited(), new Answer(evening)))
                .isEqualTo(Decision.accept(new Answered(evening)));
    }

    @Test
    void a_late_answer_is_late_even_if_nobody_looked_in_between() {
        var late = at("2026-03-24T08:00");

        assertThat(decider.decide(Stories.awaited(), new Answer(late)))
                .isEqualTo(Decision.accept(new DeclaredOverdue(), new Answered(late)));
        assertThat(decider.apply(Stories.overdue(), new Answered(late)))
                .isEqualTo(new Complaint.Answered(COMMUNE, CLOCK, late, true));
    }

    @Test
    void what_is_answered_is_over() {
        for (var command : List.of(received(), new Answer(at("2026-05-01T10:00")), new Check(at("2026-05-01T10:00")))) {
            assertThat(decider.decide(Stories.answered(), command)).isEqualTo(Decision.accept());
        }
    }

    @Test
    void nothing_is_known_of_a_complaint_nobody_spoke_of() {
        for (var command : List.of(new Answer(MONDAY_NINE), new Check(MONDAY_NINE))) {
            assertThat(decider.decide(decider.initial(), command))
                    .isEqualTo(Decision.reject(new ComplaintRejection.NotReceived()));
        }
    }

    @Test
    void a_new_holiday_moves_the_date_of_what_is_awaited_and_of_nothing_else() {
        var later = new ComplaintDecider(closed("2026-03-20"), RULES);

        var moved = accepted(later.decide(Stories.awaited(), new Check(at("2026-03-24T08:00"))));

        assertThat(moved).singleElement().isInstanceOfSatisfying(Recounted.class, event -> {
            assertThat(event.moved()).isTrue();
            assertThat(event.clock().dueAt()).isEqualTo(at("2026-03-24T17:00"));
        });
        assertThat(later.decide(Stories.overdue(), new Check(at("2026-03-24T08:00"))))
                .isEqualTo(Decision.accept());
    }

    @Test
    void a_decision_about_another_day_changes_only_the_version() {
        var later = new ComplaintDecider(closed("2026-07-01"), RULES);

        var recounted = accepted(later.decide(Stories.awaited(), new Check(MONDAY_NINE)));

        assertThat(recounted).singleElement().isInstanceOfSatisfying(Recounted.class, event -> {
            assertThat(event.moved()).isFalse();
            assertThat(event.clock().calendar()).startsWith("1-");
        });
    }

    @Test
    void an_event_that_does_not_fit_is_a_bug() {
        assertThatIllegalStateException()
                .isThrownBy(() -> decider.apply(Stories.answered(), new DeclaredOverdue()))
                .withMessage("DeclaredOverdue on Answered");
    }

    private static ComplaintCommand received() {
        return new Receive(COMMUNE, "ND118-2025", MONDAY_NINE);
    }

    private static List<ComplaintEvent> accepted(Decision<ComplaintEvent, ComplaintRejection> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<ComplaintEvent, ComplaintRejection>) decision).events();
    }

    private static Calendars closed(String day) {
        return new Books(BOOK)
                .with(new vn.motcua.sla.calendar.Decision(
                        "12/QĐ-TTg",
                        LocalDate.parse("2026-03-01"),
                        new Scope.Nation(),
                        List.of(new SpecialDay(LocalDate.parse(day), DayKind.HOLIDAY, "Quốc tang"))));
    }
}
