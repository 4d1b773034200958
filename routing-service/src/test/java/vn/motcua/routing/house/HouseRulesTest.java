package vn.motcua.routing.house;

import java.util.Set;
import vn.motcua.eventing.rules.KeepsTheHouseRules;

class HouseRulesTest extends KeepsTheHouseRules {

    HouseRulesTest() {
        super("vn.motcua.routing", Set.of("route", "worklist"), Set.of(), Set.of());
    }

    /** An item of the worklist is answered as it is. */
    @Override
    protected Set<String> wide() {
        return Set.of("WorkItem");
    }
}
