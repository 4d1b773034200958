package vn.motcua.intake.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.motcua.intake.dossier.RuleSet;

/** The rule sets by the day they came into force. */
public final class RuleSets {
    private final List<RuleSet> sets;

    public RuleSets(List<RuleSet> sets) {
        this.sets = sets.stream().sorted(Comparator.comparing(RuleSet::from)).toList();
    }

    /** The one in force on a day; before all of them, the first. */
    public RuleSet on(LocalDate day) {
        return sets.stream()
                .filter(set -> !set.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(sets::getFirst);
    }
}
