package vn.motcua.sla.deadline;

import static vn.motcua.sla.deadline.Declaration.Kind.AT_RISK;
import static vn.motcua.sla.deadline.Declaration.Kind.MISSED;
import static vn.motcua.sla.deadline.Declaration.Kind.REAPPOINTMENT_MISSED;
import static vn.motcua.sla.deadline.Declaration.Kind.STEP_MISSED;
import static vn.motcua.sla.deadline.Declaration.Kind.SUPPLEMENT_EXPIRED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.motcua.sla.calendar.WorkCalendar;

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
                    case Deadline.Unknown _, Deadline.Finished _, Deadline.Unaccepted _, Deadline.Annulled _ ->
                        List.<Threshold>of();
                    case Deadline.Registered registered ->
                        undeclared(supplements(registered.supplements()), registered.declarations());
                    case Deadline.Stopped stopped ->
                        undeclared(
                                supplements(stopped.course().supplements()),
                                stopped.course().declarations());
                    case Deadline.Running running ->
                        undeclared(running(running), running.course().declarations());
                };
        return ahead.stream().sorted(ORDER).toList();
    }

    /** The first instant at which a dossier that was due at this one is late. */
    public static Instant missedAt(Instant dueAt, boolean byDate) {
        return byDate ? midnightAfter(dueAt) : justAfter(dueAt);
    }

    private static List<Threshold> running(Deadline.Running running) {
        var course = running.course();
        var dueAt = running.clock().dueAt();
        var ahead = new ArrayList<Threshold>();
        if (!course.declared(MISSED, "")) {
            ahead.add(new Threshold(missedAt(dueAt, course.byDate()), MISSED, ""));
        }
        switch (course.appointment()) {
            case Appointment.AsPrinted _ -> {
                if (!course.declared(MISSED, "")) {
                    ahead.add(new Threshold(course.alarms().atRiskAt(), AT_RISK, dueAt.toString()));
                }
            }
            case Appointment.Renewed _ ->
                ahead.add(new Threshold(midnightAfter(running.dueAt()), REAPPOINTMENT_MISSED, ""));
        }
        course.openSteps()
                .forEach(step ->
                        ahead.add(new Threshold(justAfter(step.clock().lastRun().dueAt()), STEP_MISSED, step.id())));
        return ahead;
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

    private static Instant midnightAfter(Instant dueAt) {
        return LocalDate.ofInstant(dueAt, WorkCalendar.ZONE)
                .plusDays(1)
                .atStartOfDay(WorkCalendar.ZONE)
                .toInstant();
    }

    private static Instant justAfter(Instant dueAt) {
        return dueAt.plusMillis(1);
    }
}
