package vn.motcua.routing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.route.Facts.accept;
import static vn.motcua.routing.route.Facts.approved;
import static vn.motcua.routing.route.Facts.begin;
import static vn.motcua.routing.route.Facts.register;
import static vn.motcua.routing.route.Facts.step;
import static vn.motcua.routing.route.RouteSentence.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;

/** Random routes walked in random order. */
class RouteWalkTest {
    private static final int WALKS = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 17, 2026})
    void every_route_is_completed_once_after_all_its_steps_and_offers_none_too_early(long seed) {
        var random = new Random(seed);
        for (var walk = 0; walk < WALKS; walk++) {
            walk(plan(random), random);
        }
    }

    private static List<RouteStep> plan(Random random) {
        var size = 1 + random.nextInt(9);
        var plan = new ArrayList<RouteStep>(IntStream.range(0, size)
                .mapToObj(number -> {
                    var after = IntStream.range(0, number)
                            .filter(before -> random.nextInt(3) == 0)
                            .mapToObj(before -> "s" + before)
                            .toArray(String[]::new);
                    return step("s" + number, new AgencyCode("H99." + (number + 1)), after);
                })
                .toList());
        Collections.shuffle(plan, random);
        return plan;
    }

    private static void walk(List<RouteStep> plan, Random random) {
        var told = given(register()).when(begin(plan));
        var offered = new ArrayList<StepId>();
        var accepted = new ArrayList<StepId>();
        var completed = new HashSet<StepId>();
        var seen = new HashSet<StepId>();
        take(told.happened(), plan, offered, completed, seen);

        while (completed.size() < plan.size()) {
            assertThat(offered.size() + accepted.size()).as("something to do").isPositive();
            if (!offered.isEmpty() && (accepted.isEmpty() || random.nextBoolean())) {
                var step = offered.remove(random.nextInt(offered.size()));
                told.when(accept(step.value(), new StaffId("officer")));
                accepted.add(step);
            } else {
                var step = accepted.remove(random.nextInt(accepted.size()));
                told.when(approved(step.value(), new StaffId("officer")));
                completed.add(step);
                var last = take(told.happened(), plan, offered, completed, seen);
                assertThat(last).as("completed with the last step only").isEqualTo(completed.size() == plan.size());
            }
        }

        assertThat(told.state()).isInstanceOf(Route.Completed.class);
        plan.forEach(step ->
                told.when(approved(step.id().value(), new StaffId("officer"))).thenNothing());
    }

    /** Checks what was offered; tells whether the route was completed. */
    private static boolean take(
            List<RouteEvent> events,
            List<RouteStep> plan,
            List<StepId> offered,
            HashSet<StepId> completed,
            HashSet<StepId> seen) {
        for (var event : events) {
            if (event instanceof RouteEvent.StepOffered(StepId step, Instant at)) {
                var planned = plan.stream()
                        .filter(one -> one.id().equals(step))
                        .findFirst()
                        .orElseThrow();
                assertThat(completed).as("before " + step).containsAll(planned.after());
                assertThat(seen.add(step)).as(step + " is offered once").isTrue();
                offered.add(step);
            }
        }
        return events.stream()
                        .filter(RouteEvent.RouteCompleted.class::isInstance)
                        .count()
                == 1;
    }
}
