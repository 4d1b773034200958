package vn.motcua.sla.house;

import java.util.Set;
import vn.motcua.eventing.rules.KeepsTheHouseRules;

class HouseRulesTest extends KeepsTheHouseRules {

    HouseRulesTest() {
        super("vn.motcua.sla", Set.of("calendar", "deadline", "report", "complaint"), Set.of("net.time4j.."), Set.of());
    }
}
