package vn.motcua.sla.deadline.lateness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RouteStep;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.state.Pass;
import vn.motcua.sla.deadline.state.Step;

/**
 * The steps that led to the end: the last one, the one it waited for, and so on; at a join that is the branch that closed it. Of
 * steps before the count began none belongs to it.
 */
final class CriticalPath {
    private final Dossier dossier;
    private final Course course;
    private final Instant end;
    private final boolean resolved;
    private final List<Step> steps;

    /**
     * @param end the end of the dossier, or now
     * @param resolved the end came by the last completed step; steps still open then are cut off, not waited for
     */
    CriticalPath(Dossier dossier, Course course, Instant end, boolean resolved) {
        this.dossier = dossier;
        this.course = course;
        this.end = end;
        this.resolved = resolved;
        this.steps = fromTheEnd();
    }

    /** In the order in which they were done. */
    List<Step> steps() {
        return steps;
    }

    /** Who had the dossier before the first of them. */
    AgencyCode firstGiver() {
        var before = steps.isEmpty() ? lastOf(course.everyStep()) : before(steps.getFirst());
        return before.map(this::giverAfter).orElse(dossier.firstHolder());
    }

    /** Who has the dossier after a step until the next one is taken. */
    AgencyCode giverAfter(Step step) {
        var wentBack = course.passes().stream()
                .anyMatch(pass -> pass.backToTheStart() && pass.was().equals(step));
        return wentBack ? dossier.firstHolder() : step.agency();
    }

    /** Until accepted, or due to be, the time is the giver's. */
    Instant takenAt(Step step) {
        var handOver = step.handOver();
        var accepted =
                switch (step) {
                    case Step.Offered _ -> end;
                    case Step.Accepted taken -> taken.acceptedAt();
                    case Step.Completed done -> done.acceptedAt();
                };
        return OfficeTime.later(handOver.offeredAt(), OfficeTime.earlier(accepted, handOver.acceptanceDueAt()));
    }

    /** When a step was complete; what is open lasts until the end. */
    Instant doneAt(Step step) {
        return switch (step) {
            case Step.Offered _, Step.Accepted _ -> end;
            case Step.Completed completed -> completed.completedAt();
        };
    }

    private List<Step> fromTheEnd() {
        var path = new ArrayList<Step>();
        var step = last();
        while (step.isPresent()
                && !path.contains(step.get())
                && doneAt(step.get()).isAfter(course.countedFrom())) {
            path.addFirst(step.get());
            step = before(step.get());
        }
        return List.copyOf(path);
    }

    /** Of a resolved dossier the step completed last, otherwise the open one that is most behind. */
    private Optional<Step> last() {
        var open = course.openSteps();
        var completed = lastOf(
                course.everyStep().stream().filter(step -> !open.contains(step)).toList());
        var behind = open.stream()
                .min(Comparator.comparing(step -> step.clock().lastRun().dueAt()));
        return resolved ? completed.or(() -> behind) : behind.or(() -> completed);
    }

    /** The one it was given back or on by, or else the last of those that the plan has before it. */
    private Optional<Step> before(Step step) {
        var brought = course.passes().stream()
                .filter(pass -> opens(pass, step))
                .map(Pass::was)
                .max(Comparator.comparing(Step.Completed::completedAt));
        return brought.isPresent() ? brought.map(Step.class::cast) : planned(step);
    }

    private static boolean opens(Pass pass, Step step) {
        var offeredAt = step.handOver().offeredAt();
        return pass.backToTheStart()
                ? pass.step().equals(step.id())
                        && !pass.was().equals(step)
                        && !pass.endedAt().isAfter(offeredAt)
                : step.id().equals(pass.to()) && pass.endedAt().equals(offeredAt);
    }

    private Optional<Step> planned(Step step) {
        var planned = course.terms().route().stream()
                .filter(route -> route.id().equals(step.id()))
                .map(RouteStep::after)
                .findFirst();
        var offeredAt = step.handOver().offeredAt();
        if (planned.isEmpty()) {
            return lastOf(course.everyStep().stream()
                    .filter(other -> !doneAt(other).isAfter(offeredAt))
                    .toList());
        }
        var before = course.everyStep().stream()
                .filter(other -> planned.get().contains(other.id()))
                .toList();
        return lastOf(before.stream()
                        .filter(other -> !doneAt(other).isAfter(offeredAt))
                        .toList())
                .or(() -> lastOf(before));
    }

    private Optional<Step> lastOf(List<Step> some) {
        return some.stream().max(Comparator.comparing(this::doneAt).thenComparing(Step::id));
    }
}
