package vn.motcua.sla.calendar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;

/** For whom a decision holds. */
public sealed interface Scope {

    /** The whole nation. */
    record Nation() implements Scope {}

    /** A province or a ministry, by its level-1 code, with everything under it. */
    record Province(AgencyCode code) implements Scope {}

    /**
     * One agency and those under it.
     *
     * @param bySuperior true if a superior decided the closure; only then does it move legal terms
     */
    record Agency(AgencyCode code, boolean bySuperior) implements Scope {}

    /** The scope of a decision entered for an agency's code, or for the nation if there is none. */
    static Scope of(@Nullable AgencyCode agency) {
        if (agency == null) {
            return new Nation();
        }
        return agency.value().matches("[A-Z]\\d{2}") ? new Province(agency) : new Agency(agency, false);
    }

    /** Whether the decision is felt at this agency. */
    default boolean covers(AgencyCode agency) {
        return switch (this) {
            case Nation _ -> true;
            case Province province ->
                Arrays.asList(agency.value().split("\\."))
                        .contains(province.code().value());
            case Agency own -> agency.equals(own.code()) || agency.value().startsWith(own.code() + ".");
        };
    }

    /** Whether the decision moves legal terms, and not the steps of the agency alone. */
    default boolean movesLegalTerms() {
        return switch (this) {
            case Nation _, Province _ -> true;
            case Agency own -> own.bySuperior();
        };
    }

    /** Depth in the hierarchy: what is lower overrides what is higher on the days it names. */
    default int depth() {
        return switch (this) {
            case Nation _ -> 0;
            case Province _ -> 1;
            case Agency own -> 1 + own.code().value().split("\\.").length;
        };
    }
}
