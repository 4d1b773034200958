package vn.motcua.eventing.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LastLookTest {

    private static final Duration A_MOMENT = Duration.ofMillis(200);

    @Test
    void what_was_never_seen_to_answer_does_not() {
        var never = new CountDownLatch(1);
        try (var seen = new LastLook("test", () -> waited(never))) {
            assertThat(seen.answers()).isFalse();
        }
    }

    @Test
    void a_look_that_hangs_makes_nobody_wait_longer_than_a_second() {
        var hangs = new AtomicBoolean();
        var never = new CountDownLatch(1);
        try (var seen = new LastLook("test", () -> !hangs.get() || waited(never))) {
            await().until(seen::answers);
            hangs.set(true);

            await().atMost(Duration.ofSeconds(5)).until(() -> {
                var asked = System.nanoTime();
                var answers = seen.answers();
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMillis(1_500));
                return !answers;
            });
        }
    }

    @Test
    void looks_are_apart_however_many_ask() {
        var looks = new AtomicInteger();
        var began = System.nanoTime();
        try (var seen = new LastLook("test", () -> looks.incrementAndGet() > 0)) {
            await().until(() -> seen.answers() && looks.get() == 2);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(850));
    }

    @Test
    void nobody_looks_when_nobody_has_asked_for_a_while_and_whoever_asks_then_is_told_what_is_so() {
        var looks = new AtomicInteger();
        var answers = new AtomicBoolean(true);
        try (var seen = new LastLook("test", () -> looks.incrementAndGet() > 0 && answers.get(), A_MOMENT)) {
            await().until(seen::answers);
            await().during(Duration.ofSeconds(2)).until(() -> looks.get() <= 2);
            var before = looks.get();
            answers.set(false);

            assertThat(seen.answers()).isFalse();
            assertThat(looks).hasValueGreaterThan(before);
        }
    }

    @Test
    void what_does_not_answer_is_looked_at_though_nobody_asks() {
        var looks = new AtomicInteger();
        try (var seen = new LastLook("test", () -> looks.incrementAndGet() > 2, A_MOMENT)) {
            await().until(() -> looks.get() > 2);

            assertThat(seen.answers()).isTrue();
        }
    }

    @Test
    void a_look_that_fails_has_seen_no_answer_and_is_not_the_last() {
        var fails = new AtomicBoolean();
        try (var seen = new LastLook("test", () -> answers(fails))) {
            await().until(seen::answers);
            fails.set(true);
            await().until(() -> !seen.answers());

            fails.set(false);

            await().until(seen::answers);
        }
    }

    private static boolean answers(AtomicBoolean fails) {
        if (fails.get()) {
            throw new IllegalStateException("Broken on purpose");
        }
        return true;
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
