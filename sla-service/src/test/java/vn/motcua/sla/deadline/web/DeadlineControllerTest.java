package vn.motcua.sla.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.Caller.clerk;
import static vn.motcua.sla.Caller.leader;
import static vn.motcua.sla.Caller.portal;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.sla.Caller;
import vn.motcua.sla.OnSlice;
import vn.motcua.sla.SlaSlice.Kept;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.States;

@OnSlice
class DeadlineControllerTest {
    private final Caller caller;
    private final Kept deadlines;

    DeadlineControllerTest(@Autowired Caller caller, @Autowired Kept deadlines) {
        this.caller = caller;
        this.deadlines = deadlines;
    }

    @BeforeEach
    void keep_one_of_each() {
        deadlines.only(States.all());
    }

    @Test
    void a_running_deadline_shows_dates_steps_and_explanation() {
        assertThat(deadline("running"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"term": {"value": 3, "unit": "WORKING_DAY"}, "state": "AT_RISK", "late": false, "atRisk": true,
                 "stopped": false, "printedDueAt": "2026-03-19T17:00:00+07:00",
                 "originalDueAt": "2026-03-19T17:00:00+07:00", "dueAt": "2026-03-20T17:00:00+07:00",
                 "lastLegalMoment": "2026-03-18T17:00:00+07:00",
                 "remaining": {"value": 1, "unit": "WORKING_DAY"}, "outcome": null,
                 "reappointment": {"newDueAt": "2026-03-20T17:00:00+07:00", "state": "PENDING"},
                 "clocks": [{"kind": "ANSWER", "of": null, "agency": "H99.21", "dueAt": "2026-03-17T09:00:00+07:00",
                             "state": "KEPT", "breachedAt": null}],
                 "stops": [],
                 "steps": [
                   {"step": "check", "agency": "H99.21.1", "allotment": {"value": 1, "unit": "WORKING_DAY"},
                    "state": "COMPLETED", "late": true, "dueAt": "2026-03-17T17:00:00+07:00",
                    "used": {"value": 960, "unit": "WORKING_MINUTE"}},
                   {"step": "answer", "agency": "H99.31", "state": "OFFERED", "late": false, "acceptedAt": null,
                    "used": {"value": 0, "unit": "WORKING_MINUTE"}}],
                 "lateness": {"total": 0, "unit": "WORKING_MINUTE", "shares": []},
                 "explanation": [
                   {"date": "2026-03-16", "counted": false}, {"date": "2026-03-17", "counted": true},
                   {"date": "2026-03-18", "counted": true},
                   {"date": "2026-03-19", "counted": true, "whyEnglish": "Working day 3; due at 17:00"}]}""");
    }

    @Test
    void how_long_the_applicant_has_wanted_it_back_is_shown_beside_whose_the_minutes_are() {
        deadlines.only(Map.of("wished", States.wished()));

        assertThat(deadline("wished"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"stopped": false, "stops": [],
                 "withdrawalsAsked": [{"from": "2026-03-16T09:00:00+07:00", "to": "2026-03-16T17:00:00+07:00"},
                                      {"from": "2026-03-17T17:00:00+07:00", "to": null}]}""");
    }

    @Test
    void a_stopped_deadline_has_no_due_date_but_what_remains() {
        assertThat(deadline("stopped"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"state": "STOPPED", "stopped": true, "late": false, "originalDueAt": null, "dueAt": null,
                 "printedDueAt": "2026-03-19T17:00:00+07:00", "remaining": {"value": 1, "unit": "WORKING_DAY"},
                 "clocks": [{"kind": "SUPPLEMENT", "dueAt": "2026-03-28T00:00:00+07:00", "state": "RUNNING",
                             "breachedAt": null},
                            {"kind": "ANSWER"},
                            {"kind": "COMMITTED", "agency": "H99.21.1", "dueAt": null, "state": "STOPPED"}],
                 "breaches": [{"kind": "SUPPLEMENT_ASKED_LATE", "agency": "H99.21.1", "of": "1"}],
                 "stops": [{"from": "2026-03-18T10:00:00+07:00", "to": null, "reason": "SUPPLEMENT",
                            "legalBasis": "ND118-2025, Điều 19 khoản 4", "policy": "RESUME"}]}""");
    }

    @Test
    void the_applicants_time_stands_while_a_stop_holds_the_dossier() {
        deadlines.only(Map.of(
                "stopped",
                given(register(), start(), askSupplement(TUESDAY_CLOSING), stop(WEDNESDAY_CLOSING))
                        .state()));

        assertThat(deadline("stopped"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"clocks": [{"kind": "SUPPLEMENT", "of": "1", "dueAt": null, "state": "STOPPED", "breachedAt": null},
                            {"kind": "ANSWER"}]}""");
    }

