package vn.motcua.routing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.route.Facts.*;
import static vn.motcua.routing.route.Facts.CHECK;
import static vn.motcua.routing.route.Facts.DECIDE;
import static vn.motcua.routing.route.RouteSentence.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.routing.route.Consultation.Inquiry;
import vn.motcua.routing.route.Consultation.Reminder;
import vn.motcua.routing.route.Consultation.Reply;

/** The building permit's own rule: twelve calendar days, and silence is consent. Police is asked about the check of justice. */
class ConsultationsTest {
    private static final Term SIX_HOURS = new Term(6, Unit.WORKING_HOUR);
    private static final Instant UNTIL = Instant.parse("2026-12-02T10:00:00Z");
    private static final Instant AFTER = UNTIL.plus(Duration.ofHours(1));
    private static final Writing QUESTION = new Writing("question-c1", "Có phải chỉ giới đường đỏ?", null);
    private static final Writing ANSWER = new Writing("answer-c1", "Không có ý kiến", null);

    @Test
    void who_holds_a_step_asks_another_agency_within_the_time_that_the_procedure_gives() {
        held().when(consult("c1")).then(new RouteEvent.ConsultationAsked(inquiry(TWELVE_DAYS, true), QUESTION));
    }

    @Test
    void silence_is_consent_only_after_the_procedure_s_own_time() {
        held().when(consult("c1", POLICE, SIX_HOURS))
                .then(new RouteEvent.ConsultationAsked(inquiry(SIX_HOURS, false), QUESTION));
        given(register(), begin(sequence()), accept("check", AN))
                .when(consult("c1", POLICE, TWELVE_DAYS))
                .then(new RouteEvent.ConsultationAsked(inquiry(TWELVE_DAYS, false), QUESTION));
    }

    @Test
    void somebody_has_to_say_until_when() {
        given(register(), begin(sequence()), accept("check", AN))
                .when(consult("c1"))
                .thenRejected(new RouteRejection.TimeMissing(CHECK));
    }

    @Test
    void only_who_holds_the_step_asks() {
        var way = given(register(), permit());

        way.when(consult("c1")).thenRejected(new RouteRejection.NotAccepted(CHECK));
        way.when(accept("check", AN)).when(done("check", AN)).when(consult("c1"));
        way.thenRejected(new RouteRejection.AlreadyCompleted(CHECK));
        way.when(new RouteCommand.Consult("c1", DECIDE, POLICE, "?", null, CHI, NOON))
                .thenRejected(new RouteRejection.NotAccepted(DECIDE));
        way.when(new RouteCommand.End()).when(new RouteCommand.Consult("c1", DECIDE, POLICE, "?", null, CHI, NOON));
        way.thenRejected(new RouteRejection.StepEnded(DECIDE));
    }

    @Test
    void an_agency_does_not_consult_itself() {
        held().when(consult("c1", JUSTICE, null)).thenRejected(new RouteRejection.OwnOpinion(CHECK, JUSTICE));
    }

    @Test
    void the_same_question_again_is_answered_as_before_and_another_under_its_id_is_refused() {
        var asked = held().when(consult("c1"));

        asked.when(consult("c1")).thenNothing();
        asked.when(consult("c1", POLICE, TWELVE_DAYS)).thenNothing();
        asked.when(consult("c1", INSURANCE, null)).thenRejected(new RouteRejection.AnotherConsultation("c1"));
        asked.when(consult("c1", POLICE, SIX_HOURS)).thenRejected(new RouteRejection.AnotherConsultation("c1"));
    }

    @Test
    void whoever_is_asked_takes_part() {
        var asked = held().when(consult("c1", INSURANCE, null));

        assertThat(asked.state().known().orElseThrow().parties()).contains(INSURANCE);
    }

    @Test
    void an_answer_in_time_is_an_answer() {
        asked().when(answer(LATER))
                .then(answered(LATER, false))
                .when(answer(LATER))
                .thenNothing();
    }

    @Test
    void another_answer_is_refused() {
        asked().when(answer(LATER))
                .when(new RouteCommand.AnswerConsultation("c1", BINH, "Đồng ý", LATER))
                .thenRejected(new RouteRejection.AlreadyAnswered("c1"));
    }

    @Test
    void silence_is_consent_where_the_procedure_says_so_and_an_answer_after_it_is_kept_and_changes_nothing() {
        var silent = asked().when(expire());

        silent.then(new RouteEvent.ConsentDeemed("c1"));
        silent.when(expire()).thenNothing();
        silent.when(answer(AFTER)).then(answered(AFTER, true));
        assertThat(consultation(silent))
                .isEqualTo(new Consultation.DeemedConsent(dated(TWELVE_DAYS, true), new Reply(BINH, AFTER)));
        silent.when(answer(AFTER)).thenNothing();
    }

