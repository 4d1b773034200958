package vn.motcua.routing.route.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.route.Facts.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.eventing.InMemorySubjects;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.routing.Caller;
import vn.motcua.routing.OnSlice;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.RouteRejection;

@OnSlice
class TextControllerTest {
    private static final String TEXTS = "/internal/dossiers/" + D17 + "/texts/";

    private final Caller caller;
    private final InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes;

    TextControllerTest(
            @Autowired Caller caller,
            @Autowired InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes) {
        this.caller = caller;
        this.routes = routes;
    }

    @BeforeEach
    void d17_was_refused_by_justice() {
        routes.clear();
        for (var command : List.of(register(), begin(sequence()), accept("check", AN), refused("check", AN))) {
            routes.handle(D17.value(), null, command);
        }
    }

    @Test
    void a_service_reads_the_words_behind_a_reference() {
        assertThat(caller.get(Tokens.token("service"), TEXTS + "completion-check")
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"ref": "completion-check", "reason": "Đã kết hôn", "legalGround": "Luật Hộ tịch, điều 21"}""");
    }

    @Test
    void a_reference_that_leads_nowhere_is_told() {
        assertThat(caller.get(Tokens.token("service"), TEXTS + "completion-decide")
                        .exchange())
                .hasStatus(404);
        assertThat(caller.get(Tokens.token("service"), "/internal/dossiers/nobody/texts/completion-check")
                        .exchange())
                .hasStatus(404);
    }
}