    @Test
    void who_owes_an_opinion_is_shown_and_silence_that_was_consent_is_no_breach() {
        deadlines.only(Map.of(
                "consulting",
                given(
                                register(),
                                start(),
                                offer("check", JUSTICE, MONDAY_NINE),
                                accept("check", MONDAY_NINE),
                                consult("c1", "check", POLICE, MONDAY_NINE),
                                consult("c2", "check", INSURANCE, MONDAY_NINE),
                                check(TUESDAY_CLOSING),
                                new DeadlineCommand.DeemConsent("c1", TUESDAY_CLOSING))
                        .state()));

        assertThat(deadline("consulting"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"clocks": [{"kind": "ANSWER"},
                            {"kind": "CONSULTATION", "of": "c1", "agency": "H99.31", "state": "CLOSED",
                             "dueAt": "2026-03-17T09:00:00+07:00", "breachedAt": null},
                            {"kind": "CONSULTATION", "of": "c2", "agency": "H99.32", "state": "BREACHED",
                             "dueAt": "2026-03-17T09:00:00+07:00"}]}""");
    }

    @Test
    void contested_minutes_are_shown_apart() {
        deadlines.only(Map.of("disputed", States.disputed()));

        assertThat(deadline("disputed"))
                .bodyJson()
                .extractingPath("$.lateness.disputed[0].against")
                .isEqualTo("H99.21.1");
    }

    @Test
    void an_extension_is_explained_to_the_day_it_leads_to() {
        deadlines.only(Map.of(
                "extended",
                given(
                                register(),
                                start(sequence(Policy.EXTEND)),
                                askSupplement(at("2026-03-17T10:00")),
                                completeSupplement(at("2026-03-18T09:00")))
                        .state()));

        assertThat(deadline("extended"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"originalDueAt": "2026-03-24T17:00:00+07:00", "stops": [{"policy": "EXTEND"}],
                 "explanation": [
                   {"date": "2026-03-18", "counted": false}, {"date": "2026-03-19", "counted": true},
                   {"date": "2026-03-20", "counted": true}, {"date": "2026-03-21", "counted": false},
                   {"date": "2026-03-22", "counted": false}, {"date": "2026-03-23", "counted": true},
                   {"date": "2026-03-24", "counted": true}]}""");
    }

    @Test
    void the_law_s_extension_is_named_and_explained_to_the_day_it_leads_to() {
        deadlines.only(Map.of(
                "extended", given(register(), start(extended(sequence(), 2))).state()));

        assertThat(deadline("extended"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"originalDueAt": "2026-03-23T17:00:00+07:00", "term": {"value": 3, "unit": "WORKING_DAY"},
                 "extension": {"workingDays": 2, "legalBasis": "Điều 21 Nghị định 23/2015/NĐ-CP"},
                 "explanation": [
                   {"date": "2026-03-16", "counted": false}, {"date": "2026-03-17", "counted": true},
                   {"date": "2026-03-18", "counted": true}, {"date": "2026-03-19", "counted": true},
                   {"date": "2026-03-19", "counted": false,
                    "why": "Thời hạn được kéo dài thêm 2 ngày làm việc theo Điều 21 Nghị định 23/2015/NĐ-CP",
                    "whyEnglish": "The term is extended by 2 working days under Điều 21 Nghị định 23/2015/NĐ-CP"},
                   {"date": "2026-03-20", "counted": true}, {"date": "2026-03-21", "counted": false},
                   {"date": "2026-03-22", "counted": false}, {"date": "2026-03-23", "counted": true}]}""");
    }

    @Test
    void a_term_that_nothing_was_added_to_names_no_extension() {
        assertThat(deadline("running")).bodyJson().extractingPath("$.extension").isNull();
    }

    @Test
    void a_finished_deadline_says_who_was_late() {
        assertThat(deadline("finished"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"state": "FINISHED", "outcome": "LATE", "late": true, "remaining": null,
                 "finishedAt": "2026-03-23T11:00:00+07:00",
                 "reappointment": {"newDueAt": "2026-03-24T17:00:00+07:00", "state": "KEPT"},
                 "clocks": [{"kind": "SUPPLEMENT", "of": "1", "state": "KEPT"}, {"kind": "ANSWER", "state": "KEPT"},
                            {"kind": "POST", "of": "0b0e8a3e-6c2f-5d0e-9c1a-2f3b4c5d6e7f.1", "agency": null,
                             "dueAt": "2026-03-25T17:00:00+07:00", "state": "KEPT"},
                            {"kind": "POST", "dueAt": "2026-03-30T17:00:00+07:00", "state": "RUNNING"}],
                 "lateness": {"total": 720, "unit": "WORKING_MINUTE",
                              "shares": [{"agency": "H99.21.1", "waiting": null, "amount": 720}]}}""");
    }