    @Test
    void elsewhere_the_answer_stays_awaited_and_is_late() {
        var silent = held().when(consult("c1", POLICE, SIX_HOURS)).when(date()).when(expire());

        silent.then(new RouteEvent.ConsultationFellDue("c1"));
        assertThat(consultation(silent)).isEqualTo(new Consultation.Overdue(dated(SIX_HOURS, false)));
        silent.when(expire()).thenNothing();
        silent.when(answer(AFTER)).then(answered(AFTER, false));
        assertThat(consultation(silent)).isInstanceOf(Consultation.Answered.class);
    }

    @Test
    void an_answer_that_came_before_the_expiry_was_told_is_an_answer() {
        asked().when(answer(LATER)).when(expire()).thenNothing();
    }

    @Test
    void an_answer_after_the_time_finds_consent_even_if_sla_has_not_said_so_yet() {
        asked().when(answer(AFTER)).then(new RouteEvent.ConsentDeemed("c1"), answered(AFTER, true));
    }

    @Test
    void nobody_waits_for_an_opinion_on_what_is_done() {
        var done = asked().when(done("check", AN));

        assertThat(consultation(done)).isInstanceOf(Consultation.Closed.class);
        done.when(answer(LATER)).thenRejected(new RouteRejection.ConsultationClosed("c1"));
        done.when(expire()).thenNothing();
    }

    @Test
    void what_is_done_after_the_time_rests_on_the_consent() {
        var done = asked().when(new RouteCommand.Complete(CHECK, AN, StepOutcome.DONE, null, null, null, AFTER));

        assertThat(done.happened()).first().isEqualTo(new RouteEvent.ConsentDeemed("c1"));
        assertThat(consultation(done)).isInstanceOf(Consultation.DeemedConsent.class);
    }

    @Test
    void an_opinion_never_holds_a_step_up() {
        asked().when(done("check", AN)).thenOffered("decide");
    }

    @Test
    void the_end_of_a_dossier_ends_the_asking_and_late_words_are_still_kept() {
        var ended = asked().when(new RouteCommand.End());
        var consented = asked().when(expire()).when(new RouteCommand.End());

        assertThat(consultation(ended)).isInstanceOf(Consultation.Closed.class);
        ended.when(new RouteCommand.DateConsultation("c1", AFTER)).then(new RouteEvent.ConsultationDated("c1", AFTER));
        consented.when(answer(AFTER)).then(answered(AFTER, true));
    }

    @Test
    void a_consultation_nobody_asked_is_refused() {
        held().when(answer(LATER)).thenRejected(new RouteRejection.NoSuchConsultation("c1"));
        held().when(expire()).thenRejected(new RouteRejection.NoSuchConsultation("c1"));
    }

    @Test
    void the_head_of_the_one_stop_unit_reminds_of_what_is_overdue_once_a_day() {
        var overdue = held().when(consult("c1", POLICE, SIX_HOURS));
        overdue.when(remind(AFTER)).thenRejected(new RouteRejection.NotOverdue("c1"));

        overdue.when(expire()).when(remind(AFTER));

        overdue.then(new RouteEvent.ConsultationReminded("c1", new Reminder(CHI, AFTER)));
        overdue.when(remind(AFTER.plusSeconds(60))).thenNothing();
        overdue.when(new RouteCommand.Remind("c1", BINH, AFTER.plusSeconds(60)))
                .thenRejected(new RouteRejection.RemindedToday("c1", AFTER));
        overdue.when(remind(AFTER.plus(Duration.ofDays(1))));
        overdue.then(new RouteEvent.ConsultationReminded("c1", new Reminder(CHI, AFTER.plus(Duration.ofDays(1)))));
        overdue.when(answer(AFTER)).when(remind(AFTER)).thenRejected(new RouteRejection.NotOverdue("c1"));
    }

    private static RouteSentence held() {
        return given(register(), permit(), accept("check", AN));
    }

    private static RouteCommand remind(Instant at) {
        return new RouteCommand.Remind("c1", CHI, at);
    }

    private static RouteSentence asked() {
        return held().when(consult("c1")).when(date());
    }

    private static RouteCommand date() {
        return new RouteCommand.DateConsultation("c1", UNTIL);
    }

    private static RouteCommand expire() {
        return new RouteCommand.ExpireConsultation("c1");
    }

    private static RouteCommand answer(Instant at) {
        return new RouteCommand.AnswerConsultation("c1", BINH, "Không có ý kiến", at);
    }

    private static RouteEvent answered(Instant at, boolean afterConsent) {
        return new RouteEvent.ConsultationAnswered("c1", new Reply(BINH, at), afterConsent, ANSWER);
    }

    private static Inquiry inquiry(Term within, boolean silenceIsConsent) {
        return new Inquiry("c1", CHECK, POLICE, within, silenceIsConsent, AN, NOON, null, List.of());
    }

    private static Inquiry dated(Term within, boolean silenceIsConsent) {
        return inquiry(within, silenceIsConsent).until(UNTIL);
    }

    private static Consultation consultation(RouteSentence told) {
        return told.state().known().flatMap(way -> way.consultation("c1")).orElseThrow();
    }
}
