package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.eventing.web.EveryValue;

@OnSlice
class EveryValueTest {

    @Test
    void every_value_that_comes_in_passes_the_door(@Autowired ApplicationContext service) {
        var walked = EveryValue.check(service);

        assertThat(walked).contains("POST /api/v1/dossiers/d17/steps/d17/dispute claimedAt");
    }
}
