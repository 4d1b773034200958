package vn.motcua.sla.deadline.lateness;

import static vn.motcua.sla.deadline.lateness.Proportion.split;
import static vn.motcua.sla.deadline.lateness.Proportion.sum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Disputed;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.state.Stop;

/**
 * Whose the late minutes are. Waiting is nobody's, and the time of a wish to withdraw the counter's. Everything else is split in
 * proportion to what each agency on the critical path took beyond its own time. While an agency contests when a step was handed
 * over, that time is shown apart.
 */
public final class Attribution {
    private final Course course;
    private final WorkCalendar calendar;
    private final Instant end;
    private final CriticalPath path;
    private final Holders holders;

    /**
     * @param calendar of legal terms at the receiving agency
     * @param waits all stops, the one that lasts until the end included
     * @param end the end of the dossier, or now
     * @param resolved the end came by the last completed step; steps still open then are cut off, not waited for
     */
    public Attribution(
            Dossier dossier,
            Course course,
            WorkCalendar calendar,
            List<Stop.Past> waits,
            Instant end,
            boolean resolved) {
        this.course = course;
        this.calendar = calendar;
        this.end = end;
        this.path = new CriticalPath(dossier, course, end, resolved);
        this.holders = new Holders(dossier, course, waits, end, path);
    }

    public static Attribution of(Deadline.Underway state, WorkCalendar calendar, Instant end, boolean resolved) {
        var course = state.course();
        var waits =
                switch (state) {
                    case Deadline.Running _ -> course.stops();
                    case Deadline.Stopped stopped ->
                        course.withPast(new Stop.Past(stopped.stop(), end)).stops();
                };
        return new Attribution(state.dossier(), course, calendar, waits, end, resolved);
    }

    /** Splits the working minutes from the due instant to the end. */
    public Lateness of(Instant dueAt) {
        long total = calendar.workingMinutes(dueAt, end);
        return total > 0 ? lateness(charged(dueAt, total), total) : new Lateness(0, List.of(holderAt(dueAt)));
    }

    /** Splits lateness that was told before, whatever the calendar says now: it stays as long as it was. */
    public Lateness of(Instant dueAt, long told) {
        long total = calendar.workingMinutes(dueAt, end);
        return total > 0 ? lateness(split(told, charged(dueAt, total)), told) : new Lateness(0, List.of());
    }

    /** Who makes the dossier late: whoever overran his time most, or else whoever holds it. */
    public AgencyCode causedBy() {
        Map<AgencyCode, Long> agencies = new TreeMap<>();
        overruns(Instant.MAX).forEach((who, minutes) -> agencies.merge(who.recorded(), minutes, Long::sum));
        return agencies.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> holders.at(end).recorded());
    }

    private Map<Responsible, Long> charged(Instant dueAt, long total) {
        Map<Responsible, Long> inAnyCase = new TreeMap<>();
        Map<Responsible, Long> held = new TreeMap<>();
        holders.eachPiece(dueAt, end, (from, to) -> {
            long minutes = calendar.workingMinutes(from, to);
            holders.inAnyCase(from)
                    .ifPresentOrElse(
                            who -> inAnyCase.merge(who, minutes, Long::sum),
                            () -> held.merge(holders.at(from), minutes, Long::sum));
        });
        var charged = charge(total - sum(inAnyCase), overruns(dueAt), held);
        inAnyCase.forEach((who, minutes) -> charged.merge(who, minutes, Long::sum));
        return charged;
    }

    /**
     * The overruns, if they explain the lateness; what they do not explain (allotments that add up to more than the term) is
     * whoever's who held the dossier in the late minutes.
     */
    private static Map<Responsible, Long> charge(
            long minutes, Map<Responsible, Long> overruns, Map<Responsible, Long> held) {
        long explained = Math.min(minutes, sum(overruns));
        Map<Responsible, Long> charged = new TreeMap<>(split(explained, overruns));
        split(minutes - explained, held).forEach((who, amount) -> charged.merge(who, amount, Long::sum));
        return charged;
    }

    private Map<Responsible, Long> overruns(Instant wishesCountFrom) {
        return Overruns.of(course, calendar, end, path, holders, wishesCountFrom);
    }

    private static Lateness lateness(Map<Responsible, Long> charged, long total) {
        var shares = new ArrayList<Share>();
        var disputed = new ArrayList<Disputed>();
        new TreeMap<>(charged).forEach((who, minutes) -> {
            int amount = Math.toIntExact(minutes);
            if (amount > 0) {
                switch (who) {
                    case Responsible.Agency(var code) -> shares.add(new Share(code, null, amount));
                    case Responsible.Nobody(var reason) -> shares.add(new Share(null, reason, amount));
                    case Responsible.Contested(var agency, var against) ->
                        disputed.add(new Disputed(agency, against, amount));
                }
            }
        });
        return new Lateness(Math.toIntExact(total), shares, disputed);
    }

    private Share holderAt(Instant at) {
        return holders.waitAt(at)
                .map(wait -> new Share(null, wait.stop().reason().name(), 0))
                .orElseGet(() -> new Share(holders.at(at).recorded(), null, 0));
    }
}
