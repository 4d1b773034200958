package vn.motcua.sla.clock;

import vn.motcua.contracts.Term;

/**
 * What one rule set gives to every dossier, whatever its procedure.
 *
 * @param answer of the receiving agency to an online submission, from its receipt by the system
 * @param supplement for asking for papers, from the competent unit's receipt (art. 19.4)
 * @param postLeg of the public post for one direction
 * @param postPauseDays working days between two attempts to deliver, at least
 * @param complaint for the answer to a complaint, from its receipt
 */
public record RuleSet(Term answer, Term supplement, Term postLeg, int postPauseDays, Term complaint) {}
