package vn.motcua.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One agency's part in the way of a dossier.
 *
 * @param id unique within the route, e.g. {@code police}
 * @param name what the agency does, in Vietnamese
 * @param agency code of the agency that does it
 * @param allotment the agency's own time, protected from its predecessors' lateness
 * @param after ids of the steps that must be complete first; empty for a step that starts with the route. Steps after the
 *     same step run in parallel, a step after several is their join (Decree 118/2025 art. 19.6)
 * @param branch name of the parallel branch, null outside parallel parts
 */
public record RouteStep(
        StepId id, String name, AgencyCode agency, Term allotment, List<StepId> after, @Nullable String branch) {
    public RouteStep {
        after = List.copyOf(after);
    }
}