    @Test
    void a_broken_rule_is_shown_with_who_broke_it() {
        deadlines.only(Map.of(
                "late",
                given(
                                register(),
                                new DeadlineCommand.Start(at("2026-03-17T10:00"), sequence()),
                                check(at("2026-03-24T00:00")),
                                stop(at("2026-03-24T09:00")))
                        .state()));

        assertThat(deadline("late"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"late": true, "stopped": true, "originalDueAt": "2026-03-20T17:00:00+07:00",
                 "clocks": [{"kind": "ANSWER", "state": "BREACHED", "breachedAt": "2026-03-17T09:00:00.001+07:00"}],
                 "breaches": [
                   {"kind": "ANSWER_LATE", "agency": "H99.21", "of": null, "dueAt": "2026-03-17T09:00:00+07:00",
                    "breachedAt": "2026-03-17T09:00:00.001+07:00"},
                   {"kind": "STOPPED_AFTER_DUE", "agency": "H99.21.1", "dueAt": "2026-03-20T17:00:00+07:00",
                    "breachedAt": "2026-03-24T09:00:00+07:00"}]}""");
    }

    @Test
    void a_void_deadline_has_no_outcome() {
        assertThat(deadline("annulled"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"state": "FINISHED", "annulled": true, "outcome": null, "late": false}""");
    }

    @Test
    void there_is_no_deadline_as_long_as_there_is_no_clock_of_any_kind() {
        deadlines.only(Map.of(
                "unknown", given().state(),
                "by-post", given(register(Channel.POST, MONDAY_NINE)).state()));

        for (var id : List.of("by-post", "unknown", "never-heard-of")) {
            assertThat(deadline(id)).as(id).hasStatus(404);
        }
    }

    @Test
    void before_the_acceptance_the_clock_of_the_answer_is_shown() {
        deadlines.only(Map.of("filed", given(register()).state()));

        assertThat(deadline("filed"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"term": null, "state": "RUNNING", "late": false, "stopped": false, "receivedAt": null, "dueAt": null,
                 "originalDueAt": null, "printedDueAt": null, "remaining": null, "outcome": null, "explanation": [],
                 "clocks": [{"kind": "ANSWER", "of": null, "agency": "H99.21", "dueAt": "2026-03-17T09:00:00+07:00",
                             "state": "RUNNING", "breachedAt": null}]}""");
        assertThat(caller.get(clerk(INSURANCE.value()), path("filed")).exchange())
                .hasStatus(404);
    }

    @Test
    void an_answer_that_is_missed_before_the_acceptance_is_overdue_and_a_breach() {
        deadlines.only(Map.of(
                "unanswered", given(register(), check(at("2026-03-18T09:00"))).state()));

        assertThat(deadline("unanswered"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"state": "OVERDUE", "late": false, "clocks": [{"kind": "ANSWER", "state": "BREACHED"}],
                 "breaches": [{"kind": "ANSWER_LATE", "agency": "H99.21"}]}""");
    }

