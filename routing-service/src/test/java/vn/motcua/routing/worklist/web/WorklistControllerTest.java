package vn.motcua.routing.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.Caller.leader;
import static vn.motcua.routing.Caller.officer;
import static vn.motcua.routing.route.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.web.Cursor;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.routing.Caller;
import vn.motcua.routing.InMemoryWorklist;
import vn.motcua.routing.OnSlice;
import vn.motcua.routing.route.Pause;
import vn.motcua.routing.worklist.WorkItem;
import vn.motcua.routing.worklist.WorkState;
import vn.motcua.routing.worklist.Worklist.Question;

@OnSlice
class WorklistControllerTest {
    private static final WorkItem DATED = new WorkItem(
            new DossierId("d1"),
            "H99.21-261120-0001",
            "1.004873",
            "check",
            null,
            "Thẩm tra",
            JUSTICE.value(),
            WorkState.ACCEPTED,
            AN.value(),
            NOON,
            TUESDAY.acceptanceDueAt(),
            TUESDAY.dueAt(),
            List.of());
    private static final WorkItem UNDATED = new WorkItem(
            new DossierId("d2"),
            "H99.21-261120-0002",
            "1.004873",
            "check",
            null,
            "Thẩm tra",
            JUSTICE.value(),
            WorkState.OFFERED,
            null,
            NOON,
            null,
            null,
            List.of(Pause.WITHDRAWAL));

    private final Caller caller;
    private final InMemoryWorklist worklist;

    WorklistControllerTest(@Autowired Caller caller, @Autowired InMemoryWorklist worklist) {
        this.caller = caller;
        this.worklist = worklist;
    }

    @BeforeEach
    void two_steps_are_open() {
        worklist.hold(List.of(UNDATED, DATED));
    }

    @Test
    void the_head_of_an_agency_is_told_how_its_work_is_spread() {
        var told = caller.get(leader(JUSTICE), "/api/v1/worklist/load").exchange();

        assertThat(told)
                .hasStatusOk()
                .bodyJson()
                .isEqualTo(
                        """
                        {"unassigned": 1, "unassignedOverdue": 0, "median": 1.0,
                         "officers": [{"officer": "an", "openSteps": 1, "overdueSteps": 0, "overloaded": false}]}""");
        assertThat(worklist.asked())
                .isEqualTo(new Question(new Scope("H99.21.1.*"), new Scope("H99.21.1.*"), null, null));
    }

    @Test
    void open_steps_are_listed_with_those_due_first_at_the_top() {
        assertThat(ask(officer(JUSTICE), ""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"items": [
                  {"dossier": "d1", "code": "H99.21-261120-0001", "procedure": "1.004873", "step": "check",
                   "name": "Thẩm tra", "agency": "H99.21.1", "state": "ACCEPTED", "officer": "an",
                   "offeredAt": "2026-11-20T12:00:00+07:00", "acceptanceDueAt": "2026-11-20T17:00:00+07:00",
                   "dueAt": "2026-11-24T17:00:00+07:00"},
                  {"dossier": "d2", "state": "OFFERED", "officer": null, "dueAt": null}], "next": null}""");
    }

    @Test
    void a_page_ends_with_the_cursor_of_the_next() throws UnsupportedEncodingException {
        var first = ask(officer(JUSTICE), "?limit=1");
        String next = JsonPath.read(first.getResponse().getContentAsString(), "$.next");
        var second = ask(officer(JUSTICE), "?limit=1&cursor=" + next);

        assertThat(first)
                .bodyJson()
                .extractingPath("$.items[*].dossier")
                .asArray()
                .containsExactly("d1");
        assertThat(second)
                .bodyJson()
                .extractingPath("$.items[*].dossier")
                .asArray()
                .containsExactly("d2");
        assertThat(second).bodyJson().extractingPath("$.next").isNull();
    }

    @Test
    void an_officer_is_shown_the_work_of_his_own_agency() {
        ask(officer(JUSTICE), "");

        assertThat(worklist.asked())
                .isEqualTo(new Question(new Scope(JUSTICE.value()), new Scope(JUSTICE.value()), null, null));
    }

    @Test
    void a_leader_and_a_controller_are_shown_the_agencies_below_too() {
        for (var token : List.of(leader(COMMUNE), Tokens.token("controller", COMMUNE.value()))) {
            ask(token, "");

            assertThat(worklist.asked())
                    .isEqualTo(new Question(new Scope("H99.21.*"), new Scope("H99.21.*"), null, null));
        }
    }

    @Test
    void another_agency_is_asked_for_within_what_one_may_see() {
        ask(officer(COMMUNE), "?agency=H99.31&officer=an&state=OFFERED");

        assertThat(worklist.asked())
                .isEqualTo(new Question(new Scope(COMMUNE.value()), new Scope(POLICE.value()), AN, WorkState.OFFERED));
    }

    @Test
    void whoever_is_of_no_agency_has_no_work() {
        assertThat(ask(Tokens.token("officer"), ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?state=DANCING", "?cursor=x"})
    void a_question_that_makes_no_sense_is_told(String query) {
        assertThat(ask(officer(JUSTICE), query)).hasStatus(400);
    }

    @Test
    void the_cursor_of_another_list_is_told() {
        assertThat(ask(officer(JUSTICE), "?cursor=" + Cursor.encode("a", "b", "c")))
                .hasStatus(400);
    }

    private MvcTestResult ask(String token, String query) {
        return caller.get(token, "/api/v1/worklist" + query).exchange();
    }
}
