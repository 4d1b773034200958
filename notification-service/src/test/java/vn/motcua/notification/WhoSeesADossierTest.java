package vn.motcua.notification;

import static vn.motcua.notification.Facts.D17;
import static vn.motcua.notification.Facts.DUE;
import static vn.motcua.notification.Facts.JUSTICE;
import static vn.motcua.notification.Facts.LATEST;
import static vn.motcua.notification.Facts.registered;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.eventing.web.WhoSeesADossier;

@OnSlice
class WhoSeesADossierTest {

    @Test
    void no_route_shows_a_dossier_to_whoever_may_not_see_it(
            @Autowired WebApplicationContext service, @Autowired Office office) {
        office.forget();
        office.hears(registered(Delivery.POST), new SlaEvent.AtRisk(DUE, DUE, JUSTICE, DUE, LATEST));

        WhoSeesADossier.check(
                service,
                D17,
                Map.of(
                        "POST /api/v1/dossiers/{dossier}/consignments", "{\"kind\": \"COLLECT\"}",
                        "POST /api/v1/letters/{letter}/approval", "{}",
                        "POST /api/v1/letters/{letter}/rejection", "{\"reason\": \"Chưa đủ căn cứ\"}"));
    }
}
