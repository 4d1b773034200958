package vn.motcua.sla.deadline;

import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.ANSWER;
import static vn.motcua.sla.deadline.Facts.CHECK;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Deadline;

/** One of each state, with every kind of clock, step and appointment among them. */
public final class States {

    private States() {}

    public static Map<String, Deadline> all() {
        var states = new TreeMap<String, Deadline>();
        stories().forEach((name, story) -> states.put(name, story.state()));
        return states;
    }

    /** How each came about. */
    public static Map<String, DeadlineSentence> stories() {
        var states = new TreeMap<String, DeadlineSentence>();
        states.put("unknown", given());
        states.put("registered", given(register(), askSupplementAtIntake(MONDAY_CLOSING)));
        states.put("running", runningStory());
        states.put("running-same-day", given(register(), start(sameDay())));
        states.put("stopped", stoppedStory());
        states.put("finished", finishedStory());
        states.put("unaccepted", given(register(), new DeadlineCommand.NotAccept(MONDAY_CLOSING)));
        states.put(
                "annulled",
                given(register(), start(), finish(MONDAY_CLOSING), new DeadlineCommand.Annul(TUESDAY_CLOSING)));
        return states;
    }

    /** Warned, re-appointed, with the first step done and the second offered. */
    public static Deadline running() {
        return runningStory().state();
    }

    private static DeadlineSentence runningStory() {
        return given(
                register(),
                start(sequence(Policy.EXTEND)),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                check(TUESDAY_CLOSING),
                complete("check", at("2026-03-18T09:00")),
                offer("answer", POLICE, at("2026-03-18T09:00")),
                reappoint(FRIDAY_CLOSING, at("2026-03-18T09:30")));
    }

    /** The same, waiting for papers that were asked for too late; promised to take two days. */
    public static Deadline stopped() {
        return stoppedStory().state();
    }

    private static DeadlineSentence stoppedStory() {
        return given(
                register(),
                start(committed(sequence(Policy.EXTEND))),
                offer("check", JUSTICE, MONDAY_NINE),
                check(TUESDAY_CLOSING),
                reappoint(FRIDAY_CLOSING, at("2026-03-18T09:30")),
                askSupplement(at("2026-03-18T10:00")));
    }

    /** Late by a day and a half, a supplement in between, the new date kept; the post has found nobody at home. */
    public static Deadline finished() {
        return finishedStory().state();
    }

    private static DeadlineSentence finishedStory() {
        return given(
                register(),
                start(sequence(Policy.RESUME)),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                askSupplement(at("2026-03-16T10:00")),
                completeSupplement(at("2026-03-16T15:00")),
                check(TUESDAY_CLOSING),
                reappoint(NEXT_TUESDAY_CLOSING, at("2026-03-18T09:30")),
                complete("check", at("2026-03-23T11:00")),
                finish(at("2026-03-23T11:00")),
                new DeadlineCommand.OrderPost(D17 + ".1", at("2026-03-23T14:00")),
                new DeadlineCommand.MovePost(D17 + ".1", ConsignmentState.ATTEMPT_FAILED, at("2026-03-24T09:00")));
    }

    /** Two agencies were asked about the check, and one has answered. */
    public static Deadline consulting() {
        return given(
                        register(),
                        start(),
                        offer("check", JUSTICE, MONDAY_NINE),
                        accept("check", MONDAY_NINE),
                        consult("c1", "check", POLICE, MONDAY_NINE),
                        consult("c2", "check", INSURANCE, MONDAY_NINE),
                        answer("c1", MONDAY_CLOSING))
                .state();
    }

    /** Two hand-overs were contested, one is settled, and the lateness is told by it. */
    public static Deadline disputed() {
        return given(
                        register(),
                        start(),
                        offer("check", JUSTICE, MONDAY_NINE),
                        accept("check", WEDNESDAY_CLOSING),
                        new DeadlineCommand.DisputeHandOver(CHECK, WEDNESDAY_CLOSING, WEDNESDAY_CLOSING),
                        new DeadlineCommand.SettleDispute(CHECK, true, WEDNESDAY_CLOSING),
                        complete("check", THURSDAY_CLOSING),
                        offer("answer", POLICE, THURSDAY_CLOSING),
                        accept("answer", NEXT_TUESDAY_CLOSING),
                        new DeadlineCommand.DisputeHandOver(ANSWER, NEXT_TUESDAY_CLOSING, NEXT_TUESDAY_CLOSING),
                        complete("answer", NEXT_TUESDAY_CLOSING),
                        finish(NEXT_TUESDAY_CLOSING))
                .state();
    }

    private static Terms committed(Terms terms) {
        return new Terms(
                null,
                terms.total(),
                false,
                terms.afterSupplement(),
                terms.route(),
                new Term(2, Unit.WORKING_DAY),
                new Terms.OwnRules(List.of(ONE_DAY), new Terms.Consultation(new Term(12, Unit.CALENDAR_DAY), true)),
                null);
    }

    /** Three days that the law has made five. */
    public static Deadline extended() {
        return given(register(), start(Facts.extended(sequence(), 2))).state();
    }

    /** Wanted back and not any more, and then wanted back again. */
    public static Deadline wished() {
        return given(
                        register(),
                        start(),
                        offer("check", JUSTICE, MONDAY_NINE),
                        new DeadlineCommand.AskWithdrawal(MONDAY_NINE),
                        new DeadlineCommand.RetractWithdrawal(MONDAY_CLOSING),
                        new DeadlineCommand.AskWithdrawal(TUESDAY_CLOSING))
                .state();
    }

    /** Refused, then returned, and given to another agency. */
    public static Deadline passedOn() {
        return given(
                        register(),
                        start(),
                        offer("check", JUSTICE, MONDAY_NINE),
                        accept("check", MONDAY_NINE),
                        complete("check", MONDAY_CLOSING),
                        offer("answer", POLICE, MONDAY_CLOSING),
                        leave("answer", Leaving.REFUSED, "check", List.of(), TUESDAY_CLOSING),
                        complete("check", TUESDAY_CLOSING),
                        offer("answer", POLICE, TUESDAY_CLOSING),
                        accept("answer", WEDNESDAY_CLOSING),
                        leave("answer", Leaving.TRANSFERRED, null, List.of(), THURSDAY_CLOSING),
                        offer("answer", INSURANCE, THURSDAY_CLOSING))
                .state();
    }

    /** From an older system that told no date. */
    public static Deadline undatedOpen() {
        return given(takeOver(open(null))).state();
    }

    /** The same, at its end. */
    public static Deadline undatedClosed() {
        return given(takeOver(closed(null, Closing.How.RESOLVED, TUESDAY_CLOSING)))
                .state();
    }

    private static Terms sameDay() {
        var terms = terms(ONE_DAY, Policy.RESUME, 0);
        return new Terms(null, terms.total(), true, terms.afterSupplement(), terms.route());
    }
}
