package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Waiting waiting = new Waiting(List.of(Service.INTAKE, Service.SLA), PATIENCE, 0);

    @Test
    void whose_log_grows_is_waited_for_however_long_it_takes() {
        for (var minute = 0; minute < 60; minute++) {
            waiting.saw(Service.INTAKE, Stage.AWAY, 100 + minute, at(minute));
            waiting.saw(Service.SLA, Stage.AWAY, 100 + minute, at(minute));

            assertThat(waiting.stuck(at(minute))).isEmpty();
        }
    }

    @Test
    void who_comes_to_another_stage_is_waited_for() {
        waiting.saw(Service.INTAKE, Stage.SILENT, 0, at(1));
        waiting.saw(Service.INTAKE, Stage.NOT_READY, 0, at(2));

        assertThat(waiting.stuck(at(3))).containsExactly(Service.SLA);
    }

    @Test
    void who_does_not_move_for_too_long_is_stuck() {
        waiting.saw(Service.INTAKE, Stage.NOT_READY, 100, at(1));
        waiting.saw(Service.INTAKE, Stage.NOT_READY, 100, at(2));
        waiting.saw(Service.SLA, Stage.NOT_READY, 100, at(2));

        assertThat(waiting.stuck(at(2))).isEmpty();
        assertThat(waiting.stuck(at(2) + 1)).containsExactly(Service.INTAKE);
    }

    @Test
    void who_is_up_is_waited_for_no_longer() {
        waiting.saw(Service.SLA, Stage.UP, 100, at(0));

        assertThat(waiting.services()).containsExactly(Service.INTAKE);
        assertThat(waiting).hasToString("intake does not listen yet");
    }

    private static long at(int minute) {
        return Duration.ofMinutes(minute).toNanos();
    }
}
