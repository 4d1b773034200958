package vn.motcua.intake.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.motcua.intake.dossier.RuleSet;

/** The rule sets by the day they came into force. */
public final class RuleSets {
    private final List<RuleSet> sets;

    RuleSets(List<RuleSet> sets) {
        this.sets = sets.stream().sorted(Comparator.comparing(RuleSet::from)).toList();
    }

    /** The shipped ones. */
    public static RuleSets read() {
        try (var file = new ClassPathResource("catalogue/rule-sets.yaml").getInputStream()) {
            return new RuleSets(new YAMLMapper().readValue(file, new TypeReference<List<RuleSet>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected catalogue/rule-sets.yaml", e);
        }
    }

    /** The one in force on a day; before all of them, the first. */
    public RuleSet on(LocalDate day) {
        return sets.stream()
                .filter(set -> !set.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(sets::getFirst);
    }
}
