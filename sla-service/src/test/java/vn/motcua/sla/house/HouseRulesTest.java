package vn.motcua.sla.house;

import java.util.Set;
import vn.motcua.eventing.rules.KeepsTheHouseRules;

class HouseRulesTest extends KeepsTheHouseRules {

    HouseRulesTest() {
        super(
                "vn.motcua.sla",
                Set.of(
                        "calendar",
                        "clock",
                        "complaint",
                        "deadline",
                        "deadline.declaration",
                        "deadline.journal",
                        "deadline.lateness",
                        "deadline.state",
                        "deadline.takeover",
                        "report"),
                Set.of("net.time4j.."),
                Set.of());
    }

    /** A course is copied in one place of its own, and what a report reads of a dossier is made in one. */
    @Override
    protected Set<String> wide() {
        return Set.of("Course", "Accepted");
    }
}
