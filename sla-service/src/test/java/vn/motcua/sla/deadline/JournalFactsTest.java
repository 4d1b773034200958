package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.CHECK;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Deadline.Ending;

class JournalFactsTest {
    private static final Fact.Submitted SUBMITTED =
            new Fact.Submitted(MONDAY_NINE, "1.004873", "Hộ tịch", COMMUNE, JUSTICE, Channel.ONLINE);
    private static final Fact.AnswerDue ANSWER = new Fact.AnswerDue(MONDAY_NINE, at("2026-03-17T09:00"));
    private static final Fact.Accepted ACCEPTED = new Fact.Accepted(MONDAY_NINE);
    private static final Fact.DueSet DUE = new Fact.DueSet(MONDAY_NINE, THURSDAY_CLOSING, null);

    @Test
    void a_dossier_that_goes_its_way_leaves_few_facts() {
        assertThat(facts(
                        register(),
                        start(),
                        offer("check", JUSTICE, MONDAY_NINE),
                        accept("check", MONDAY_NINE),
                        complete("check", TUESDAY_CLOSING),
                        finish(TUESDAY_CLOSING),
                        new DeadlineCommand.NoteReturn(Delivery.POST, WEDNESDAY_CLOSING)))
                .containsExactly(
                        SUBMITTED,
                        ANSWER,
                        ACCEPTED,
                        DUE,
                        new Fact.StepOffered(MONDAY_NINE, CHECK, JUSTICE),
                        new Fact.StepCompleted(TUESDAY_CLOSING, CHECK),
                        new Fact.Closed(TUESDAY_CLOSING, Closing.How.RESOLVED, Punctuality.EARLY),
                        new Fact.Returned(WEDNESDAY_CLOSING, Delivery.POST));
    }

    @Test
    void papers_asked_for_before_acceptance_are_facts_of_their_own() {
        assertThat(facts(
                        register(),
                        askSupplementAtIntake(MONDAY_CLOSING),
                        new DeadlineCommand.HandInSupplement(1, TUESDAY_CLOSING),
                        new DeadlineCommand.RefuseSupplement(1, WEDNESDAY_CLOSING),
                        new DeadlineCommand.NotAccept(THURSDAY_CLOSING)))
                .containsExactly(
                        SUBMITTED,
                        ANSWER,
                        new Fact.PapersAsked(MONDAY_CLOSING, 1),
                        new Fact.PapersIn(TUESDAY_CLOSING, 1),
                        new Fact.PapersAsked(WEDNESDAY_CLOSING, 1),
                        new Fact.EndedUnaccepted(THURSDAY_CLOSING, Ending.NOT_ACCEPTED));
    }

    @Test
    void a_stop_and_what_becomes_of_the_date_are_facts() {
        assertThat(facts(
                        register(),
                        start(sequence(Policy.RESUME)),
                        askSupplement(at("2026-03-17T10:00")),
                        stop(at("2026-03-18T10:00")),
                        resume(at("2026-03-18T16:00")),
                        completeSupplement(at("2026-03-19T10:00")),
                        new DeadlineCommand.Withdraw(FRIDAY_CLOSING)))
                .containsExactly(
                        SUBMITTED,
                        ANSWER,
                        ACCEPTED,
                        DUE,
                        new Fact.Stopped(at("2026-03-17T10:00"), StopReason.SUPPLEMENT),
                        new Fact.Stopped(at("2026-03-18T10:00"), StopReason.STOP),
                        new Fact.Stopped(at("2026-03-18T16:00"), StopReason.SUPPLEMENT),
                        new Fact.Resumed(at("2026-03-19T10:00")),
                        new Fact.DueSet(at("2026-03-19T10:00"), at("2026-03-23T17:00"), MoveReason.RESUMED),
                        new Fact.Closed(FRIDAY_CLOSING, Closing.How.WITHDRAWN, Punctuality.ON_TIME));
    }

    @Test
    void an_apology_is_a_fact_with_its_cause_whether_it_promises_a_date_or_not() {
        assertThat(facts(
                        register(),
                        start(),
                        check(TUESDAY_CLOSING),
                        reappoint(FRIDAY_CLOSING, WEDNESDAY_CLOSING),
                        new DeadlineCommand.Reappoint("letter-2", null, "APPLICANT", at("2026-03-23T08:00")),
                        new DeadlineCommand.Annul(at("2026-03-23T09:00"))))
                .containsExactly(
                        SUBMITTED,
                        ANSWER,
                        ACCEPTED,
                        DUE,
                        new Fact.Reappointed(WEDNESDAY_CLOSING, FRIDAY_CLOSING),
                        new Fact.Apologised(WEDNESDAY_CLOSING, "COORDINATION"),
                        new Fact.Apologised(at("2026-03-23T08:00"), "APPLICANT"),
                        new Fact.Annulled(at("2026-03-23T09:00")));
    }

    private static List<Fact> facts(DeadlineCommand... commands) {
        var facts = new ArrayList<Fact>();
        var sentence = given();
        for (var command : commands) {
            var state = new Deadline[] {sentence.state()};
            sentence.when(command).happened().forEach(event -> {
                state[0] = DeadlineHistory.apply(state[0], event);
                facts.addAll(JournalFacts.facts(event, state[0]));
            });
        }
        return facts;
    }
}
