package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.ANSWER;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.DeadlineState;

/** At risk, apologised for, re-appointed, finished late: one agency slept. */
class LateStoryTest {

    @Test
    void a_dossier_whose_agency_sleeps() {
        var story = given(
                register(),
                start(),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                complete("check", at("2026-03-16T10:00")),
                offer("answer", POLICE, at("2026-03-16T10:00")),
                accept("answer", at("2026-03-16T10:30")));

        story.when(check(at("2026-03-18T16:00")))
                .thenSaid(
                        new SlaEvent.AtRisk(
                                THURSDAY_CLOSING, WEDNESDAY_CLOSING, POLICE, THURSDAY_CLOSING, NEXT_TUESDAY_CLOSING),
                        new SlaEvent.StepMissed(ANSWER, POLICE, TUESDAY_CLOSING));
        assertThat(DeadlineState.of(story.state())).contains(DeadlineState.AT_RISK);

        story.when(reappoint(at("2026-03-23T17:00"), at("2026-03-18T16:10")));
        assertThat(story.running().dueAt()).isEqualTo(at("2026-03-23T17:00"));

        story.when(check(at("2026-03-23T14:00")))
                .thenSaid(new SlaEvent.Missed(THURSDAY_CLOSING, POLICE, THURSDAY_CLOSING, NEXT_TUESDAY_CLOSING));
        assertThat(DeadlineState.of(story.state())).contains(DeadlineState.OVERDUE);

        story.when(complete("answer", at("2026-03-23T14:05"))).when(finish(at("2026-03-23T14:05")));

        assertThat(story.closing())
                .isEqualTo(new Closing(
                        Closing.How.RESOLVED,
                        at("2026-03-23T14:05"),
                        Punctuality.LATE,
                        THURSDAY_CLOSING,
                        new Lateness(785, List.of(new Share(POLICE, null, 785))),
                        true));
    }
}
