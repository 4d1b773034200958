package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnCounterService
class EveryRouteDecidesTest {

    private final ApplicationContext service;

    EveryRouteDecidesTest(@Autowired ApplicationContext service) {
        this.service = service;
    }

    @Test
    void the_route_that_does_not_decide_is_named_and_no_other() {
        assertThatThrownBy(() -> EveryRouteDecides.check(service))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("CounterController#undecided")
                .hasMessageNotContaining("CounterController#me")
                .hasMessageNotContaining("ErrorController");
    }
}
