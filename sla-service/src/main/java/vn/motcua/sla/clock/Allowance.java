package vn.motcua.sla.clock;

import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.sla.calendar.Budget;

/**
 * All that a clock begins with: the time that is for everybody, and the working days that the law adds to it for this dossier.
 *
 * @param extension working days after what the budget alone would give, 0 for none
 */
public record Allowance(Budget budget, int extension) {

    /** The legal time. */
    public static Allowance of(Terms terms) {
        return new Allowance(Budget.of(terms.total(), terms.sameDay()), terms.extendedBy());
    }

    /** The shorter time that the agency has committed itself to: extended, it is as much shorter as before. */
    public static Allowance committed(Term term, Terms terms) {
        return new Allowance(Budget.of(term), terms.extendedBy());
    }

    /** Time that nothing is added to. */
    public static Allowance of(Term term) {
        return new Allowance(Budget.of(term), 0);
    }
}
