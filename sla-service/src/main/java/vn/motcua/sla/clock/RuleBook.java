package vn.motcua.sla.clock;

import java.util.Map;

/** The rule sets by name. A dossier keeps the one of the day it was submitted. */
public record RuleBook(Map<String, RuleSet> ruleSets) {
    public RuleBook {
        ruleSets = Map.copyOf(ruleSets);
    }

    /**
     * The rules of a rule set.
     *
     * @throws IllegalArgumentException for one nobody entered: there is no fallback
     */
    public RuleSet of(String ruleSet) {
        var rules = ruleSets.get(ruleSet);
        if (rules == null) {
            throw new IllegalArgumentException(
                    "Expected one of the rule sets " + ruleSets.keySet() + ", got " + ruleSet);
        }
        return rules;
    }
}
