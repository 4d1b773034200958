package vn.motcua.sla;

import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import vn.motcua.sla.clock.RuleSet;

/** @param ruleSets what each rule set gives to every dossier, by its name */
@ConfigurationProperties("motcua.sla")
@Validated
record SlaSettings(@NotEmpty Map<String, RuleSet> ruleSets) {}
