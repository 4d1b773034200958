package vn.motcua.routing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.route.Facts.EXTRACT;
import static vn.motcua.routing.route.Facts.NOON;
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
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;

/** Random routes walked in random order. */
class RouteWalkTest {
    private static final int WALKS = 300;
    private static final StaffId OFFICER = new StaffId("officer");

    @ParameterizedTest
    @ValueSource(longs = {1, 17, 2026})
    void every_route_is_completed_once_after_all_its_steps_and_offers_none_too_early(long seed) {
        var random = new Random(seed);
        for (var walk = 0; walk < WALKS; walk++) {
            walk(plan(random), random);
        }
    }

    /** Work that goes back is offered again; however often it does, the way comes to one end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 17, 2026})
    void a_route_on_which_work_goes_back_and_to_others_is_still_completed_once(long seed) {
        var random = new Random(seed);
        for (var walk = 0; walk < WALKS; walk++) {
            wander(plan(random), random);
        }
    }

    private static void wander(List<RouteStep> plan, Random random) {
        var told = given(register()).when(begin(plan));
        var at = NOON;
        var completed = 0;
        var goesBack = 2 * plan.size();

        while (told.state() instanceof Route.UnderWay underWay) {
            at = at.plusSeconds(60);
            var open = underWay.way().steps().stream()
                    .filter(step -> switch (step) {
                        case Step.Offered _, Step.Accepted _, Step.GivenBack _ -> true;
                        case Step.Waiting _, Step.Completed _, Step.Ended _ -> false;
                    })
                    .toList();
            assertThat(open).as("something to do").isNotEmpty();
            var step = open.get(random.nextInt(open.size()));
            var back = goesBack > 0 && random.nextInt(3) == 0;
            goesBack -= back ? 1 : 0;
            told.when(back ? goesBack(underWay.way(), step, at, random) : goesOn(step, at));
            completed += told.happened().stream().anyMatch(RouteEvent.RouteCompleted.class::isInstance) ? 1 : 0;
            isInOrder(told.happened(), told.state().known().orElseThrow());
        }

        assertThat(told.state()).isInstanceOf(Route.Completed.class);
        assertThat(completed).isEqualTo(1);
        assertThat(told.state().known().orElseThrow().steps()).allMatch(Step.Completed.class::isInstance);
    }

    private static RouteCommand goesOn(Step step, Instant at) {
        return switch (step) {
            case Step.GivenBack _ -> new RouteCommand.Offer(step.id(), OFFICER, at);
            case Step.Offered _ -> new RouteCommand.Accept(step.id(), OFFICER, at);
            case Step.Accepted _ ->
                new RouteCommand.Complete(step.id(), OFFICER, StepOutcome.APPROVED, null, null, EXTRACT, at);
            case Step.Waiting _, Step.Completed _, Step.Ended _ ->
                throw new IllegalStateException("Expected an open step, got " + step);
        };
    }

    private static RouteCommand goesBack(Way way, Step step, Instant at, Random random) {
        var other = new AgencyCode("H98." + (1 + random.nextInt(1000)));
        var transfer = new RouteCommand.Transfer(step.id(), other, "Lần " + at, OFFICER, at);
        return switch (step) {
            case Step.GivenBack _ -> transfer;
            case Step.Offered _ -> {
                var givers = way.givers(step.id());
                yield switch (random.nextInt(3)) {
                    case 0 -> transfer;
                    case 1 -> new RouteCommand.Refuse(step.id(), "Lần " + at, OFFICER, at);
                    default ->
                        new RouteCommand.Recall(
                                step.id(),
                                givers.isEmpty() ? null : givers.getFirst().id(),
                                "Lần " + at,
                                OFFICER,
                                at);
                };
            }
            case Step.Accepted _ ->
                random.nextBoolean() ? transfer : new RouteCommand.Return(step.id(), null, "Lần " + at, OFFICER, at);
            case Step.Waiting _, Step.Completed _, Step.Ended _ ->
                throw new IllegalStateException("Expected an open step, got " + step);
        };
    }

    /** A completion offers nothing before what comes before it is complete; branches that run already go on. */
    private static void isInOrder(List<RouteEvent> events, Way way) {
        var completes = events.stream().anyMatch(RouteEvent.StepCompleted.class::isInstance);
        for (var event : events) {
            if (completes && event instanceof RouteEvent.StepOffered(StepId step, Instant ignored)) {
                assertThat(way.givers(step)).as("before " + step).allMatch(Step.Completed.class::isInstance);
            }
        }
        assertThat(way.passes())
                .allMatch(pass -> !pass.endedAt().isBefore(pass.handOver().offeredAt()));
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
