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
    void routes_that_do_not_decide_or_only_by_arguments_are_named_and_no_others() {
        assertThatThrownBy(() -> EveryRouteDecides.check(service))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("CounterController#undecided")
                .hasMessageContaining("CounterController#owned")
                .hasMessageNotContaining("CounterController#me")
                .hasMessageNotContaining("ErrorController");
    }
}
