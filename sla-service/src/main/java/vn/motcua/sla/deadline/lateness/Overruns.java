package vn.motcua.sla.deadline.lateness;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.clock.HandOvers;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Step;

/**
 * What each agency on the critical path took beyond its own allotment, waiting not counted. So neither does another one's lateness
 * eat its time, nor does another one's haste excuse it.
 */
final class Overruns {
    private final Course course;
    private final WorkCalendar calendar;
    private final Instant end;
    private final CriticalPath path;
    private final Holders holders;
    private final Instant wishesCountFrom;

    private Overruns(
            Course course,
            WorkCalendar calendar,
            Instant end,
            CriticalPath path,
            Holders holders,
            Instant wishesCountFrom) {
        this.course = course;
        this.calendar = calendar;
        this.end = end;
        this.path = path;
        this.holders = holders;
        this.wishesCountFrom = wishesCountFrom;
    }

    /** @param wishesCountFrom from when on the time of a wish to withdraw is charged as it is, and not as an overrun */
    static Map<Responsible, Long> of(
            Course course,
            WorkCalendar calendar,
            Instant end,
            CriticalPath path,
            Holders holders,
            Instant wishesCountFrom) {
        return new Overruns(course, calendar, end, path, holders, wishesCountFrom).all();
    }

    private Map<Responsible, Long> all() {
        Map<Responsible, Long> overruns = new TreeMap<>();
        var giver = path.firstGiver();
        var since = course.countedFrom();
        for (var step : path.steps()) {
            var offerDueAt = HandOvers.offerDueAt(calendar, since);
            add(overruns, giver, null, offerDueAt, step.handOver().offeredAt());
            ofStep(step, giver).forEach((who, minutes) -> overruns.merge(who, minutes, Long::sum));
            giver = path.giverAfter(step);
            since = path.doneAt(step);
        }
        add(overruns, giver, null, HandOvers.offerDueAt(calendar, since), end);
        return overruns;
    }

    private Map<Responsible, Long> ofStep(Step step, AgencyCode giver) {
        Map<Responsible, Long> own = new TreeMap<>();
        add(own, step.agency(), step, step.clock().lastRun().dueAt(), path.doneAt(step));
        contest(own, step, giver);
        giveBack(own, step);
        return own;
    }

    private void add(
            Map<Responsible, Long> overruns, AgencyCode agency, @Nullable Step step, Instant dueAt, Instant doneAt) {
        holders.eachPiece(OfficeTime.later(dueAt, course.countedFrom()), doneAt, (from, to) -> {
            var until =
                    course.wantedBackAt(from) ? OfficeTime.later(from, OfficeTime.earlier(to, wishesCountFrom)) : to;
            long minutes = calendar.workingMinutes(from, until);
            if (minutes > 0 && holders.waitAt(from).isEmpty()) {
                overruns.merge(new Responsible.Agency(holders.answerable(agency, step, from)), minutes, Long::sum);
            }
        });
    }

    /** A wish within an agency's own time took that much of it: so many minutes of what it then overran are the counter's. */
    private void giveBack(Map<Responsible, Long> own, Step step) {
        long[] wished = {0};
        var until = OfficeTime.earlier(step.clock().lastRun().dueAt(), OfficeTime.earlier(path.doneAt(step), end));
        holders.eachPiece(OfficeTime.later(path.takenAt(step), course.countedFrom()), until, (from, to) -> {
            if (course.wantedBackAt(from) && holders.waitAt(from).isEmpty()) {
                wished[0] += calendar.workingMinutes(from, to);
            }
        });
        shift(own, step, holders.counter(), wished[0]);
    }

    /** Of an overrun at most as many minutes are contested as the agency would have had the step later. */
    private void contest(Map<Responsible, Long> own, Step step, AgencyCode giver) {
        var contested = Holders.contested(step, giver);
        if (!contested.equals(new Responsible.Agency(step.agency()))) {
            shift(own, step, contested, contestedMinutes(step));
        }
    }

    /** At most so many of the minutes that the agency of a step overran are somebody else's. */
    private static void shift(Map<Responsible, Long> own, Step step, Responsible other, long most) {
        var recorded = new Responsible.Agency(step.agency());
        long minutes = Math.min(most, own.getOrDefault(recorded, 0L));
        if (minutes > 0) {
            own.merge(recorded, -minutes, Long::sum);
            own.merge(other, minutes, Long::sum);
        }
    }

    private long contestedMinutes(Step step) {
        var dispute = step.handOver().dispute();
        if (dispute == null) {
            return 0;
        }
        long[] minutes = {0};
        var until = OfficeTime.earlier(dispute.claimedAt(), OfficeTime.earlier(path.doneAt(step), end));
        holders.eachPiece(OfficeTime.later(path.takenAt(step), course.countedFrom()), until, (from, to) -> {
            if (holders.inAnyCase(from).isEmpty()) {
                minutes[0] += calendar.workingMinutes(from, to);
            }
        });
        return minutes[0];
    }
}