    @Test
    void while_papers_are_wanted_at_intake_the_applicant_has_the_ball() {
        assertThat(deadline("registered"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"state": "STOPPED", "stopped": true,
                 "clocks": [{"kind": "SUPPLEMENT", "state": "RUNNING"}, {"kind": "ANSWER", "state": "KEPT"}]}""");
    }

    @Test
    void what_was_never_accepted_keeps_the_clocks_it_had() {
        assertThat(deadline("unaccepted"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"term": null, "state": "FINISHED", "outcome": null, "finishedAt": "2026-03-16T17:00:00+07:00",
                 "clocks": [{"kind": "ANSWER", "state": "KEPT"}]}""");
    }

    @Test
    void whoever_takes_part_sees_it() {
        for (var token : List.of(
                clerk(COMMUNE.value()),
                clerk(JUSTICE.value()),
                clerk(POLICE.value()),
                leader(COMMUNE.value()),
                leader("H99"),
                portal("portal"))) {
            assertThat(caller.get(token, path("running")).exchange()).hasStatusOk();
        }
    }

    @Test
    void for_anybody_else_it_is_not_there() {
        for (var token : List.of(
                clerk(INSURANCE.value()), clerk("H99"), leader("H99.22"), portal("another"), Tokens.token("clerk"))) {
            assertThat(caller.get(token, path("running")).exchange()).hasStatus(404);
        }
    }

    @Test
    void the_list_is_sorted_by_due_date_and_paged() {
        assertThat(list("?limit=2"))
                .bodyJson()
                .extractingPath("$.items[*].dossier")
                .asArray()
                .containsExactly("running-same-day", "running");

        var next = json(list("?limit=2"), "$.next");

        assertThat(list("?limit=2&cursor=" + next))
                .bodyJson()
                .extractingPath("$.items[*].dossier")
                .asArray()
                .containsExactly("finished", "stopped");
        assertThat(list("?limit=2&cursor=" + next))
                .bodyJson()
                .extractingPath("$.next")
                .isNull();
    }

    @Test
    void the_list_is_narrowed_by_state_agency_and_date() {
        assertThat(list("?state=STOPPED"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(list("?agency=H99.31"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(list("?dueBefore=2026-03-20T00:00:00%2B07:00"))
                .bodyJson()
                .extractingPath("$.items[*].dossier")
                .asArray()
                .containsExactly("running-same-day");
        assertThat(list("?state=NONSENSE")).hasStatus(400);
        assertThat(list("?cursor=nonsense")).hasStatus(400);
        assertThat(list("?limit=0")).hasStatus(400);
    }

    @Test
    void a_leader_sees_the_deadlines_of_the_agencies_below_and_nobody_those_of_others() {
        assertThat(caller.get(leader("H99"), "/api/v1/deadlines").exchange())
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(4);
        for (var token : List.of(clerk("H99"), clerk(INSURANCE.value()), Tokens.token("officer"))) {
            assertThat(caller.get(token, "/api/v1/deadlines").exchange())
                    .bodyJson()
                    .extractingPath("$.items")
                    .asArray()
                    .isEmpty();
        }
    }

    @Test
    void lateness_is_told_at_once_even_if_it_was_not_declared_yet() {
        var overdue = new HashMap<>(States.all());
        overdue.put(
                "overdue",
                given(register(), new DeadlineCommand.Start(at("2026-03-09T09:00"), sequence()))
                        .state());
        deadlines.only(overdue);

        assertThat(deadline("overdue"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"late": true, "state": "RUNNING", "remaining": {"value": 0, "unit": "WORKING_DAY"},
                         "lateness": {"total": 1620, "shares": [{"agency": "H99.21", "amount": 1620}]}}""");
    }

    private MvcTestResult deadline(String id) {
        return caller.get(clerk(COMMUNE.value()), path(id)).exchange();
    }

    private MvcTestResult list(String query) {
        return caller.get(clerk(COMMUNE.value()), "/api/v1/deadlines" + query).exchange();
    }

    private static String path(String id) {
        return "/api/v1/dossiers/" + id + "/deadline";
    }

    private static String json(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
