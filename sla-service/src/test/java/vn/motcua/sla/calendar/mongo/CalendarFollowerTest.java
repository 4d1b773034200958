package vn.motcua.sla.calendar.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.motcua.sla.calendar.Adopted;
import vn.motcua.sla.calendar.CalendarInForce;
import vn.motcua.sla.calendar.Decisions;

class CalendarFollowerTest {

    /** Decisions in a database that does not answer, once it is slow. */
    private static final class SlowDecisions implements Decisions {
        private final AtomicInteger asked = new AtomicInteger();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch answer = new CountDownLatch(1);
        private volatile boolean slow;

        @Override
        public int revision() {
            asked.incrementAndGet();
            if (slow) {
                reached.countDown();
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return 0;
        }

        @Override
        public List<Adopted> all() {
            return List.of();
        }

        @Override
        public boolean adopt(int revision, Adopted adopted) {
            return false;
        }
    }

    @Test
    void a_database_that_answers_slowly_is_asked_by_one_at_a_time() throws Exception {
        var decisions = new SlowDecisions();
        var follower = new CalendarFollower(new CalendarInForce(decisions));
        follower.start();
        var before = decisions.asked.get();
        decisions.slow = true;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(follower::follow);
            decisions.reached.await();

            follower.follow();

            assertThat(decisions.asked).hasValue(before + 1);
            decisions.answer.countDown();
            first.get();
        }
        follower.stop();
    }
}
