package vn.motcua.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.motcua.intake.complaint.Stories.ANSWER;
import static vn.motcua.intake.complaint.Stories.DUE;
import static vn.motcua.intake.complaint.Stories.MONDAY;
import static vn.motcua.intake.complaint.Stories.NUMBER;
import static vn.motcua.intake.complaint.Stories.RATING;
import static vn.motcua.intake.complaint.Stories.RECEIPT;
import static vn.motcua.intake.complaint.Stories.SECRET;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.complaint.Complaint.Numbered;
import vn.motcua.intake.complaint.Complaint.Promise;
import vn.motcua.intake.complaint.Complaint.Receipt;
import vn.motcua.intake.complaint.Complaint.Request;
import vn.motcua.intake.complaint.ComplaintCommand.GiveAnswer;
import vn.motcua.intake.complaint.ComplaintCommand.Lodge;
import vn.motcua.intake.complaint.ComplaintCommand.NoteDeadline;
import vn.motcua.intake.complaint.ComplaintCommand.NoteOverdue;
import vn.motcua.intake.complaint.ComplaintCommand.Number;
import vn.motcua.intake.complaint.ComplaintCommand.Rate;

class ComplaintDeciderTest {
    private final ComplaintDecider decider = new ComplaintDecider();

    @Test
    void a_complaint_is_received_numbered_answered_and_rated() {
        var state = decider.initial();

        for (var command : new ComplaintCommand[] {
            new Lodge(RECEIPT), new Number(NUMBER), new NoteDeadline(DUE), new GiveAnswer(ANSWER), new Rate(RATING)
        }) {
            state = after(state, command);
        }

        assertThat(state).isEqualTo(Stories.rated());
    }

    @Test
    void the_same_request_again_is_one_complaint_and_another_under_its_key_is_refused() {
        var other = new Receipt(
                RECEIPT.id(),
                new Request("portal", new StaffId("citizen"), "other"),
                new AgencyCode("H99.21"),
                "FEES",
                null,
                "ND118-2025",
                SECRET,
                SECRET,
                MONDAY);

        for (var state : Stories.states().subList(1, 5)) {
            assertThat(decider.decide(state, new Lodge(RECEIPT))).isEqualTo(Decision.accept());
            assertThat(decider.decide(state, new Lodge(other)))
                    .isEqualTo(Decision.reject(new ComplaintRejection.KeyReused()));
        }
    }

    @Test
    void it_is_numbered_once() {
        assertThat(decider.decide(Stories.open(), new Number("KN-H99.21-2026-0008")))
                .isEqualTo(Decision.reject(new ComplaintRejection.NumberedAlready(NUMBER)));
    }

    @Test
    void it_is_answered_once() {
        for (var state : new Complaint[] {Stories.answered(), Stories.rated()}) {
            assertThat(decider.decide(state, new GiveAnswer(ANSWER)))
                    .isEqualTo(Decision.reject(new ComplaintRejection.AnsweredAlready(NUMBER)));
        }
    }

    @Test
    void only_an_answer_is_rated_and_once() {
        assertThat(decider.decide(Stories.open(), new Rate(RATING)))
                .isEqualTo(Decision.reject(new ComplaintRejection.NotAnswered(NUMBER)));
        assertThat(decider.decide(Stories.rated(), new Rate(RATING)))
                .isEqualTo(Decision.reject(new ComplaintRejection.RatedAlready(NUMBER)));
    }

    @Test
    void a_date_that_passed_stays_passed_whatever_comes() {
        var overdue = after(after(Stories.open(), new NoteDeadline(DUE)), new NoteOverdue(DUE));

        var answered = after(after(overdue, new GiveAnswer(ANSWER)), new NoteDeadline(later()));

        assertThat(((Numbered) answered).promise()).isEqualTo(new Promise(later(), true));
    }

    @Test
    void what_is_known_is_not_noted_again() {
        assertThat(decider.decide(after(Stories.open(), new NoteDeadline(DUE)), new NoteDeadline(DUE)))
                .isEqualTo(Decision.accept());
    }

    @Test
    void nothing_is_ordered_of_a_complaint_that_nobody_made() {
        for (var command : new ComplaintCommand[] {
            new Number(NUMBER), new GiveAnswer(ANSWER), new Rate(RATING), new NoteDeadline(DUE), new NoteOverdue(DUE)
        }) {
            assertThat(decider.decide(decider.initial(), command))
                    .isEqualTo(Decision.reject(new ComplaintRejection.NoSuchComplaint()));
        }
    }

    @Test
    void an_event_that_does_not_fit_is_a_bug() {
        assertThatIllegalStateException()
                .isThrownBy(() -> decider.apply(Stories.open(), new ComplaintEvent.Rated(RATING)))
                .withMessage("Rated on Open");
    }

    private Complaint after(Complaint state, ComplaintCommand command) {
        var decision = decider.decide(state, command);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        var next = state;
        for (var event : ((Decision.Accepted<ComplaintEvent, ComplaintRejection>) decision).events()) {
            next = decider.apply(next, event);
        }
        return next;
    }

    private static Instant later() {
        return DUE.plusSeconds(86_400);
    }
}
