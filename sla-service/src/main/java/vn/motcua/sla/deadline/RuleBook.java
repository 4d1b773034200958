package vn.motcua.sla.deadline;

import java.util.Map;

/** The rule sets by name. A dossier keeps the one of the day it was submitted. */
public record RuleBook(Map<String, Rules> ruleSets) {
    public RuleBook {
        ruleSets = Map.copyOf(ruleSets);
    }

    /** @throws IllegalArgumentException for a rule set nobody entered: there is no fallback */
    Rules of(Dossier dossier) {
        var rules = ruleSets.get(dossier.ruleSet());
        if (rules == null) {
            throw new IllegalArgumentException(
                    "Expected one of the rule sets " + ruleSets.keySet() + ", got " + dossier.ruleSet());
        }
        return rules;
    }
}
