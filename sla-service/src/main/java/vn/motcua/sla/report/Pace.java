package vn.motcua.sla.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.contracts.StepId;
import vn.motcua.sla.calendar.WorkCalendar;

/** How long dossiers took from the offer of a step to their end, measured on those that are resolved. */
final class Pace {
    /** Where a dossier is that no step has been offered of. */
    static final StepId RECEIPT = new StepId("");

    static final int ENOUGH = 5;

    private final Map<Place, List<Long>> measured = new HashMap<>();

    private record Place(String procedure, StepId step) {}

    /**
     * Where an open dossier is.
     *
     * @param step empty before the first
     */
    record Standing(StepId step, Instant since) {}

    /** Where a dossier is: at each step that somebody has to do, or else at the last one done, or at its receipt. */
    static List<Standing> standings(Entry.Accepted entry) {
        var open = entry.steps().stream()
                .filter(step -> step.completedAt() == null)
                .map(step -> new Standing(step.step(), step.offeredAt()))
                .toList();
        if (!open.isEmpty()) {
            return open;
        }
        return entry.steps().isEmpty()
                ? List.of(new Standing(RECEIPT, entry.receivedAt()))
                : List.of(new Standing(
                        entry.steps().getLast().step(), entry.steps().getLast().offeredAt()));
    }

    void measure(Entry.Accepted entry, Instant resolvedAt, WorkCalendar calendar) {
        measure(entry, RECEIPT, entry.receivedAt(), resolvedAt, calendar);
        entry.steps().forEach(step -> measure(entry, step.step(), step.offeredAt(), resolvedAt, calendar));
    }

    private void measure(Entry.Accepted entry, StepId step, Instant since, Instant resolvedAt, WorkCalendar calendar) {
        if (since.isBefore(resolvedAt)) {
            measured.computeIfAbsent(new Place(entry.origin().procedure(), step), any -> new ArrayList<>())
                    .add(OfficeHours.used(calendar, entry, since, resolvedAt));
        }
    }

    /**
     * What those that were not done by now either say of one that is not done.
     *
     * @param measurements how many there are; none if all had been done by now
     * @param late how many of them were done too late
     */
    record Judgement(int measurements, int late) {

        /**
         * The share that were too late, by Jeffreys' rule: as if half a dossier more had been too late and half a one in time. So few
         * measurements pull it to one half, and none make it certain.
         */
        double likelihood() {
            return (late + 0.5) / (measurements + 1);
        }
    }

    /**
     * Looks at those that were not done by now either.
     *
     * @param used working minutes since the dossier is there
     * @param left working minutes until it is late
     * @return empty if too few were measured at all
     */
    Optional<Judgement> tooLate(String procedure, StepId step, long used, long left) {
        var times = measured.getOrDefault(new Place(procedure, step), List.of());
        if (times.size() < ENOUGH) {
            return Optional.empty();
        }
        var slower = times.stream().filter(time -> time > used).toList();
        var late = slower.stream().filter(time -> time > used + left).count();
        return Optional.of(new Judgement(slower.size(), Math.toIntExact(late)));
    }
}
