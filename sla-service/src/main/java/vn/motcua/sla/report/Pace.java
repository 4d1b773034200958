package vn.motcua.sla.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import vn.motcua.sla.calendar.WorkCalendar;

/** How long dossiers took from the offer of a step to their end, measured on those that are resolved. */
final class Pace {
    /** Where a dossier is that no step has been offered of. */
    private static final String RECEIPT = "";

    private static final int ENOUGH = 5;

    private final Map<Place, List<Long>> measured = new HashMap<>();

    private record Place(String procedure, String step) {}

    /**
     * Where an open dossier is.
     *
     * @param step empty before the first
     */
    record Standing(String step, Instant since) {}

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

    private void measure(Entry.Accepted entry, String step, Instant since, Instant resolvedAt, WorkCalendar calendar) {
        if (since.isBefore(resolvedAt)) {
            measured.computeIfAbsent(new Place(entry.origin().procedure(), step), any -> new ArrayList<>())
                    .add(OfficeTime.used(calendar, entry, since, resolvedAt));
        }
    }

    /**
     * How many of those that were not done by now either were done too late; 1 if all had been done by now.
     *
     * @param used working minutes since the dossier is there
     * @param left working minutes until it is late
     * @return empty if too few were measured
     */
    OptionalDouble tooLate(String procedure, String step, long used, long left) {
        var times = measured.getOrDefault(new Place(procedure, step), List.of());
        if (times.size() < ENOUGH) {
            return OptionalDouble.empty();
        }
        var slower = times.stream().filter(time -> time > used).toList();
        return slower.isEmpty()
                ? OptionalDouble.of(1)
                : OptionalDouble.of((double) slower.stream()
                                .filter(time -> time > used + left)
                                .count()
                        / slower.size());
    }
}
