package vn.motcua.sla.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.Caller.leader;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.CHECK;
import static vn.motcua.sla.deadline.Facts.THURSDAY_CLOSING;
import static vn.motcua.sla.deadline.Facts.open;
import static vn.motcua.sla.deadline.Facts.takeOver;

import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.sla.Caller;
import vn.motcua.sla.OnSlice;
import vn.motcua.sla.SlaSlice.Kept;
import vn.motcua.sla.deadline.DeadlineRejection;
import vn.motcua.sla.deadline.States;

@OnSlice
class ApologyControllerTest {
    private final Caller caller;
    private final Kept deadlines;

    ApologyControllerTest(@Autowired Caller caller, @Autowired Kept deadlines) {
        this.caller = caller;
        this.deadlines = deadlines;
    }

    @BeforeEach
    void keep_an_overdue_import_beside_others() {
        var states = new HashMap<>(States.all());
        states.put("imported", given(takeOver(open(THURSDAY_CLOSING))).state());
        deadlines.only(states);
    }

    @Test
    void a_leader_finds_what_was_left_overdue_and_orders_its_apology() {
        var path = "/api/v1/deadlines?imported=true&state=OVERDUE&agency=H99.21";

        assertThat(caller.get(leader("H99.21"), path).exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [{"dossier": "imported", "state": "OVERDUE"}], "next": null}""");
        assertThat(order("H99.21", "imported"))
                .hasStatus(202)
                .hasHeader("Location", "/api/v1/dossiers/imported/letters");
    }

    @Test
    void what_one_may_not_see_does_not_exist_and_what_one_does_not_sign_for_is_forbidden() {
        assertThat(order("H99.22", "imported")).hasStatus(404);
        assertThat(order("H99.21", "nobody")).hasStatus(404);
        assertThat(order("H99.31", "running")).hasStatus(403);
    }

    @Test
    void what_is_late_here_or_late_no_more_has_no_order() {
        assertThat(order("H99.21", "running")).hasStatus(409);
        assertThat(order("H99.21", "finished")).hasStatus(409);
    }

    @Test
    void every_refusal_is_a_problem() {
        for (var rejection : new DeadlineRejection[] {
            new DeadlineRejection.NotRegistered(),
            new DeadlineRejection.AlreadyAccepted(),
            new DeadlineRejection.NotYetAccepted(),
            new DeadlineRejection.NotStopped(),
            new DeadlineRejection.NotImported(),
            new DeadlineRejection.NotOverdue(),
            new DeadlineRejection.UnknownStep(CHECK)
        }) {
            assertThat(DeadlineProblems.of(rejection).getStatusCode().is4xxClientError())
                    .isTrue();
        }
    }

    private MvcTestResult order(String agency, String dossier) {
        return caller.post(leader(agency), "/api/v1/dossiers/" + dossier + "/deadline/apology")
                .exchange();
    }
}
