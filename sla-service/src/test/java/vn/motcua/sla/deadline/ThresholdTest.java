package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.state.Declaration.Kind.*;

import org.junit.jupiter.api.Test;
import vn.motcua.sla.deadline.declaration.Threshold;
import vn.motcua.sla.deadline.state.Declaration;

class ThresholdTest {

    @Test
    void the_nearest_comes_first() {
        var state =
                given(register(), start(), offer("check", JUSTICE, MONDAY_NINE)).state();

        assertThat(Threshold.of(state))
                .containsExactly(
                        new Threshold(TUESDAY_CLOSING, AT_RISK, THURSDAY_CLOSING.toString()),
                        new Threshold(TUESDAY_CLOSING.plusMillis(1), STEP_MISSED, "check"),
                        new Threshold(FRIDAY_MIDNIGHT, MISSED, THURSDAY_CLOSING.toString()));
    }

    @Test
    void nothing_lies_ahead_of_what_has_ended_or_stands() {
        assertThat(Threshold.of(
                        given(register(), start(), finish(MONDAY_CLOSING)).state()))
                .isEmpty();
        assertThat(Threshold.of(given(register(), start(), stop(MONDAY_CLOSING)).state()))
                .isEmpty();
        assertThat(Threshold.of(given(registerAtCounter()).state())).isEmpty();
    }

    @Test
    void what_was_declared_lies_behind() {
        var state = given(register(), start(), check(FRIDAY_MIDNIGHT)).state();

        assertThat(Threshold.of(state)).noneMatch(threshold -> threshold.kind() == MISSED);
    }

    @Test
    void the_post_is_followed_beyond_the_end() {
        assertThat(Threshold.of(States.finished()))
                .extracting(Threshold::kind)
                .containsExactly(Declaration.Kind.POST_OVERDUE);
    }
}
