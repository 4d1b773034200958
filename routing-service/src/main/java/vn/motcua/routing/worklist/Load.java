package vn.motcua.routing.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.StaffId;

/**
 * How the open steps of an agency are spread over its officers.
 *
 * @param unassigned open steps that nobody is in charge of
 * @param median of the open steps of whoever has any; 0 if nobody has
 * @param officers who has open steps, most first
 */
public record Load(int unassigned, int unassignedOverdue, double median, List<Officer> officers) {
    public Load {
        officers = List.copyOf(officers);
    }

    /**
     * An officer's part.
     *
     * @param overdue of the open ones those whose time has passed
     * @param overloaded more than twice the median
     */
    public record Officer(StaffId officer, int open, int overdue, boolean overloaded) {}

    /** What an agency's open steps come to; opinions and what waits at a counter are nobody's step. */
    public static Load of(Collection<WorkItem> items, Instant now) {
        var counts = new TreeMap<StaffId, int[]>(Comparator.comparing(StaffId::value));
        var unassigned = new int[2];
        for (var item : items) {
            if (isStep(item)) {
                var officer = StaffId.ofNullable(item.officer());
                var count = officer == null ? unassigned : counts.computeIfAbsent(officer, id -> new int[2]);
                count[0]++;
                count[1] += isOverdue(item.dueAt(), now) ? 1 : 0;
            }
        }
        var median =
                median(counts.values().stream().map(count -> count[0]).sorted().toList());
        var officers = counts.entrySet().stream()
                .map(entry -> new Officer(
                        entry.getKey(), entry.getValue()[0], entry.getValue()[1], entry.getValue()[0] > 2 * median))
                .sorted((one, other) -> Integer.compare(other.open(), one.open()))
                .toList();
        return new Load(unassigned[0], unassigned[1], median, officers);
    }

    private static boolean isStep(WorkItem item) {
        return switch (item.state()) {
            case OFFERED, ACCEPTED -> true;
            case CONSULTED, GIVEN_BACK, SUPPLEMENT_DRAFTED, OPINION_OVERDUE -> false;
        };
    }

    private static boolean isOverdue(@Nullable Instant dueAt, Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    private static double median(List<Integer> sorted) {
        var half = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return 0;
        }
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }
}
