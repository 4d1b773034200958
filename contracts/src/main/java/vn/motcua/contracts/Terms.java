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
 * @param committed the shorter time the agency has committed itself to, null if it has not
 * @param own what the procedure rules for itself, null if it leaves everything to the rule set
 * @param extension what the law added to {@code total} at acceptance, null if nothing; it is in the route already
 */
public record Terms(
        @JsonProperty("case") @Nullable String caseName,
        Term total,
        boolean sameDay,
        AfterSupplement afterSupplement,
        List<RouteStep> route,
        @Nullable Term committed,
        @Nullable OwnRules own,
        @Nullable Extension extension) {
    public Terms {
        route = List.copyOf(route);
    }

    /** Terms of a procedure without commitments or rules of its own, as they are for everybody. */
    public Terms(
            @Nullable String caseName,
            Term total,
            boolean sameDay,
            AfterSupplement afterSupplement,
            List<RouteStep> route) {
        this(caseName, total, sameDay, afterSupplement, route, null, null, null);
    }

    /** How many working days were added to the total. */
    public int extendedBy() {
        return extension == null ? 0 : extension.workingDays();
    }

    /**
     * The legal extension of one dossier: what the law lets be added where the case is too complicated for the ordinary time.
     *
     * @param workingDays days added to the total, at least 1
     * @param legalBasis the provision that allows it
     * @param text reference of the reason kept by intake
     */
    public record Extension(int workingDays, String legalBasis, String text) {
        public Extension {
            if (workingDays < 1) {
                throw new IllegalArgumentException(
                        "Expected an extension of at least 1 working day, got " + workingDays);
            }
        }
    }

    /**
     * Where the law leaves it to the procedure.
     *
     * @param supplementWithin how long after its receipt the competent unit may ask for papers, one time for each round it may
     *     ask in; empty leaves it to the rule set
     * @param consultation how other agencies are asked for their opinion, null if it says nothing
     */
    public record OwnRules(List<Term> supplementWithin, @Nullable Consultation consultation) {
        public OwnRules {
            supplementWithin = List.copyOf(supplementWithin);
        }
    }

    /**
     * Asking another agency for its opinion (art. 19.5).
     *
     * @param within its time to answer
     * @param silenceIsConsent no answer by then counts as consent
     */
    public record Consultation(Term within, boolean silenceIsConsent) {}

    /**
     * The clock after a completed supplement.
     *
     * @param policy RESTART from zero, RESUME what remained, or EXTEND what remained
     * @param workingDays days added by EXTEND, 0 otherwise
     */
    public record AfterSupplement(Policy policy, int workingDays) {
        /** What becomes of the legal time after a supplement. */
        public enum Policy {
            RESTART,
            RESUME,
            EXTEND
        }
    }
}
