package vn.motcua.sla;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.eventing.web.PublishedApi;

@OnSlice
class EveryOperationTest {

    @Test
    void every_operation_is_told_of_so_that_a_client_can_be_made(@Autowired WebApplicationContext service) {
        PublishedApi.check(service);
    }
}
