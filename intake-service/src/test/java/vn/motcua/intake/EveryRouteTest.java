package vn.motcua.intake;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.eventing.web.EveryRouteDecides;

@AtTheCounter
class EveryRouteTest {

    @Test
    void every_route_says_who_may(@Autowired ApplicationContext service) {
        EveryRouteDecides.check(service);
    }
}
