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
 * @param waiting {@code TAX_AUTHORITY} where the clock of the dossier stands from the offering until the agency has told what is to be
 *     paid, or has done its part without that; null where nothing is waited for
 */
public record RouteStep(
        StepId id,
        String name,
        AgencyCode agency,
        Term allotment,
        List<StepId> after,
        @Nullable String branch,
        @Nullable Waiting waiting) {
    public RouteStep {
        after = List.copyOf(after);
    }

    /** Whom the dossier waits for while somebody has the step. */
    public enum Waiting {
        TAX_AUTHORITY
    }

    /** A step in which nothing is waited for. */
    public RouteStep(
            StepId id, String name, AgencyCode agency, Term allotment, List<StepId> after, @Nullable String branch) {
        this(id, name, agency, allotment, after, branch, null);
    }
}
