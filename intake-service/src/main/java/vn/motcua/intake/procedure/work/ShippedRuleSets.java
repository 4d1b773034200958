package vn.motcua.intake.procedure.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.motcua.intake.dossier.RuleSet;
import vn.motcua.intake.procedure.RuleSets;

/** The rule sets that ship with the service. */
public final class ShippedRuleSets {

    private ShippedRuleSets() {}

    /** Reads them. */
    public static RuleSets read() {
        try (var file = new ClassPathResource("catalogue/rule-sets.yaml").getInputStream()) {
            return new RuleSets(new YAMLMapper().readValue(file, new TypeReference<List<RuleSet>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected catalogue/rule-sets.yaml", e);
        }
    }
}
