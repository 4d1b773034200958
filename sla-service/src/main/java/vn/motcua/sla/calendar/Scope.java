package vn.motcua.sla.calendar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** For whom a decision holds. */
public sealed interface Scope {

    /** The whole nation. */
    record Nation() implements Scope {}

    /** A province or a ministry, by its level-1 code, with everything under it. */
    record Province(String code) implements Scope {}

    /**
     * One agency and those under it.
     *
     * @param bySuperior true if a superior decided the closure; only then does it move legal terms
     */
    record Agency(String code, boolean bySuperior) implements Scope {}

    /** The scope of a decision entered for an agency's code, or for the nation if there is none. */
    static Scope of(@Nullable String agency) {
        if (agency == null) {
            return new Nation();
        }
        return agency.matches("[A-Z]\\d{2}") ? new Province(agency) : new Agency(agency, false);
    }

    /** Whether the decision is felt at this agency. */
    default boolean covers(String agency) {
        return switch (this) {
            case Nation _ -> true;
            case Province province -> Arrays.asList(agency.split("\\.")).contains(province.code());
            case Agency own -> agency.equals(own.code()) || agency.startsWith(own.code() + ".");
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
            case Agency own -> 1 + own.code().split("\\.").length;
        };
    }
}
