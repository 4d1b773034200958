package vn.motcua.sla.deadline.declaration;

import static vn.motcua.sla.deadline.state.Declaration.Kind.AT_RISK;
import static vn.motcua.sla.deadline.state.Declaration.Kind.MISSED;
import static vn.motcua.sla.deadline.state.Declaration.Kind.REAPPOINTMENT_MISSED;
import static vn.motcua.sla.deadline.state.Declaration.Kind.STEP_MISSED;
import static vn.motcua.sla.deadline.state.Declaration.Kind.STILL_OVERDUE;
import static vn.motcua.sla.deadline.state.Declaration.Kind.SUPPLEMENT_EXPIRED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.DueDate;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Declaration;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.Supplement;

/**
 * Something that will have to be declared if nothing happens before.
 *
 * @param when the first business time at which it is true
 * @param kind what it is
 * @param of what it is about, see {@link Declaration}
 */
public record Threshold(Instant when, Declaration.Kind kind, String of) {

    private static final Comparator<Threshold> ORDER =
            Comparator.comparing(Threshold::when).thenComparing(Threshold::kind).thenComparing(Threshold::of);

    /** All that lies ahead or waits to be declared, earliest first. */
    public static List<Threshold> of(Deadline state) {
        var ahead =
                switch (state) {
                    case Deadline.Unknown _, Deadline.Unaccepted _, Deadline.Undated _, Deadline.Annulled _ ->
                        List.<Threshold>of();
                    case Deadline.Registered registered ->
                        undeclared(
                                both(supplements(registered.supplements()), clocks(registered.clocks())),
                                registered.declarations());
                    case Deadline.Stopped stopped -> {
                        var course = stopped.course();
                        var wanted =
                                stopped.holdsSupplements() ? List.<Threshold>of() : supplements(course.supplements());
                        yield undeclared(both(wanted, clocks(course.clocks())), course.declarations());
                    }
                    case Deadline.Running running -> {
                        var course = running.course();
                        yield undeclared(both(running(running), clocks(course.clocks())), course.declarations());
                    }
                    case Deadline.Finished finished -> {
                        var course = finished.course();
                        yield undeclared(clocks(course.clocks()), course.declarations());
                    }
                };
        return ahead.stream().sorted(ORDER).toList();
    }

    /** Nobody is warned of a dossier that the applicant wants back, because nobody may work on it; its legal date passes all the same. */
    private static List<Threshold> running(Deadline.Running running) {
        var course = running.course();
        var dueAt = running.clock().dueAt();
        var ahead = new ArrayList<Threshold>();
        if (!course.missed(dueAt)) {
            ahead.add(new Threshold(DueDate.missedAt(dueAt, course.byDate()), MISSED, dueAt.toString()));
        }
        switch (course.appointment()) {
            case Appointment.AsPrinted _ -> {
                if (!course.missed(dueAt) && !course.wantedBack()) {
                    ahead.add(new Threshold(course.alarms().atRiskAt(), AT_RISK, dueAt.toString()));
                }
            }
            case Appointment.Renewed _ ->
                ahead.add(new Threshold(DueDate.missedAt(running.dueAt(), true), REAPPOINTMENT_MISSED, ""));
        }
        var remindAt = course.remindAt();
        if (remindAt != null && isOverdue(running)) {
            ahead.add(new Threshold(remindAt, STILL_OVERDUE, day(remindAt)));
        }
        if (!course.wantedBack()) {
            course.openSteps()
                    .forEach(step -> ahead.add(new Threshold(
                            DueDate.missedAt(step.clock().lastRun().dueAt(), false),
                            STEP_MISSED,
                            step.id().value())));
        }
        return ahead;
    }

    /** The date that the citizen counts on was declared missed. */
    static boolean isOverdue(Deadline.Running running) {
        var course = running.course();
        return switch (course.appointment()) {
            case Appointment.AsPrinted _ -> course.missed(running.clock().dueAt());
            case Appointment.Renewed _ -> course.declared(REAPPOINTMENT_MISSED, "");
        };
    }

    /** Of the clocks beside the legal one; those that stand have no instant. */
    private static List<Threshold> clocks(List<SideClock> clocks) {
        var ahead = new ArrayList<Threshold>();
        for (var awaited : SideClock.awaited(clocks)) {
            var promise = awaited.promise();
            switch (promise.clock()) {
                case Clock.Running running ->
                    ahead.add(new Threshold(
                            DueDate.missedAt(running.dueAt(), promise.byDate()),
                            promise.kind().missed(),
                            promise.key()));
                case Clock.Held _ -> {
                    // Nothing can be missed while the citizen or another body has the ball.
                }
            }
        }
        return ahead;
    }

    private static List<Threshold> both(List<Threshold> some, List<Threshold> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<Threshold> supplements(List<Supplement> supplements) {
        return supplements.stream()
                .filter(supplement -> supplement.progress() == Supplement.Progress.ASKED)
                .map(supplement ->
                        new Threshold(supplement.until(), SUPPLEMENT_EXPIRED, Integer.toString(supplement.request())))
                .toList();
    }

    private static List<Threshold> undeclared(List<Threshold> ahead, List<Declaration> declarations) {
        return ahead.stream()
                .filter(threshold -> declarations.stream()
                        .noneMatch(known ->
                                known.kind() == threshold.kind && known.of().equals(threshold.of)))
                .toList();
    }

    private static String day(Instant at) {
        return OfficeTime.day(at).toString();
    }
}
