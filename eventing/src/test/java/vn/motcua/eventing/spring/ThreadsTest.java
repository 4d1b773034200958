package vn.motcua.eventing.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private static final int LOTS = 20;
    private static final int STEPS = 100;

    @Test
    void there_are_no_more_lots_at_once_than_processors() {
        var threads = new Threads();
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        var steps = new AtomicInteger();

        Threads.join(IntStream.range(0, LOTS)
                .mapToObj(lot -> threads.submit(() -> {
                    var left = new AtomicInteger(STEPS);
                    threads.inTurn(() -> {
                        most.accumulateAndGet(left.get() == STEPS ? underWay.incrementAndGet() : 0, Math::max);
                        steps.incrementAndGet();
                        if (left.decrementAndGet() > 0) {
                            return true;
                        }
                        underWay.decrementAndGet();
                        return false;
                    });
                }))
                .toList());

        assertThat(steps).hasValue(LOTS * STEPS);
        assertThat(most.get())
                .isPositive()
                .isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }
}
