package vn.motcua.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law promised on the day of receipt. It travels with the dossier, so that a later change of the catalogue
 * changes no dossier already received.
 *
 * @param caseName which of the procedure's cases was chosen, null if it has only one
 * @param total the legal processing time
 * @param sameDay received by 15:00:00 it is due the same day, later on the next working day; {@code total} is then one
 *     working day
 * @param afterSupplement what happens to the clock when a supplement is complete
 * @param route the steps in the order of the catalogue
 */
public record Terms(
        @JsonProperty("case") @Nullable String caseName,
        Term total,
        boolean sameDay,
        AfterSupplement afterSupplement,
        List<RouteStep> route) {
    public Terms {
        route = List.copyOf(route);
    }

    /**
     * The clock after a completed supplement.
     *
     * @param policy RESTART from zero, RESUME what remained, or EXTEND what remained
     * @param workingDays days added by EXTEND, 0 otherwise
     */
    public record AfterSupplement(Policy policy, int workingDays) {
        public enum Policy {
            RESTART,
            RESUME,
            EXTEND
        }
    }
}
