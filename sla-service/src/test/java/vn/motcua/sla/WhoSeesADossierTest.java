package vn.motcua.sla;

import static vn.motcua.sla.deadline.Facts.D17;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.eventing.web.WhoSeesADossier;
import vn.motcua.sla.SlaSlice.Kept;
import vn.motcua.sla.deadline.States;

@OnSlice
class WhoSeesADossierTest {

    @Test
    void no_route_shows_a_dossier_to_whoever_may_not_see_it(
            @Autowired WebApplicationContext service, @Autowired Kept deadlines) {
        for (var state : States.all().entrySet()) {
            if (!state.getKey().equals("unknown")) {
                deadlines.only(Map.of(D17, state.getValue()));

                WhoSeesADossier.check(service, D17, Map.of());
            }
        }
    }
}
