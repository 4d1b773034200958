package vn.motcua.notification.house;

import java.util.Set;
import vn.motcua.eventing.rules.KeepsTheHouseRules;

class HouseRulesTest extends KeepsTheHouseRules {

    HouseRulesTest() {
        super("vn.motcua.notification", Set.of("correspondence", "complaint"), Set.of(), Set.of("letter", "post"));
    }
}
