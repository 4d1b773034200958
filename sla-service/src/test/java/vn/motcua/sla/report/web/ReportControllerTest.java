package vn.motcua.sla.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.Caller.clerk;
import static vn.motcua.sla.Caller.leader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.sla.Caller;
import vn.motcua.sla.OnSlice;
import vn.motcua.sla.SlaSlice.Kept;
import vn.motcua.sla.deadline.States;

@OnSlice
class ReportControllerTest {
    private static final String MARCH = "/api/v1/reports/06?from=2026-03-01&to=2026-03-31";

    private final Caller caller;

    private final Kept deadlines;

    ReportControllerTest(@Autowired Caller caller, @Autowired Kept deadlines) {
        this.caller = caller;
        this.deadlines = deadlines;
    }

    @BeforeEach
    void keep_one_of_each() {
        deadlines.only(States.all());
    }

    @Test
    void the_figures_of_a_period_add_up() {
        assertThat(caller.get(clerk("H99.21"), MARCH).exchange())
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"rows": [{"group": "Hộ tịch"}],
                 "totals": {"received": {"total": 4, "online": 4, "direct": 0, "carriedOver": 0},
                            "resolved": {"total": 1, "early": 0, "onTime": 0, "late": 1},
                            "inProgress": {"total": 3, "within": 1, "overdue": 2},
                            "notAccepted": {"waiting": 0, "answerOverdue": 0, "supplement": 1, "refused": 1}},
                 "corrections": 1, "violations": []}""");
    }

    @Test
    void figures_as_of_a_past_instant_differ() {
        assertThat(caller.get(clerk("H99.21"), MARCH + "&asOf=2026-03-17T12:00:00%2B07:00")
                        .exchange())
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"totals": {"received": {"total": 4}, "resolved": {"total": 0},
                            "inProgress": {"total": 4, "within": 3, "overdue": 1}}, "corrections": 0}""");
    }

    @Test
    void groups_may_be_agencies() {
        assertThat(caller.get(Tokens.token("operator"), MARCH + "&groupBy=agency")
                        .exchange())
                .bodyJson()
                .extractingPath("$.rows[*].group")
                .asArray()
                .containsExactly("H99.21.1");
    }

    @Test
    void everybody_sees_his_own_figures() {
        assertThat(caller.get(leader("H99"), MARCH).exchange())
                .bodyJson()
                .extractingPath("$.totals.received.total")
                .isEqualTo(4);
        assertThat(caller.get(clerk("H99.32"), MARCH).exchange())
                .bodyJson()
                .extractingPath("$.totals.received.total")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/reports/06",
                "/api/v1/reports/06?from=2026-03-31&to=2026-03-01",
                "/api/v1/reports/06?from=March&to=April",
                MARCH + "&groupBy=colour"
            })
    void a_period_or_group_that_is_none_is_refused(String path) {
        assertThat(caller.get(clerk("H99.21"), path).exchange()).hasStatus(400);
    }
}
