package vn.motcua.intake.house;

import java.util.Set;
import vn.motcua.eventing.rules.KeepsTheHouseRules;

class HouseRulesTest extends KeepsTheHouseRules {

    HouseRulesTest() {
        super(
                "vn.motcua.intake",
                Set.of("dossier", "migration", "complaint", "catalogue", "procedure", "agency"),
                Set.of(),
                Set.of("audit", "file", "timeline"));
    }

    /** A line of an import has as many fields as its description says. */
    @Override
    protected Set<String> wide() {
        return Set.of("Line");
    }
}
